import {
	type DatabaseConnection,
	type Driver,
	Kysely,
	type KyselyPlugin,
	type PluginTransformQueryArgs,
	type PluginTransformResultArgs,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler,
	sql,
	type TransactionSettings,
} from 'kysely'
import type { Db } from '#db/client.ts'
import type { DB } from '#db/schema.generated.ts'
import type { Passage } from '#db/wall/passages.ts'
import { WalledConnection } from '#db/wall/walled-connection.ts'

/** The site's pool, entered as the office of one enterprise. */
class WallDriver implements Driver {
	readonly #site: Db
	readonly #enterpriseId: number

	constructor(site: Db, enterpriseId: number) {
		this.#site = site
		this.#enterpriseId = enterpriseId
	}

	async init() {}
	/** The pool is the site's to close. */
	async destroy() {}

	acquireConnection(): Promise<DatabaseConnection> {
		return new Promise((resolve, reject) => {
			const lent = (connection: DatabaseConnection) =>
				new Promise<void>((release) => resolve(new WalledConnection(connection, this.#enterpriseId, release)))
			this.#site.getExecutor().provideConnection(lent).catch(reject)
		})
	}

	async releaseConnection(connection: DatabaseConnection) {
		walled(connection).release()
	}

	async beginTransaction(connection: DatabaseConnection, { isolationLevel, accessMode }: TransactionSettings) {
		const level = isolationLevel ? ` isolation level ${isolationLevel}` : ''
		await walled(connection).begin(level || accessMode ? `start transaction${level} ${accessMode ?? ''}` : 'begin')
	}

	async commitTransaction(connection: DatabaseConnection) {
		const { rows } = await walled(connection).commit()
		// An aborted transaction answers a commit so.
		if ((rows[0] as { command?: string } | undefined)?.command === 'ROLLBACK')
			throw new Error('a statement failed and was not heeded: nothing of its transaction is kept')
	}

	async rollbackTransaction(connection: DatabaseConnection) {
		await walled(connection).rollback()
	}
}

function walled(connection: DatabaseConnection): WalledConnection {
	if (!(connection instanceof WalledConnection)) throw new Error('a connection that was not lent behind the wall')
	return connection
}

/** Goes with a database and its transactions, and tells that they are behind the wall. Changes nothing of a query. */
class Mark implements KyselyPlugin {
	readonly site: Db
	constructor(site: Db) {
		this.site = site
	}
	transformQuery = ({ node }: PluginTransformQueryArgs) => node
	transformResult = async ({ result }: PluginTransformResultArgs) => result
}

const markOf = (db: Db) => db.getExecutor().plugins.find((plugin): plugin is Mark => plugin instanceof Mark)

/** The database as the office of an enterprise has it: rows of others are not there, whatever a statement asks for. */
export function behindWall(db: Db, enterpriseId: number): Db {
	if (!Number.isSafeInteger(enterpriseId) || enterpriseId <= 0) throw new Error('no enterprise acts')
	const site = markOf(db)?.site ?? db
	return new Kysely<DB>({
		dialect: {
			createDriver: () => new WallDriver(site, enterpriseId),
			createAdapter: () => new PostgresAdapter(),
			createQueryCompiler: () => new PostgresQueryCompiler(),
			createIntrospector: (own) => new PostgresIntrospector(own as Kysely<unknown>),
		},
		plugins: [new Mark(site)],
	})
}

/**
 * Runs work of an office that reaches further than its enterprise, as the named passage says it may: with the site's database,
 * or in the same transaction. Nothing else of the transaction may run beside it. Where there is no wall it only runs the work.
 */
export async function passWall<T>(db: Db, _passage: Passage, work: (all: Db) => Promise<T>): Promise<T> {
	const mark = markOf(db)
	if (!mark) return work(db)
	if (!db.isTransaction) return work(mark.site)
	await sql`set local role none`.execute(db)
	const result = await work(db)
	await sql`select enter_office(office_enterprise())`.execute(db)
	return result
}
