import { sql } from 'kysely'
import type { Month } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'
import type { IndexScope } from '#db/queries/index-snapshot.ts'

export interface IndexRunFacts extends IndexScope {
	methodologyVersion: string
	/** The method, as JSON. */
	method: string
	snapshotHash: string
	codeVersion: string
	seed: number
	at: Date
}

/** One node of one unit's score; `weight` is its share of its parent. */
export interface IndexScoreRow {
	regionCode: string
	node: string
	score: number | null
	missingReason: string | null
	weight: number
	contribution: number | null
	/** Share of the weight below that has data. */
	availability: number
	rank: number | null
}

/** Writes a run, or finds the one of the same snapshot and calls it the newest; tells which. */
export async function writeIndexRun(db: Db, run: IndexRunFacts): Promise<{ runId: number; isNew: boolean }> {
	const { rows } = await sql<{ runId: number; isNew: boolean }>`
		insert into index_runs (level, scope_code, period, methodology_version, method, snapshot_hash, code_version, seed, ran_at)
		values (${run.level}, ${run.scopeCode}, ${run.period}, ${run.methodologyVersion}, ${run.method}::jsonb,
			${run.snapshotHash}, ${run.codeVersion}, ${run.seed}, ${run.at})
		on conflict (level, scope_code, period, methodology_version, snapshot_hash) do update set ran_at = excluded.ran_at
		returning id as "runId", xmax = 0 as "isNew"`.execute(db)
	const [written] = rows
	if (!written) throw new Error('the run was not written')
	return written
}

/** Writes the scores of a new run. */
export async function insertIndexScores(db: Db, runId: number, scores: readonly IndexScoreRow[]): Promise<void> {
	await sql`
		insert into index_scores (run_id, region_code, node, score, missing_reason, weight, contribution, availability, rank)
		select ${runId}::bigint, s.* from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) as s("regionCode" text, node text,
			score float8, "missingReason" text, weight float8, contribution float8, availability float8, rank int)`.execute(
		db,
	)
}

/** Takes away the other runs of the same index that ran since `since`: of a day of many runs the last is kept, and the last whose intervals are drawn. */
export async function deleteRunsSince(db: Db, scope: IndexScope, kept: { runId: number; since: Date }): Promise<void> {
	await db
		.deleteFrom('index_runs')
		.where('level', '=', scope.level)
		.where('scope_code', '=', scope.scopeCode)
		.where('period', '=', scope.period)
		.where('id', '<>', kept.runId)
		.where('id', '<>', (await findDrawnRun(db, scope))?.runId ?? kept.runId)
		.where('ran_at', '>=', kept.since)
		.execute()
}

/** The newest run of an index whose intervals are drawn; null while there is none. */
export async function findDrawnRun(db: Db, scope: IndexScope): Promise<{ runId: number; ranAt: Date } | null> {
	const { rows } = await sql<{ runId: number; ranAt: Date }>`
		select id as "runId", ran_at as "ranAt" from index_runs
		where level = ${scope.level} and scope_code = ${scope.scopeCode} and period = ${scope.period} and robustness is not null
		order by ran_at desc, id desc limit 1`.execute(db)
	return rows[0] ?? null
}

export interface StoredRun {
	runId: number
	methodologyVersion: string
	snapshotHash: string
	codeVersion: string
	ranAt: Date
}

/** The newest run of an index; null where it never ran. */
export async function findIndexRun(db: Db, scope: IndexScope): Promise<StoredRun | null> {
	const { rows } = await sql<StoredRun>`
		select id as "runId", methodology_version as "methodologyVersion", snapshot_hash as "snapshotHash",
			code_version as "codeVersion", ran_at as "ranAt"
		from index_runs where level = ${scope.level} and scope_code = ${scope.scopeCode} and period = ${scope.period}
		order by ran_at desc, id desc limit 1`.execute(db)
	return rows[0] ?? null
}

/** The rank of a place in a run; null where it has none. */
export async function findRank(db: Db, of: { runId: number; regionCode: string }): Promise<number | null> {
	const { rows } = await sql<{ rank: number | null }>`
		select rank from index_scores
		where run_id = ${of.runId} and region_code = ${of.regionCode} and node = 'index'`.execute(db)
	return rows[0]?.rank ?? null
}

export interface RankedRow extends IndexScoreRow {
	nameZh: string
	nameEn: string
}

/** A run's scores of some nodes for the regions in or below `within`, with their names; best first. */
export async function listIndexScores(
	db: Db,
	run: { runId: number; nodes: readonly string[]; within: string },
): Promise<RankedRow[]> {
	const { rows } = await sql<RankedRow>`
		select s.region_code as "regionCode", s.node, s.score, s.missing_reason as "missingReason", s.weight, s.contribution,
			s.availability, s.rank, r.name_zh as "nameZh", r.name_en as "nameEn"
		from index_scores s join regions r on r.code = s.region_code
		join region_ancestors a on a.region_code = s.region_code and a.ancestor_code = ${run.within}
		where s.run_id = ${run.runId} and s.node = any(${[...run.nodes]})
		order by s.rank nulls last, s.score desc nulls last, s.region_code`.execute(db)
	return rows
}

/** A region's newest index by month, oldest first, from one month to another. */
export async function listIndexHistory(
	db: Db,
	regionCode: string,
	range: { from: Month; to: Month },
): Promise<{ period: Month; value: number | null }[]> {
	const { rows } = await sql<{ period: Month; value: number | null }>`
		select distinct on (run.period) run.period, s.score as value
		from index_scores s join index_runs run on run.id = s.run_id
		where s.region_code = ${regionCode} and s.node = 'index' and run.period >= ${range.from} and run.period <= ${range.to}
		order by run.period, run.ran_at desc`.execute(db)
	return rows
}
