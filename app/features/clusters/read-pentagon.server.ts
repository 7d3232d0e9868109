import type { Administrator } from '#app/domain/accounts/roles.ts'
import { largestShare } from '#app/domain/cluster-statistics/concentration.ts'
import { countingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import { homogenisation } from '#app/domain/cluster-statistics/homogenisation.ts'
import { specialisations } from '#app/domain/cluster-statistics/location-quotient.ts'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { pickObservation, viewOf } from '#app/domain/cluster-statistics/pick-observation.ts'
import { pentagonAxes } from '#app/domain/cluster-statistics/pentagon.ts'
import { offeredPeriods, readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import { type SupplementValue, supplementValues } from '#app/domain/cluster-statistics/supplement-values.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { MISSING } from '#app/domain/indicators/missing.ts'
import { addMonths, type Month, monthStatus } from '#app/domain/indicators/month.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion, type RegionName } from '#db/queries/administered-regions.ts'
import { listClusterNotes } from '#db/queries/cluster-notes.ts'
import { meanCoTrainees } from '#db/queries/co-trainees.ts'
import { findIndexRun, listIndexScores } from '#db/queries/index-runs.ts'
import { isOfTable1, listIndicators, listRegistry } from '#db/queries/indicators.ts'
import { listCategorySales, listStoreCategorySales, listStoreSales } from '#db/queries/league-facts.ts'
import { listRegionCells } from '#db/queries/observed-cells.ts'

const CARRIED_MONTHS = 20

type Asked = Readonly<{ region: RegionName; cityCode: string | null; period: Month }>

/** The five factors of a county, township or village: figures from the newest index of the month, and the words beside them. */
export async function readPentagon(
	world: World,
	administrator: Administrator,
	asked: { region: string | null; period: string | null },
) {
	const now = world.now()
	const period = readPeriod(asked.period, now)
	if (!period) return { outcome: 'no-such-month' as const }
	const found = await findAdministeredRegion(
		world.db,
		administrator.regionCode,
		asked.region ?? administrator.regionCode,
	)
	if (found.outcome !== 'found') return found
	const { region, cityCode } = found
	const run = cityCode ? await findIndexRun(world.db, { scopeCode: cityCode, level: region.level, period }) : null
	const definitions = await listIndicators(world.db)
	const nodes = definitions.map(({ code }) => code)
	const rows = run ? await listIndexScores(world.db, { runId: run.runId, nodes, within: region.code }) : []
	const scores = new Map(
		rows.filter((row) => row.regionCode === region.code).map((row) => [row.node, row.score ?? MISSING]),
	)
	const range = { from: addMonths(period, -CARRIED_MONTHS), to: period }
	const cells = await listRegionCells(world.db, region.code, range)
	const supplements = await readSupplements(world, cells, { region, cityCode, period })
	return {
		...found,
		period,
		periods: offeredPeriods(period, now),
		isRunning: monthStatus(period, now) === 'running',
		/** Whether the region is one of those of the index. */
		hasIndex: scores.size > 0,
		axes: pentagonAxes(scores, new Map([...supplements].map(([code, { value }]) => [code, value]))),
		/** Where each supplementary figure is from. */
		origins: Object.fromEntries([...supplements].map(([code, it]) => [code, it.period])),
		/** The figures of Table 1 behind the scores, as the board of indicators has them. */
		observed: definitions.flatMap((definition) => observedOf(definition, cells, viewOf(period, now))),
		terms: definitions.map(({ code, termZh, termEn }) => ({ code, termZh, termEn })),
		notes: await listClusterNotes(world.db, region.code),
		mayWrite: administrator.mayWrite,
	}
}

/** The value of an indicator that counts for the month, nothing where there is none or it has expired. */
function observedOf(
	definition: IndicatorDefinition,
	cells: readonly ObservedCell[],
	view: { period: Month; at: Date },
) {
	const own = cells.filter(({ indicatorCode }) => indicatorCode === definition.code)
	const picked = pickObservation(definition, own, view)
	if (!picked || picked.cell.value === null || picked.freshness.state === 'stale') return []
	const { value, period } = picked.cell
	return [{ code: definition.code, unit: definition.unit, value, period }]
}

/** What people gave, and what can be counted from our own rows: specialisation, the four largest, company at courses, sameness. */
async function readSupplements(
	world: World,
	cells: readonly ObservedCell[],
	asked: Asked,
): Promise<Map<string, SupplementValue>> {
	const { period } = asked
	const now = world.now()
	const definitions = (await listRegistry(world.db)).filter((it) => !isOfTable1(it))
	return supplementValues(definitions, { cells, counted: await countSupplements(world, asked) }, { period, now })
}

async function countSupplements(world: World, { region, cityCode, period }: Asked): Promise<Map<string, number>> {
	const month = countingWindow(period, world.now())
	if (!month) return new Map()
	const window = { ...month, from: month.yearFrom }
	const stores = await listStoreSales(world.db, { within: region.code, window })
	const counted = new Map([
		['P06', largestShare(stores, 4)],
		['P12', (await meanCoTrainees(world.db, { within: region.code, window: month })) ?? MISSING],
		['P13', homogenisation(await listStoreCategorySales(world.db, { within: region.code, window }))],
	])
	if (!cityCode || cityCode === region.code) return counted
	const sold = await listCategorySales(world.db, { within: cityCode, level: region.level, window })
	const own = specialisations(sold).filter(({ place }) => place === region.code)
	return counted.set('P01', Math.max(...own.map(({ quotient }) => quotient).filter(Number.isFinite)))
}
