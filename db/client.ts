import type { Socket } from 'node:net'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from '#db/schema.generated.ts'
import { StatementNames } from '#db/statement-names.ts'

/** A connection pool or a transaction: queries do not care which. */
export type Db = Kysely<DB>

/** bigint arrives as text. Parse it once, here, and refuse what a double cannot hold. */
function parseBigint(text: string): number {
	const value = Number(text)
	if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a safe integer`)
	return value
}

const TYPE_INT8 = 20
const TYPE_DATE = 1082
const TYPE_NUMERIC = 1700
const TYPE_TIME = 1083

const parsers: Record<number, (text: string) => unknown> = {
	[TYPE_INT8]: parseBigint,
	// Sums of integers come as numeric; an exact integer that fits stays a number.
	[TYPE_NUMERIC]: Number,
	// A calendar day is a 'YYYY-MM-DD' string: no time zone can move it.
	[TYPE_DATE]: (text) => text,
	[TYPE_TIME]: (text) => text.slice(0, 5),
}

const types = {
	getTypeParser: (oid: number, format?: 'text' | 'binary') =>
		(format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format as never),
}

type QueryArguments = [unknown, unknown, ...unknown[]]
const send = pg.Client.prototype.query as unknown as (...args: unknown[]) => Promise<unknown>
const statements = new StatementNames()

const BEGUN = { command: 'BEGIN', rowCount: null, rows: [] }

/** A commit, or a statement that is one, is on this server, and was not waited for until another had it as well. */
export class UnreplicatedCommit extends Error {
	constructor() {
		super('committed here, perhaps nowhere else: the wait for a replica was cancelled')
	}
}

/** Where PostgreSQL waits for its replicas; the words of the warning are in the server's language. */
const REPLICA_WAIT = 'SyncRepWaitForLSN'

/**
 * Every query with values becomes a prepared statement of its connection, but for those within a region: half the server's work
 * (docs/decisions/0005). A
 * `begin` is not waited for, it goes out with the statement that follows it: one round trip less for every transaction. A commit
 * whose wait for a replica was cancelled succeeds with a warning alone: it is an error here, for a failover may lose it.
 */
class PreparingClient extends pg.Client {
	#isUnreplicated = false

	constructor(config?: pg.ClientConfig) {
		super(config)
		this.on('notice', ({ code, routine }) => {
			if (code === '01000' && routine === REPLICA_WAIT) this.#isUnreplicated = true
		})
	}

	#send(args: readonly unknown[]): unknown {
		const sent: unknown = send.apply(this, [...args])
		if (!(sent instanceof Promise)) return sent
		return sent.then((result: unknown) => {
			if (!this.#isUnreplicated) return result
			this.#isUnreplicated = false
			throw new UnreplicatedCommit()
		})
	}

	#begin(): Promise<typeof BEGUN> {
		const { stream } = (this as unknown as { connection: { stream: Socket } }).connection
		stream.cork()
		setImmediate(() => stream.uncork())
		// What fails it, a connection lost, fails the statement behind it as well: that one tells.
		send.call(this, 'begin').catch(() => {})
		return Promise.resolve(BEGUN)
	}

	override query = ((...args: QueryArguments) => {
		const [text, values, ...rest] = args
		if (text === 'begin') return this.#begin()
		if (typeof text === 'string' && Array.isArray(values) && values.length > 0) {
			const name = statements.nameOf(text)
			if (name) return this.#send([{ name, text, values }, ...rest])
		}
		return this.#send(args)
	}) as unknown as pg.Client['query']
}

export interface ConnectOptions {
	url: string
	/** Connections at most. */
	max?: number
	applicationName?: string
	statementTimeoutMs?: number
	/** Told when a connection dies; the pool replaces it. */
	onLost?: (error: Error) => void
}

export interface Connection {
	db: Db
	pool: pg.Pool
	close: () => Promise<void>
}

/** Opens a pool. Nothing is sent before the first query. */
export function connect(options: ConnectOptions): Connection {
	const onLost = options.onLost ?? (() => {})
	const pool = new pg.Pool({
		connectionString: options.url,
		max: options.max ?? 10,
		application_name: options.applicationName ?? 'shanhai',
		statement_timeout: options.statementTimeoutMs ?? 60_000,
		idle_in_transaction_session_timeout: 60_000,
		connectionTimeoutMillis: 10_000,
		types: types as never,
		pipeline: true,
		Client: PreparingClient as never,
	} as pg.PoolConfig)
	// Both are needed: a backend that dies between two statements of a transaction is an event of the client, and an
	// 'error' event without a listener ends the process.
	pool.on('error', onLost)
	pool.on('connect', (client) => client.on('error', onLost))
	return { db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }), pool, close: () => pool.end() }
}
