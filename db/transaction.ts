import { sql } from 'kysely'
import { type Db, UnreplicatedCommit } from '#db/client.ts'

/** Outcomes that a second run of the whole transaction can mend: serialization failure, deadlock, lock not had in time. */
const RETRY_CODES = new Set(['40001', '40P01', '55P03'])
/** The connection or the whole server went away: shut down, crashed, starting, read-only after a failover. */
const LOST_CODES = new Set(['57P01', '57P02', '57P03', '25006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])
const LOST_WORDS = /Connection terminated|Client has encountered a connection error|Connection ended/
const MAX_TRIES = 6
const BASE_DELAY_MS = 15
/** A server that went away takes seconds to come back: 0.1 s, 0.2 s … 1.9 s. */
const LOST_FACTOR = 4

function codeOf(error: unknown): string | undefined {
	return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined
}

/** True when the connection was lost. What was sent before may have been done or not: only work with a key is run again after it. */
export function isConnectionLost(error: unknown): boolean {
	const code = codeOf(error) ?? ''
	// A server that starts again makes its socket anew.
	if (code === 'ENOENT') return (error as { syscall?: string }).syscall === 'connect'
	return LOST_CODES.has(code) || code.startsWith('08') || (error instanceof Error && LOST_WORDS.test(error.message))
}

/** True for an error in which PostgreSQL says that `constraint` (or any, when not named) refused the row. */
export function isTaken(error: unknown, constraint?: string): boolean {
	const code = codeOf(error)
	const named = error as { constraint?: string }
	return (code === '23505' || code === '23P01' || code === '23514') && (!constraint || named.constraint === constraint)
}

const unknownCommits = new WeakSet<object>()

/**
 * True for an error of `inTransaction` after which its work may be committed or not: the answer to the commit was lost, or no
 * replica may have it.
 */
export function isCommitUnknown(error: unknown): boolean {
	return typeof error === 'object' && error !== null && unknownCommits.has(error)
}

/** True for an error after which what was asked for may be kept or not, in a transaction or as a single statement. */
export function isOutcomeUnknown(error: unknown): boolean {
	return isCommitUnknown(error) || error instanceof UnreplicatedCommit
}

function noteUnknownCommit(error: unknown): void {
	if (error instanceof UnreplicatedCommit || (error instanceof Error && isConnectionLost(error)))
		unknownCommits.add(error)
}

/**
 * Has the commit of a transaction wait until a replica has everything up to it, although the transaction writes nothing: what it
 * reads is then safe to answer with. Without replicas that are waited for it costs nothing.
 */
export async function awaitReplicas(tx: Db): Promise<void> {
	await sql`select pg_logical_emit_message(true, 'await-replicas', '')`.execute(tx)
}

/**
 * Runs `work` in one READ COMMITTED transaction and commits it. `work` may run again from its start after a deadlock or
 * serialization failure, or when the connection was lost before its commit was sent, so it must change nothing outside the
 * database. A taken claim is never retried, nor a commit whose answer was lost: whoever has a key asks again by it.
 */
export async function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		let isCommitSent = false
		try {
			return await db.transaction().execute(async (tx) => {
				const result = await work(tx)
				isCommitSent = true
				return result
			})
		} catch (error) {
			const isLostBefore = !isCommitSent && isConnectionLost(error)
			if (isCommitSent) noteUnknownCommit(error)
			if (attempt >= MAX_TRIES || !(isLostBefore || RETRY_CODES.has(codeOf(error) ?? ''))) throw error
			const factor = isLostBefore ? LOST_FACTOR : Math.random()
			await new Promise((resolve) => setTimeout(resolve, BASE_DELAY_MS * 2 ** attempt * factor))
		}
	}
}

const MOST_ASKED = 3

/**
 * Runs work that has a key of its own and, done again, finds what it did before: where it is not known whether its commit is
 * kept, it is asked again by that key. What it finds it must answer after `awaitReplicas` alone.
 */
export async function inKeyedTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
	for (let asked = 1; ; asked++) {
		try {
			return await inTransaction(db, work)
		} catch (error) {
			if (asked >= MOST_ASKED || !isCommitUnknown(error)) throw error
		}
	}
}

/**
 * Runs reading work whose statements keep their plans: left to itself PostgreSQL judges a plan for known values cheaper and
 * plans a big statement anew each time, which takes longer than running it. What is read so must be written so that one plan
 * serves all values. No round trip is waited for more than without it.
 */
export function withKeptPlans<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
	if (db.isTransaction) return work(db)
	return db.transaction().execute(async (tx) => {
		const keep = sql`set local plan_cache_mode = force_generic_plan`.execute(tx)
		const [result] = await Promise.all([work(tx), keep])
		return result
	})
}
