import type { Administrator } from '#app/domain/accounts/roles.ts'
import { largestShare } from '#app/domain/cluster-statistics/concentration.ts'
import { countingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import { specialisations } from '#app/domain/cluster-statistics/location-quotient.ts'
import { pentagonAxes } from '#app/domain/cluster-statistics/pentagon.ts'
import { offeredPeriods, readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import { MISSING } from '#app/domain/indicators/missing.ts'
import { addMonths, type Month, monthRange } from '#app/domain/indicators/month.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion, type RegionName } from '#db/queries/administered-regions.ts'
import { listClusterNotes } from '#db/queries/cluster-notes.ts'
import { findIndexRun, listIndexScores } from '#db/queries/index-runs.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { listCategorySales, listStoreSales } from '#db/queries/league-facts.ts'

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
	return {
		...found,
		period,
		periods: offeredPeriods(period, now),
		hasRun: run !== null,
		axes: pentagonAxes(scores, await readSupplements(world, { region, cityCode, period })),
		terms: definitions.map(({ code, termZh, termEn }) => ({ code, termZh, termEn })),
		notes: await listClusterNotes(world.db, region.code),
		mayWrite: administrator.mayWrite,
	}
}

/** What can be counted from our own rows: the strongest specialisation, and the share of the four largest stores. */
async function readSupplements(
	world: World,
	{ region, cityCode, period }: { region: RegionName; cityCode: string | null; period: Month },
): Promise<Map<string, number>> {
	const month = countingWindow(period, world.now())
	if (!month) return new Map()
	const window = { ...month, from: monthRange(addMonths(period, -11)).from }
	const stores = await listStoreSales(world.db, { within: region.code, window })
	const supplements = new Map([['P06', largestShare(stores, 4)]])
	if (!cityCode || cityCode === region.code) return supplements
	const sold = await listCategorySales(world.db, { within: cityCode, level: region.level, window })
	const own = specialisations(sold).filter(({ place }) => place === region.code)
	const strongest = Math.max(...own.map(({ quotient }) => quotient))
	return Number.isFinite(strongest) ? supplements.set('P01', strongest) : supplements
}
