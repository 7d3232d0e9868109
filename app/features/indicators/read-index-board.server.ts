import type { Administrator } from '#app/domain/accounts/roles.ts'
import { offeredPeriods, readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import { REGION_LEVELS, type RegionLevel } from '#app/domain/clusters/region-code.ts'
import { monthStatus } from '#app/domain/indicators/month.ts'
import { readDrawing } from '#app/features/indicators/read-drawing.ts'
import { INDEX_LEVELS, runIndex } from '#app/features/indicators/run-index.server.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion, listCitiesWithin, type RegionName } from '#db/queries/administered-regions.ts'
import { type BoardOf, countBoard, listBoard } from '#db/queries/index-board.ts'
import { findSensitivityDesign, listSensitivities } from '#db/queries/index-intervals.ts'
import type { IndexScope } from '#db/queries/index-snapshot.ts'
import { findDrawnRun, findIndexRun } from '#db/queries/index-runs.ts'

/** The levels of one's own region from which a whole city is administered. */
const CITY_WIDE: ReadonlySet<string> = new Set<RegionLevel>(['province', 'city'])
const NO_RUN = {
	...{ rows: [], sensitivities: [], design: null, drawing: null, drawnFrom: null },
	...{ counts: { places: 0, ranked: 0, hasIntervals: false }, page: 1, pageCount: 1, isWhole: true, pageRows: 0 },
}
/** So many places to a page of the board, unless all are asked for. */
const PAGE_ROWS = 100

export type IndexLevel = (typeof INDEX_LEVELS)[number]

/** A page of the ranked places of a level in or below a region, or all (`rows` is `all`); an index that never ran is run first. */
export async function readIndexBoard(
	world: World,
	administrator: Administrator,
	asked: {
		region: string | null
		level: string | null
		period: string | null
		page?: string | null
		rows?: string | null
	},
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
		? await readRun(
				world,
				{ scope, runId: run.runId, within },
				{ asked, maySteer: maySteer(administrator, found.trail) },
			)
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

async function readRun(
	world: World,
	{ scope, runId, within }: { scope: IndexScope; runId: number; within: string },
	{ asked, maySteer: may }: { asked: { page?: string | null; rows?: string | null }; maySteer: boolean },
) {
	const drawn = await findDrawnRun(world.db, scope)
	const of = { runId, drawnRunId: drawn?.runId ?? null, within }
	return {
		...(await readBoard(world, of, asked)),
		...(await readDoubts(world, of, may)),
		/** When the figures were those of the intervals shown, where they are not those of now. */
		drawnFrom: drawn && drawn.runId !== runId ? drawn.ranAt : null,
	}
}

/** A drawing is of a whole city: only whoever administers all of it begins and ends it. */
const maySteer = ({ mayWrite }: Administrator, [top]: readonly RegionName[]) =>
	mayWrite && CITY_WIDE.has(top?.level ?? 'village')

async function readBoard({ db }: World, of: BoardOf, asked: { page?: string | null; rows?: string | null }) {
	const counts = await countBoard(db, of)
	const pageCount = Math.max(1, Math.ceil(counts.places / PAGE_ROWS))
	const isWhole = asked.rows === 'all' || pageCount === 1
	const page = isWhole ? 1 : Math.min(pageCount, Math.max(1, Math.trunc(Number(asked.page)) || 1))
	const limit = isWhole ? counts.places : PAGE_ROWS
	return {
		counts,
		page,
		pageCount,
		isWhole,
		pageRows: PAGE_ROWS,
		rows: await listBoard(db, of, { limit, offset: (page - 1) * PAGE_ROWS }),
	}
}

async function readDoubts({ db }: World, { runId, drawnRunId }: BoardOf, maySteer: boolean) {
	return {
		sensitivities: drawnRunId === null ? [] : await listSensitivities(db, drawnRunId),
		design: drawnRunId === null ? null : await findSensitivityDesign(db, drawnRunId),
		drawing: { ...(await readDrawing(db, { runId, regionCode: null }, { rests: drawnRunId !== null })), maySteer },
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
