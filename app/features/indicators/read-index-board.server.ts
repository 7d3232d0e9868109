import type { Administrator } from '#app/domain/accounts/roles.ts'
import { groupBy } from '#app/domain/cluster-statistics/group-by.ts'
import { offeredPeriods, readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import { REGION_LEVELS, type RegionLevel } from '#app/domain/clusters/region-code.ts'
import { monthStatus } from '#app/domain/indicators/month.ts'
import { readDrawing } from '#app/features/indicators/read-drawing.ts'
import { INDEX_LEVELS, runIndex } from '#app/features/indicators/run-index.server.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion, listCitiesWithin, type RegionName } from '#db/queries/administered-regions.ts'
import {
	findSensitivityDesign,
	type IntervalRow,
	listIntervals,
	listSensitivities,
} from '#db/queries/index-intervals.ts'
import type { IndexScope } from '#db/queries/index-snapshot.ts'
import { findIndexRun, listIndexScores, type RankedRow } from '#db/queries/index-runs.ts'

/** The levels of one's own region from which a whole city is administered. */
const CITY_WIDE: ReadonlySet<string> = new Set<RegionLevel>(['province', 'city'])
const NO_RUN = { rows: [], sensitivities: [], design: null, drawing: null }
const SHOWN_NODES = ['index', 'gov', 'lead', 'ext'] as const

export type IndexLevel = (typeof INDEX_LEVELS)[number]

/** The ranked places of a level in or below a region; an index that never ran is run first. */
export async function readIndexBoard(
	world: World,
	administrator: Administrator,
	asked: { region: string | null; level: string | null; period: string | null },
) {
	const now = world.now()
	const period = readPeriod(asked.period, now)
	if (!period) return { outcome: 'no-such-month' as const }
	const own = administrator.regionCode
	const found = await findAdministeredRegion(world.db, own, asked.region ?? own)
	if (found.outcome !== 'found') return found
	const levels = INDEX_LEVELS.filter((level) => isAtOrBelow(level, found.region.level))
	const level = levels.find((it) => it === asked.level) ?? levels[0]
	const scopeCode = found.cityCode ?? (await firstCityWithin(world, found.region.code))
	if (!level || !scopeCode) return { outcome: 'no-index' as const }
	const scope = { scopeCode, level, period }
	const run = await findOrRun(world, scope)
	const within = found.region.code
	const shown = run
		? await readRun(world, run.runId, { within, maySteer: maySteer(administrator, found.trail) })
		: NO_RUN
	return {
		...found,
		period,
		periods: offeredPeriods(period, now),
		isRunning: monthStatus(period, now) === 'running',
		level,
		levels,
		run,
		...shown,
	}
}

/** A drawing is of a whole city: only whoever administers all of it begins and ends it. */
const maySteer = ({ mayWrite }: Administrator, [top]: readonly RegionName[]) =>
	mayWrite && CITY_WIDE.has(top?.level ?? 'village')

async function readRun({ db }: World, runId: number, { within, maySteer }: { within: string; maySteer: boolean }) {
	const scores = await listIndexScores(db, { runId, nodes: SHOWN_NODES, within })
	return {
		rows: joinNodes(scores, await listIntervals(db, runId)),
		sensitivities: await listSensitivities(db, runId),
		design: await findSensitivityDesign(db, runId),
		drawing: { ...(await readDrawing(db, { runId, regionCode: null })), maySteer },
	}
}

async function firstCityWithin(world: World, code: string): Promise<string | null> {
	const [city] = await listCitiesWithin(world.db, code)
	return city?.code ?? null
}

async function findOrRun(world: World, scope: IndexScope) {
	const stored = await findIndexRun(world.db, scope)
	if (stored) return stored
	await runIndex(world, scope)
	return findIndexRun(world.db, scope)
}

const isAtOrBelow = (level: IndexLevel, top: (typeof REGION_LEVELS)[number]) =>
	REGION_LEVELS.indexOf(level) >= REGION_LEVELS.indexOf(top)

/** One row a place, its first-level scores beside the index, in the order of the index. */
function joinNodes(scores: readonly RankedRow[], intervals: ReadonlyMap<string, IntervalRow>) {
	const nodes = groupBy(scores, (row) => row.regionCode)
	return scores
		.filter((row) => row.node === 'index')
		.map((row) => ({
			...row,
			interval: intervals.get(row.regionCode) ?? null,
			parts: Object.fromEntries((nodes.get(row.regionCode) ?? []).map((it) => [it.node, it.score])),
		}))
}

export type IndexBoardRow = ReturnType<typeof joinNodes>[number]
