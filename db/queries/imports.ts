import { sql } from 'kysely'
import type { ImportKind } from '#app/domain/imports/import-kind.ts'
import type { FaultyLine, RunRefusal, ImportRun } from '#app/domain/imports/import-run.ts'
import type { RowFault } from '#app/domain/imports/row-fault.ts'
import type { Db } from '#db/client.ts'

/** A run that a job works on. */
export interface WorkedRun extends ImportRun {
	enterpriseId: number
	accountId: number | null
	file: string | null
}

/** A line as it is staged. */
export interface StagedLine extends FaultyLine {
	change: unknown
}

const columns = sql`r.id, r.kind, r.file_name as "fileName", r.state, r.refusal, r.line_count as "lineCount",
	case when r.state = 'APPLYING' then (select count(*) from import_rows i where i.run_id = r.id and i.applied_at is not null)::int
		end as "appliedCount",
	r.staged_count as "stagedCount", r.fault_count as "faultCount", r.ignored, r.change_count as "changeCount",
	r.created_at as "createdAt"`

/** Keeps that a file came; it is read later. */
export async function addImport(
	db: Db,
	run: { enterpriseId: number; accountId: number; kind: ImportKind; file: string; fileName: string; at: Date },
): Promise<number> {
	const { id } = await db
		.insertInto('import_runs')
		.values({
			enterprise_id: run.enterpriseId,
			account_id: run.accountId,
			kind: run.kind,
			file: run.file,
			file_name: run.fileName,
			created_at: run.at,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** An enterprise's runs, the newest first. */
export async function listImports(db: Db, enterpriseId: number): Promise<ImportRun[]> {
	const { rows } = await sql<ImportRun>`
		select ${columns} from import_runs r where r.enterprise_id = ${enterpriseId} order by r.id desc limit 50`.execute(
		db,
	)
	return rows
}

/** How many files of an enterprise are waited for; a second cannot be applied over a first that is being applied. */
export async function countWaitingImports(db: Db, enterpriseId: number): Promise<number> {
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from import_runs
		where enterprise_id = ${enterpriseId} and state in ('RECEIVED', 'APPLYING')`.execute(db)
	return rows[0]?.n ?? 0
}

/** One run of an enterprise, as it is shown. */
export async function readRun(db: Db, key: { enterpriseId: number; runId: number }): Promise<ImportRun | undefined> {
	const { rows } = await sql<ImportRun>`
		select ${columns} from import_runs r where r.id = ${key.runId} and r.enterprise_id = ${key.enterpriseId}`.execute(
		db,
	)
	return rows[0]
}

/** One run of an enterprise, as it is worked on. */
export async function findImport(db: Db, key: { enterpriseId: number; runId: number }): Promise<WorkedRun | undefined> {
	const { rows } = await sql<WorkedRun>`
		select ${columns}, r.enterprise_id as "enterpriseId", r.account_id as "accountId", r.file from import_runs r
		where r.id = ${key.runId} and r.enterprise_id = ${key.enterpriseId}`.execute(db)
	return rows[0]
}

/** The oldest run in a state, for the job that works on it. */
export async function nextImport(db: Db, state: 'RECEIVED' | 'APPLYING'): Promise<WorkedRun | undefined> {
	const { rows } = await sql<WorkedRun>`
		select ${columns}, r.enterprise_id as "enterpriseId", r.account_id as "accountId", r.file from import_runs r
		where r.state = ${state} order by r.id limit 1`.execute(db)
	return rows[0]
}

/** Locks a run that is in a state and is to leave it; false when it left meanwhile. */
export async function lockImport(db: Db, run: { id: number; state: ImportRun['state'] }): Promise<boolean> {
	const { rows } =
		await sql`select from import_runs where id = ${run.id} and state = ${run.state} for no key update`.execute(db)
	return rows.length > 0
}

/** The faulty lines of a run after a line, in their order. */
export async function listFaultyLines(
	db: Db,
	{ runId, after, limit }: { runId: number; after: number; limit: number },
): Promise<FaultyLine[]> {
	const { rows } = await sql<FaultyLine>`
		select line, cells, faults from import_rows where run_id = ${runId} and change is null and line > ${after}
		order by line limit ${limit}`.execute(db)
	return rows
}

/** The first good lines of a run, to be looked at. */
export async function listGoodLines(db: Db, runId: number, limit: number): Promise<Omit<FaultyLine, 'faults'>[]> {
	const { rows } = await sql<FaultyLine>`
		select line, cells from import_rows where run_id = ${runId} and change is not null order by line limit ${limit}`.execute(
		db,
	)
	return rows
}

/** Stages the next lines of a run and counts them; those that are staged already stay as they are. */
export async function stageLines(
	db: Db,
	run: { id: number; lineCount: number; ignored: string[] },
	lines: readonly StagedLine[],
): Promise<void> {
	await sql`with added as (
			insert into import_rows (run_id, line, cells, change, faults)
			select ${run.id}, (x ->> 'line')::int, x -> 'cells', nullif(x -> 'change', 'null'::jsonb), x -> 'faults'
			from jsonb_array_elements(${JSON.stringify(lines)}::jsonb) x
			on conflict do nothing returning change)
		update import_runs set line_count = ${run.lineCount}, ignored = ${run.ignored},
			staged_count = staged_count + (select count(*) from added),
			fault_count = fault_count + (select count(*) from added where change is null)
		where id = ${run.id}`.execute(db)
}

/** Moves a run on; false, and nothing changed, when it is in none of the states it may leave. */
export async function moveImport(
	db: Db,
	run: { id: number; from: ImportRun['state'][]; to: ImportRun['state'] },
	also: { at?: Date; refusal?: RunRefusal; changeCount?: number } = {},
): Promise<boolean> {
	const { numAffectedRows } = await sql`update import_runs set state = ${run.to},
			refusal = ${also.refusal ? JSON.stringify(also.refusal) : null}::jsonb, ended_at = ${also.at ?? null},
			change_count = ${also.changeCount ?? null}, file = case when ${also.at !== undefined} then null else file end
		where id = ${run.id} and state = any(${run.from})`.execute(db)
	return numAffectedRows === 1n
}

/** Marks good lines as faulty after all: what they ask can no longer be done. */
export async function faultLines(
	db: Db,
	runId: number,
	lines: readonly { line: number; fault: RowFault }[],
): Promise<void> {
	await sql`with faulty as (
			update import_rows i set change = null, faults = jsonb_build_array(x -> 'fault')
			from jsonb_array_elements(${JSON.stringify(lines)}::jsonb) x
			where i.run_id = ${runId} and i.line = (x ->> 'line')::int and i.change is not null and i.applied_at is null returning i.line)
		update import_runs set fault_count = fault_count + (select count(*) from faulty) where id = ${runId}`.execute(db)
}

/** The runs that ended or were forgotten before an instant are removed with their lines; names of their files. */
export async function removeOldImports(db: Db, before: Date): Promise<string[]> {
	const { rows } = await sql<{ file: string | null }>`
		delete from import_runs where created_at < ${before} and state not in ('RECEIVED', 'APPLYING') returning file`.execute(
		db,
	)
	return rows.flatMap(({ file }) => (file === null ? [] : [file]))
}
