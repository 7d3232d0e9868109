import { sql } from 'kysely'
import type { RobustnessPlan } from '#app/domain/indicators/robustness-plan.ts'
import type { Db } from '#db/client.ts'
import type { IndexScope } from '#db/queries/index-snapshot.ts'

/** Where a place may stand; null where it never had a score. */
export interface IntervalRow {
	regionCode: string
	rankP5: number | null
	rankMedian: number | null
	rankP95: number | null
	scoreP5: number | null
	scoreMedian: number | null
	scoreP95: number | null
	rankedShare: number
	groupNumber: number | null
	gradedShare: number
}

/** How much of the uncertainty is due to one assumption. */
export interface SensitivityRow {
	factor: string
	firstOrder: number
	firstLow: number
	firstHigh: number
	total: number
	totalLow: number
	totalHigh: number
}

/** The Sobol design of a run: its rows, how often the index was made for it, and of how many places each time. */
export interface SensitivityDesign {
	rows: number
	runs: number
	units: number
}

/** A run whose ranks have no intervals yet. */
export interface UnestimatedRun extends IndexScope {
	runId: number
	snapshotHash: string
	seed: number
}

/** Keeps what was doubted with a run, the interval of every place, and what each assumption is to blame for. */
export async function writeIntervals(
	db: Db,
	runId: number,
	{
		plan,
		design,
		intervals,
		sensitivities,
	}: {
		plan: RobustnessPlan
		/** Null where too few places are compared. */
		design: SensitivityDesign | null
		intervals: readonly IntervalRow[]
		sensitivities: readonly SensitivityRow[]
	},
): Promise<void> {
	const robustness = { ...plan, sensitivity: design }
	await sql`update index_runs set robustness = ${JSON.stringify(robustness)}::jsonb where id = ${runId}`.execute(db)
	await sql`
		insert into index_intervals (run_id, region_code, rank_p5, rank_median, rank_p95, score_p5, score_median, score_p95,
			ranked_share, group_number, graded_share)
		select ${runId}::bigint, i.* from jsonb_to_recordset(${JSON.stringify(intervals)}::jsonb) as i("regionCode" text,
			"rankP5" float8, "rankMedian" float8, "rankP95" float8, "scoreP5" float8, "scoreMedian" float8, "scoreP95" float8,
			"rankedShare" float8, "groupNumber" int, "gradedShare" float8)
		on conflict do nothing`.execute(db)
	await sql`
		insert into index_sensitivities (run_id, position, factor, first_order, first_low, first_high, total, total_low, total_high)
		select ${runId}::bigint, s.* from ${recordsOf(sensitivities)}
		on conflict do nothing`.execute(db)
}

/** Rows to be written, in their order. */
const recordsOf = (sensitivities: readonly SensitivityRow[]) => sql`
	jsonb_to_recordset(${JSON.stringify(sensitivities.map((row, position) => ({ ...row, position })))}::jsonb)
		as s(position smallint, factor text, "firstOrder" float8, "firstLow" float8, "firstHigh" float8, total float8,
			"totalLow" float8, "totalHigh" float8)`

/** Keeps what moves the rank of one place. */
export async function writePlaceSensitivities(
	db: Db,
	{ runId, regionCode }: { runId: number; regionCode: string },
	sensitivities: readonly SensitivityRow[],
): Promise<void> {
	await sql`
		insert into index_place_sensitivities (run_id, region_code, position, factor, first_order, first_low, first_high, total,
			total_low, total_high)
		select ${runId}::bigint, ${regionCode}::text, s.* from ${recordsOf(sensitivities)}
		on conflict do nothing`.execute(db)
}

/** What moves the rank of one place, most first. */
export async function listPlaceSensitivities(db: Db, runId: number, regionCode: string): Promise<SensitivityRow[]> {
	const { rows } = await sql<SensitivityRow>`
		select factor, first_order as "firstOrder", first_low as "firstLow", first_high as "firstHigh", total,
			total_low as "totalLow", total_high as "totalHigh"
		from index_place_sensitivities where run_id = ${runId} and region_code = ${regionCode}
		order by total desc, position`.execute(db)
	return rows
}

/** The intervals of a run by region; empty while they are being drawn. */
export async function listIntervals(db: Db, runId: number): Promise<Map<string, IntervalRow>> {
	const { rows } = await sql<IntervalRow>`
		select region_code as "regionCode", rank_p5 as "rankP5", rank_median as "rankMedian", rank_p95 as "rankP95",
			score_p5 as "scoreP5", score_median as "scoreMedian", score_p95 as "scoreP95", ranked_share as "rankedShare",
			group_number as "groupNumber", graded_share as "gradedShare"
		from index_intervals where run_id = ${runId}`.execute(db)
	return new Map(rows.map((row) => [row.regionCode, row]))
}

/** Between which ranks one place stands nine times in ten; null while that is being drawn. */
export async function findInterval(
	db: Db,
	of: { runId: number; regionCode: string },
): Promise<Pick<IntervalRow, 'rankP5' | 'rankP95'> | null> {
	const { rows } = await sql<Pick<IntervalRow, 'rankP5' | 'rankP95'>>`
		select rank_p5 as "rankP5", rank_p95 as "rankP95" from index_intervals
		where run_id = ${of.runId} and region_code = ${of.regionCode}`.execute(db)
	return rows[0] ?? null
}

/** What each assumption is to blame for, in the order of the plan. */
export async function listSensitivities(db: Db, runId: number): Promise<SensitivityRow[]> {
	const { rows } = await sql<SensitivityRow>`
		select factor, first_order as "firstOrder", first_low as "firstLow", first_high as "firstHigh", total,
			total_low as "totalLow", total_high as "totalHigh"
		from index_sensitivities where run_id = ${runId} order by position`.execute(db)
	return rows
}

/** How much was drawn for the sensitivities of a run; null where nothing was, and of runs from before it was kept. */
export async function findSensitivityDesign(db: Db, runId: number): Promise<SensitivityDesign | null> {
	const { rows } = await sql<{ design: SensitivityDesign | null }>`
		select nullif(robustness -> 'sensitivity', 'null'::jsonb) as design from index_runs where id = ${runId}`.execute(db)
	return rows[0]?.design ?? null
}
