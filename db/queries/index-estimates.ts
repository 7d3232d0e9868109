import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { SensitivityDesign, UnestimatedRun } from '#db/queries/index-intervals.ts'
import type { IndexScope } from '#db/queries/index-snapshot.ts'

/** A drawing: of the intervals of a run, or of what moves one place's rank in it. */
export interface EstimateOf {
	runId: number
	/** Null: all places. */
	regionCode: string | null
}

/** How far a drawing is. */
export interface EstimateState {
	state: 'waiting' | 'drawing' | 'done' | 'cancelled'
	done: number
	/** Null until it began. */
	steps: number | null
	endedAt: Date | null
	design: SensitivityDesign | null
}

/** A run of which something is to be drawn. */
export type NextEstimate = UnestimatedRun & EstimateOf

/**
 * What is to be drawn next: of a place, for somebody waits for it; else the newest month's newest run without intervals, unless
 * somebody ended that. An index that was drawn after `restsFrom` rests, unless somebody asks for it.
 */
export async function findNextEstimate(db: Db, restsFrom: Date): Promise<NextEstimate | null> {
	const { rows } = await sql<NextEstimate>`
		select r.id as "runId", e.region_code as "regionCode", r.level, r.scope_code as "scopeCode", r.period,
			r.snapshot_hash as "snapshotHash", r.seed
		from index_estimates e join index_runs r on r.id = e.run_id
		where e.state in ('waiting', 'drawing') and e.region_code is not null
		order by e.asked_at, e.id limit 1`.execute(db)
	return rows[0] ?? findUnestimatedRun(db, restsFrom)
}

async function findUnestimatedRun(db: Db, restsFrom: Date): Promise<NextEstimate | null> {
	const { rows } = await sql<NextEstimate>`
		select newest.id as "runId", null as "regionCode", level, scope_code as "scopeCode", period,
			snapshot_hash as "snapshotHash", seed from (
			select distinct on (level, scope_code, period) * from index_runs order by level, scope_code, period, ran_at desc, id desc
		) newest
		left join index_estimates own on own.run_id = newest.id and own.region_code is null
		where robustness is null and own.state is distinct from 'cancelled' and (own.state = 'waiting' or not exists (
			select from index_runs before join index_estimates e on e.run_id = before.id
			where before.level = newest.level and before.scope_code = newest.scope_code and before.period = newest.period
				and e.region_code is null and e.state = 'done' and e.ended_at > ${restsFrom}))
		order by period desc, array_position(array['county', 'township', 'village'], level), newest.id limit 1`.execute(db)
	return rows[0] ?? null
}

/** Puts a drawing down as begun, from nothing; null where somebody ended it meanwhile, or its run is gone. */
export async function beginEstimate(
	db: Db,
	{ runId, regionCode }: EstimateOf,
	{ steps, at }: { steps: number; at: Date },
): Promise<number | null> {
	const { rows } = await sql<{ id: number }>`
		insert into index_estimates (run_id, region_code, state, steps, asked_at, told_at)
		select id, ${regionCode}::text, 'drawing', ${steps}::int, ${at}::timestamptz, ${at}::timestamptz from index_runs where id = ${runId}
		on conflict (run_id, region_code) do update set state = 'drawing', done = 0, steps = excluded.steps, told_at = excluded.told_at,
			ended_at = null where index_estimates.state <> 'cancelled'
		returning id`.execute(db)
	return rows[0]?.id ?? null
}

/** Tells how far a drawing is; false where it is to be no more. */
export async function tellEstimate(db: Db, id: number, { done, at }: { done: number; at: Date }): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('index_estimates')
		.set({ done, told_at: at })
		.where('id', '=', id)
		.where('state', '=', 'drawing')
		.executeTakeFirst()
	return numUpdatedRows > 0n
}

/** Ends a drawing that was drawn whole; false where somebody ended it before: then nothing of it is to be kept. */
export async function closeEstimate(
	db: Db,
	id: number,
	{ design, at }: { design: SensitivityDesign | null; at: Date },
): Promise<boolean> {
	const { rows } = await sql`
		update index_estimates set state = 'done', done = steps, told_at = ${at}, ended_at = ${at},
			design = ${design === null ? null : JSON.stringify(design)}::jsonb
		where id = ${id} and state = 'drawing'
		returning id`.execute(db)
	return rows.length > 0
}

/** Asks for a drawing: a new one, or one that was ended; false where it is under way or done. */
export async function askEstimate(db: Db, { runId, regionCode }: EstimateOf, at: Date): Promise<boolean> {
	const { rows } = await sql`
		insert into index_estimates (run_id, region_code, state, asked_at)
		values (${runId}, ${regionCode}, 'waiting', ${at})
		on conflict (run_id, region_code) do update set state = 'waiting', done = 0, steps = null, asked_at = excluded.asked_at,
			ended_at = null
			where index_estimates.state = 'cancelled'
		returning id`.execute(db)
	return rows.length > 0
}

/** Ends a drawing that waits or is under way; false where there is none. */
export async function cancelEstimate(db: Db, { runId, regionCode }: EstimateOf, at: Date): Promise<boolean> {
	const { rows } = await sql`
		insert into index_estimates (run_id, region_code, state, asked_at, ended_at)
		select id, ${regionCode}::text, 'cancelled', ${at}::timestamptz, ${at}::timestamptz from index_runs
		where id = ${runId} and (${regionCode}::text is not null or robustness is null)
		on conflict (run_id, region_code) do update set state = 'cancelled', ended_at = excluded.ended_at
			where index_estimates.state in ('waiting', 'drawing')
		returning id`.execute(db)
	return rows.length > 0
}

/** Moves a place's drawing to a run that took the place of its own. */
export async function moveEstimate(db: Db, { runId, regionCode }: EstimateOf, toRunId: number): Promise<void> {
	await sql`
		insert into index_estimates (run_id, region_code, state, asked_at)
		select ${toRunId}::bigint, region_code, 'waiting', asked_at from index_estimates
		where run_id = ${runId} and region_code = ${regionCode} and state in ('waiting', 'drawing')
		on conflict do nothing`.execute(db)
	await sql`
		delete from index_estimates where run_id = ${runId} and region_code = ${regionCode}
			and state in ('waiting', 'drawing')`.execute(db)
}

/** How far a drawing is; null where nobody asked for it yet. */
export async function findEstimate(db: Db, { runId, regionCode }: EstimateOf): Promise<EstimateState | null> {
	const { rows } = await sql<EstimateState>`
		select state, done, steps, ended_at as "endedAt", design from index_estimates
		where run_id = ${runId} and region_code is not distinct from ${regionCode}`.execute(db)
	return rows[0] ?? null
}

/** What a run is of; null where there is none. */
export async function findRunScope(db: Db, runId: number): Promise<IndexScope | null> {
	const { rows } = await sql<IndexScope>`
		select level, scope_code as "scopeCode", period from index_runs where id = ${runId}`.execute(db)
	return rows[0] ?? null
}
