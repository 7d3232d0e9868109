import type { Administrator } from '#app/domain/accounts/roles.ts'
import { countingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import { offeredPeriods, readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import { type Recount, recountedCells } from '#app/domain/cluster-statistics/recounted-cells.ts'
import { type TradeIndicator, tradeObservations } from '#app/domain/cluster-statistics/trade-observation.ts'
import { REGION_LEVELS, type RegionLevel } from '#app/domain/clusters/region-code.ts'
import { computeIndex } from '#app/domain/indicators/compute-index.ts'
import { type Month, trailingMonths } from '#app/domain/indicators/month.ts'
import { buildIndexRequest } from '#app/features/indicators/build-index-request.ts'
import { INDEX_LEVELS } from '#app/features/indicators/run-index.server.ts'
import type { World } from '#app/platform/world.ts'
import {
	findAdministeredRegion,
	listCitiesWithin,
	listCodesWithin,
	listRegionNames,
	type RegionName,
} from '#db/queries/administered-regions.ts'
import type { Db } from '#db/client.ts'
import { type FlaggedPlace, listFlaggedPlaces, tallyUnflagged } from '#db/queries/flagged-orders.ts'
import type { IndexScope } from '#db/queries/index-snapshot.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { listReportingRegions } from '#db/queries/trade-tallies.ts'

/** Flows, which the index takes twelve months of, and figures whose month holds their whole window. */
const FLOWS = ['L01', 'L02'] as const satisfies readonly TradeIndicator[]
const WINDOWED = ['L04', 'L06', 'L07', 'L10', 'X04', 'X06'] as const satisfies readonly TradeIndicator[]

interface Asked {
	region: string | null
	period: string | null
	level: string | null
}

/** The index of a level as it is, and as it would be if orders flagged as brushing were counted. */
export async function readFlaggedIndex(world: World, administrator: Administrator, asked: Asked) {
	const now = world.now()
	const period = readPeriod(asked.period, now)
	if (!period) return { outcome: 'no-such-month' as const }
	const own = administrator.regionCode
	const found = await findAdministeredRegion(world.db, own, asked.region ?? own)
	if (found.outcome !== 'found') return found
	const scope = await scopeOf(world, found, { level: asked.level, period })
	if (!scope) return { outcome: 'no-index' as const }
	const window = countingWindow(period, now)
	const flagged = window ? await listFlaggedPlaces(world.db, { within: scope.scopeCode, window }) : []
	return {
		...found,
		...{ period, periods: offeredPeriods(period, now), level: scope.level, levels: levelsFrom(found.region.level) },
		flagged: sumOf(flagged, found.region.code),
		rows: await compareScores(world.db, { scope, flagged, within: found.region.code, now }),
	}
}

function sumOf(flagged: readonly FlaggedPlace[], within: string) {
	const { orders = 0, minor = 0 } = flagged.find(({ regionCode }) => regionCode === within) ?? {}
	return { orders, minor }
}

const levelsFrom = (top: RegionLevel) =>
	INDEX_LEVELS.filter((it) => REGION_LEVELS.indexOf(it) >= REGION_LEVELS.indexOf(top))

/** The index that a region's places of a level are in; null where it is in none. */
async function scopeOf(
	{ db }: World,
	{ region, cityCode }: { region: RegionName; cityCode: string | null },
	{ level, period }: { level: string | null; period: Month },
): Promise<IndexScope | null> {
	const scopeCode = cityCode ?? (await listCitiesWithin(db, region.code))[0]?.code
	const levels = levelsFrom(region.level)
	const chosen = levels.find((it) => it === level) ?? levels[0]
	return scopeCode && chosen ? { scopeCode, level: chosen, period } : null
}

interface Compared {
	scope: IndexScope
	flagged: readonly FlaggedPlace[]
	within: string
	now: Date
}

/** The places whose score or rank the flagged orders would change, by how much. */
async function compareScores(db: Db, { scope, flagged, within, now }: Compared) {
	if (flagged.length === 0) return []
	const months = [...new Set(flagged.flatMap((place) => place.months))]
	const recounts = await recountUnflagged(db, scope.period, months, now)
	const regions = new Set(flagged.map(({ regionCode }) => regionCode))
	const asIs = computeIndex(await buildIndexRequest(db, scope, now))
	const asIf = computeIndex(
		await buildIndexRequest(db, scope, now, (cells) => recountedCells(cells, recounts, regions)),
	)
	const names = await namesWithin(
		db,
		within,
		asIs.units.map(({ code }) => code),
	)
	const others = new Map(asIf.units.map((unit) => [unit.code, unit]))
	const places = new Map(flagged.map((place) => [place.regionCode, place]))
	return asIs.units
		.flatMap(({ code, rank, tree }) => {
			const other = others.get(code)
			const name = names.get(code)
			if (!name || !other) return []
			const place = places.get(code)
			return [
				{
					...{ code, nameZh: name.nameZh, nameEn: name.nameEn, orders: place?.orders ?? 0, minor: place?.minor ?? 0 },
					without: { score: tree.score, rank },
					with: { score: other.tree.score, rank: other.rank },
				},
			]
		})
		.filter((row) => row.orders > 0 || row.with.rank !== row.without.rank)
		.sort((a, b) => b.minor - a.minor || a.code.localeCompare(b.code))
}

/** Names of those of these places that are in or below a region. */
async function namesWithin(db: Db, within: string, codes: readonly string[]) {
	const below = new Set(await listCodesWithin(db, within, codes))
	const names = await listRegionNames(db, [...below])
	return new Map(names.map((name) => [name.code, name]))
}

/** What the trade comes to as if nothing were flagged: the flows of each month that has something flagged, all else of the period. */
async function recountUnflagged(db: Db, period: Month, months: readonly Month[], now: Date): Promise<Recount[]> {
	const definitions = new Map((await listIndicators(db)).map((it) => [it.code, it]))
	const wanted = trailingMonths(period).map((month) => ({
		month,
		codes: [...(months.includes(month) ? FLOWS : []), ...(month === period ? WINDOWED : [])],
	}))
	const recounts: Recount[] = []
	for (const { month, codes } of wanted) {
		const window = countingWindow(month, now)
		if (!window || codes.length === 0) continue
		const reporting = await listReportingRegions(db, window)
		for (const code of codes) {
			const cells = tradeObservations(code, await tallyUnflagged(db, code, window), reporting, definitions)
			recounts.push({ period: month, cells })
		}
	}
	return recounts
}
