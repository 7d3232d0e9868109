import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** A good line that takes effect by itself. */
export interface WaitingLine {
	line: number
	change: unknown
}

/** The next good lines of a run, after a line, that did not take effect yet. */
export async function waitingLines(
	db: Db,
	{ runId, after, limit }: { runId: number; after: number; limit: number },
): Promise<WaitingLine[]> {
	const { rows } = await sql<WaitingLine>`
		select line, change from import_rows
		where run_id = ${runId} and line > ${after} and change is not null and applied_at is null
		order by line limit ${limit}`.execute(db)
	return rows
}

/** Marks that a line takes effect with what its transaction does; false, and nothing marked, when it did before. */
export async function markApplied(db: Db, of: { runId: number; line: number; at: Date }): Promise<boolean> {
	const { numAffectedRows } = await sql`update import_rows set applied_at = ${of.at}
		where run_id = ${of.runId} and line = ${of.line} and change is not null and applied_at is null`.execute(db)
	return numAffectedRows === 1n
}

/** How many lines of a run took effect. */
export async function countApplied(db: Db, runId: number): Promise<number> {
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from import_rows
		where run_id = ${runId} and applied_at is not null`.execute(db)
	return rows[0]?.n ?? 0
}
