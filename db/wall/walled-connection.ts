import { CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely'

/** A write behind the wall met only rows of others: without the wall it would have written them. */
export class ForeignRows extends Error {
	constructor(statement: string) {
		super(`behind the office's wall this met nothing but rows of other enterprises: ${statement}`)
	}
}

/** A name of its own for the prepared statement: one that served both roles would be planned anew at each change of role. */
const ours = (query: CompiledQuery): CompiledQuery => ({ ...query, sql: `/*office*/ ${query.sql}` })

const WRITES = /^\s*(update|delete|insert|with)\b/i

/**
 * A pooled connection whose statements run as the office's role for one enterprise, within transactions and without. All that
 * is said for it holds until the end of the transaction alone, so the pool's next user finds nothing of it.
 */
export class WalledConnection implements DatabaseConnection {
	readonly #connection: DatabaseConnection
	readonly #enterpriseId: number
	/** Gives the connection back to the pool. */
	readonly release: () => void
	#isInTransaction = false

	constructor(connection: DatabaseConnection, enterpriseId: number, release: () => void) {
		this.#connection = connection
		this.#enterpriseId = enterpriseId
		this.release = release
	}

	/** Sends `begin` and the entering with it, which is not waited for: where it fails, so does the whole transaction. */
	async begin(begin: string): Promise<void> {
		const begun = this.#send(begin)
		this.#enter().catch(() => {})
		this.#isInTransaction = true
		await begun
	}

	async commit(): Promise<QueryResult<unknown>> {
		this.#isInTransaction = false
		return this.#send('commit')
	}

	async rollback(): Promise<void> {
		this.#isInTransaction = false
		await this.#send('rollback')
	}

	async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
		const result = this.#isInTransaction
			? await this.#connection.executeQuery<R>(ours(query))
			: await this.#alone(() => this.#connection.executeQuery<R>(ours(query)))
		if (result.numAffectedRows === 0n && WRITES.test(query.sql)) await this.#refuseHidden(query)
		return result
	}

	streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
		throw new Error('nothing is streamed behind the wall')
	}

	#send(statement: string): Promise<QueryResult<unknown>> {
		return this.#connection.executeQuery(CompiledQuery.raw(statement))
	}

	#enter(): Promise<QueryResult<unknown>> {
		return this.#connection.executeQuery(CompiledQuery.raw('select enter_office($1)', [this.#enterpriseId]))
	}

	/** One transaction around one statement, all of it sent at once and all of it answered before the connection is given back. */
	async #alone<T>(run: () => Promise<T>, end: 'commit' | 'rollback' = 'commit'): Promise<T> {
		const sent = [this.#send('begin'), this.#enter(), run(), this.#send(end)] as const
		await Promise.allSettled(sent)
		const [, , result] = await Promise.all(sent)
		return result
	}

	/** That a write met no row is told when it is the wall that hid them; one that meets none for everybody is no fault. */
	async #refuseHidden(query: CompiledQuery): Promise<void> {
		const met = this.#isInTransaction
			? await this.#tried(query)
			: await this.#alone(() => this.#tried(query), 'rollback')
		if (met > 0) throw new ForeignRows(query.sql)
	}

	/** How many rows more than behind the wall a write would meet without it; it is undone. Sent at once: nothing comes between. */
	async #tried(query: CompiledQuery): Promise<number> {
		const [, behind, , without] = await Promise.all([
			this.#send('savepoint tried'),
			this.#connection.executeQuery(ours(query)),
			this.#send('set local role none'),
			this.#connection.executeQuery(query),
			this.#send('rollback to savepoint tried'),
			this.#send('release savepoint tried'),
		])
		return Number((without.numAffectedRows ?? 0n) - (behind.numAffectedRows ?? 0n))
	}
}
