import { shannonEvenness } from '#app/domain/indicators/shannon-evenness.ts'
import { VALUE_FORMS } from '#app/domain/indicators/observation-value.ts'
import { addMonths, type Month, trailingMonths } from '#app/domain/indicators/month.ts'
import { seededRandom } from '#seeds/random.ts'
import { type Cycle, type Estimate, type Estimator, ESTIMATORS, type Mood } from '#seeds/builders/estimates.ts'
import type { LogisticsNodes } from '#seeds/builders/scheduled-runs.ts'
import type { Market } from '#seeds/builders/market.ts'
import { DEMO_SOURCE, type PlaceStats } from '#seeds/builders/place-stats.ts'
import type { Places, Region } from '#seeds/builders/regions.ts'
import { recordedAt, type Seeding } from '#seeds/builders/seeding.ts'

export interface ObservationSource {
	places: Places
	stats: PlaceStats
	market: Market
	nodes: LogisticsNodes
}

const QUARTERS = 5
/** Cities of the sea side lead, mountain counties follow. */
const LEVELS: Readonly<Record<string, number>> = {
	'330302': 0.9,
	'330303': 0.85,
	'330304': 0.8,
	'330305': 0.55,
	'330324': 0.5,
	'330326': 0.5,
	'330327': 0.45,
	'330328': 0.3,
	'330329': 0.3,
	'330381': 0.7,
	'330382': 0.75,
	'330383': 0.6,
}

/** The last months of finished quarters, and the Decembers of the last two years; of what is told monthly also the last month. */
function periodsOf(cycle: Cycle, today: string): Month[] {
	const running: Month = today.slice(0, 7)
	if (cycle === 'annual') return [2, 1].map((years) => `${Number(today.slice(0, 4)) - years}-12`)
	const ended = trailingMonths(addMonths(running, -1), QUARTERS * 3)
	return ended.filter(
		(month, at) => Number(month.slice(5)) % 3 === 0 || (cycle === 'monthly' && at === ended.length - 1),
	)
}

function moodOf(village: Region, source: ObservationSource, stores: number): Omit<Mood, 'random' | 'progress'> | null {
	const stat = source.stats.get(village.code)
	if (!stat) return null
	const random = seededRandom(`level:${village.code}`)
	const county = LEVELS[village.code.slice(0, 6)] ?? 0.5
	const level = Math.max(0, Math.min(1, county + random.between(-0.25, 0.25)))
	const hasPoint = source.nodes.points.has(village.code) || random.chance(0.55 + 0.4 * level)
	const isNearHub = random.chance(0.25 + 0.6 * county)
	return { stat, level, stores, hasPoint, isNearHub }
}

function add(sum: Estimate | undefined, one: Estimate): Estimate {
	if (!sum) return { ...one, ...(one.counts && { counts: [...one.counts] }) }
	const counts = sum.counts?.map((count, at) => count + (one.counts?.[at] ?? 0))
	return {
		num: Math.round((sum.num + one.num) * 100) / 100,
		den: Math.round((sum.den + one.den) * 100) / 100,
		n: sum.n === null || one.n === null ? null : sum.n + one.n,
		...(counts && { counts }),
	}
}

function valueOf(code: string, { num, den, counts }: Estimate): number | null {
	if (counts) return shannonEvenness(counts)
	if (den <= 0) return null
	const form = VALUE_FORMS[code]
	if (form === 'accuracy') return 100 * Math.max(0, 1 - num / den)
	return form === 'percent' ? (100 * num) / den : num / den
}

function addRow(seeding: Seeding, cell: { code: string; regionCode: string; period: Month }, estimate: Estimate): void {
	const { code, regionCode, period } = cell
	const value = valueOf(code, estimate)
	seeding.tables.addNumbered('observations', {
		indicator_code: code,
		region_code: regionCode,
		period,
		value,
		num: estimate.num,
		den: estimate.den,
		n: estimate.n,
		missing_reason: value === null ? 'empty-denominator' : null,
		source: DEMO_SOURCE,
		method: '',
		companions: {},
		kind: 'entered',
		status: 'final',
		recorded_at: recordedAt(seeding, addMonths(period, 1), ['12', '10:00']),
	})
}

/** One indicator in one period: drawn for each village, summed for every place above it. */
function fillPeriod(
	seeding: Seeding,
	estimator: Estimator,
	moods: ReadonlyMap<Region, Omit<Mood, 'random' | 'progress'>>,
	{ period, progress }: { period: Month; progress: number },
): void {
	const { code } = estimator
	const sums = new Map<string, Estimate>()
	for (const [village, mood] of moods) {
		if (estimator.needsStores && mood.stores === 0) continue
		const random = seededRandom(`${code}:${village.code}:${period}`)
		const estimate = estimator.estimate({ ...mood, progress, random })
		addRow(seeding, { code, regionCode: village.code, period }, estimate)
		for (const above of village.lineage.slice(1))
			if (above.level !== 'province') sums.set(above.code, add(sums.get(above.code), estimate))
	}
	for (const [regionCode, estimate] of sums) addRow(seeding, { code, regionCode, period }, estimate)
}

/** What is not counted from trade, for the villages of every township that sells and all above them, by quarters and years. */
export function buildObservations(seeding: Seeding, source: ObservationSource): void {
	const { places, market } = source
	const stores = new Map<string, number>()
	for (const { region } of market.enterprises) stores.set(region.code, (stores.get(region.code) ?? 0) + 1)
	const townships = new Set(market.enterprises.map(({ region }) => region.parentCode))
	const moods = new Map<Region, Omit<Mood, 'random' | 'progress'>>()
	for (const village of places.villages.filter(({ parentCode }) => townships.has(parentCode))) {
		const mood = moodOf(village, source, stores.get(village.code) ?? 0)
		if (mood) moods.set(village, mood)
	}
	for (const estimator of ESTIMATORS) {
		const periods = periodsOf(estimator.cycle, seeding.today)
		for (const [at, period] of periods.entries())
			fillPeriod(seeding, estimator, moods, { period, progress: at / Math.max(1, periods.length - 1) })
	}
}

/** Asks the roll-up to count every month of the history, the first half month included. */
export function askForRollUp({ tables, now, today }: Seeding): void {
	for (const period of trailingMonths(today.slice(0, 7), 19)) tables.add('stale_months', { period, since: now })
}
