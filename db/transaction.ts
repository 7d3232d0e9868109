import type { Db } from '#db/client.ts'

/** Outcomes that a second run of the whole transaction can mend: serialization failure, deadlock, lock not had in time. */
const RETRY_CODES = new Set(['40001', '40P01', '55P03'])
const MAX_TRIES = 6
const BASE_DELAY_MS = 15

function codeOf(error: unknown): string | undefined {
	return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined
}

/** True for an error in which PostgreSQL says that `constraint` (or any, when not named) refused the row. */
export function isTaken(error: unknown, constraint?: string): boolean {
	const code = codeOf(error)
	const named = error as { constraint?: string }
	return (code === '23505' || code === '23P01' || code === '23514') && (!constraint || named.constraint === constraint)
}

/**
 * Runs `work` in one READ COMMITTED transaction and commits it. `work` may run again from its start after a deadlock or
 * serialization failure, so it must change nothing outside the database. A taken claim is never retried.
 */
export async function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await db.transaction().execute(work)
		} catch (error) {
			if (attempt >= MAX_TRIES || !RETRY_CODES.has(codeOf(error) ?? '')) throw error
			await new Promise((resolve) => setTimeout(resolve, BASE_DELAY_MS * 2 ** attempt * Math.random()))
		}
	}
}
