import type { Administrator } from '#app/domain/accounts/roles.ts'
import { offeredPeriods } from '#app/domain/cluster-statistics/read-period.ts'
import { addMonths, monthStatus } from '#app/domain/indicators/month.ts'
import { publishIndex } from '#app/features/indicators/publish-index.server.ts'
import { publishIndicators } from '#app/features/indicators/publish-indicators.server.ts'
import { readIndexBoard } from '#app/features/indicators/read-index-board.server.ts'
import { readIndicatorBoard } from '#app/features/indicators/read-indicator-board.server.ts'
import type { World } from '#app/platform/world.ts'
import { listClusterPlaces, listLineage, type RegionName } from '#db/queries/administered-regions.ts'

/** A region and month that are compared with another. */
export interface ComparisonAsked {
	region: string | null
	period: string | null
	other: string | null
	otherPeriod: string | null
}

/** Scores beside the figures. */
type Scores = Readonly<Record<'index' | 'gov' | 'lead' | 'ext', number | null>>

/**
 * A region one administers beside any other cluster or any other month. Of a region one does not administer only public
 * figures are shown, by the rules of disclosure; without another one it is compared with itself a year before.
 */
export async function readComparison(world: World, administrator: Administrator, asked: ComparisonAsked) {
	const opened = asked.region || (await findScored(world, administrator, asked.period))
	const board = await readIndicatorBoard(world, administrator, { region: opened, period: asked.period })
	if (board.outcome !== 'found') return board
	const { region, period } = board
	const otherCode = asked.other || region.code
	const lineage = await listLineage(world.db, otherCode)
	const other = lineage.at(-1)
	if (!other) return { outcome: 'unknown' as const }
	const isSamePlace = other.code === region.code
	const otherPeriod = asked.otherPeriod || (isSamePlace ? addMonths(period, -12) : period)
	const isOwn = lineage.some(({ code }) => code === administrator.regionCode)
	const beside = isOwn
		? await readOwn(world, administrator, { code: other.code, period: otherPeriod })
		: await readPublic(world, { code: other.code, period: otherPeriod })
	if (!beside) return { outcome: 'no-such-month' as const }
	const rows = board.rows.map(({ code, termZh, termEn, unit, level1, figure }) => {
		const { value, state } = beside.figures.get(code) ?? { value: null, state: 'missing' }
		return {
			code,
			termZh,
			termEn,
			unit,
			level1,
			value: figure.value,
			state: figure.state,
			other: value,
			otherState: state,
		}
	})
	return {
		outcome: 'found' as const,
		...{ region, trail: board.trail, children: board.children, period, periods: offeredPeriods(period, world.now()) },
		...{ other, otherPeriod, otherPeriods: offeredPeriods(otherPeriod, world.now()), isOwn, rows },
		/** A month that is not over is set against whole ones: its counts are small for that alone. */
		isRunning: [period, otherPeriod].some((month) => monthStatus(month, world.now()) === 'running'),
		places: await listClusterPlaces(world.db, region.level),
		scores: await ownScores(world, administrator, { region, period }),
		otherScores: isOwn
			? await ownScores(world, administrator, { region: other, period: otherPeriod })
			: await publicScores(world, { region: other, period: otherPeriod }),
	}
}

/** Where it opens: one's own region, or, as a city or province is ranked beside nothing, the first of its places that has a score. */
async function findScored(world: World, administrator: Administrator, period: string | null): Promise<string> {
	const board = await readIndexBoard(world, administrator, { region: null, level: null, period })
	const own = administrator.regionCode
	if (board.outcome !== 'found' || board.level === board.region.level) return own
	return board.rows.find(({ score }) => score !== null)?.regionCode ?? own
}

type Figures = ReadonlyMap<string, { value: number | null; state: string }>
interface At {
	code: string
	period: string
}

async function readOwn(world: World, administrator: Administrator, { code, period }: At) {
	const board = await readIndicatorBoard(world, administrator, { region: code, period })
	if (board.outcome !== 'found') return null
	const figures: Figures = new Map(board.rows.map((row) => [row.code, row.figure]))
	return { figures }
}

async function readPublic(world: World, { code, period }: At) {
	const open = await publishIndicators(world, { code, period })
	if (open.outcome !== 'found') return null
	const figures: Figures = new Map(open.items.map((item) => [item.code, item]))
	return { figures }
}

interface Scored {
	region: RegionName
	period: string
}

const NO_SCORES: Scores = { index: null, gov: null, lead: null, ext: null }

async function ownScores(world: World, administrator: Administrator, { region, period }: Scored): Promise<Scores> {
	const board = await readIndexBoard(world, administrator, { region: region.code, level: region.level, period })
	const row = board.outcome === 'found' ? board.rows.find(({ regionCode }) => regionCode === region.code) : undefined
	if (!row) return NO_SCORES
	return {
		index: row.score,
		gov: row.parts['gov'] ?? null,
		lead: row.parts['lead'] ?? null,
		ext: row.parts['ext'] ?? null,
	}
}

async function publicScores(world: World, { region, period }: Scored): Promise<Scores> {
	const open = await publishIndex(world, { code: region.code, level: region.level, period })
	const item = open.outcome === 'found' ? open.items.find((it) => it.region.code === region.code) : undefined
	return item ? { index: item.score, gov: item.gov, lead: item.lead, ext: item.ext } : NO_SCORES
}
