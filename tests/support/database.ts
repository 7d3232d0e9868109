import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { connect, type Connection } from '#db/client.ts'

let count = 0

function urlOf(database: string): string {
	const url = new URL(inject('templateUrl'))
	url.pathname = `/${database}`
	return url.toString()
}

async function asAdmin(statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: urlOf('postgres') })
	await client.connect()
	try {
		await client.query(statement)
	} finally {
		await client.end()
	}
}

/** Clones `template` (the migrated empty one by default) into a database of its own; `drop` removes it. */
export async function cloneDatabase(template = new URL(inject('templateUrl')).pathname.slice(1)) {
	const name = `t_${process.pid}_${++count}`
	await asAdmin(`create database ${name} template ${template} strategy file_copy`)
	return { name, url: urlOf(name), drop: () => asAdmin(`drop database if exists ${name} with (force)`) }
}

/** A fresh migrated database for the test file that calls this at its top; read `.db` inside tests. */
export function useDatabase(max = 10): {
	readonly connection: Connection
	readonly db: Connection['db']
	readonly url: string
} {
	let connection: Connection | undefined
	let database: Awaited<ReturnType<typeof cloneDatabase>> | undefined
	beforeAll(async () => {
		database = await cloneDatabase()
		connection = connect({ url: database.url, max })
	})
	afterAll(async () => {
		await connection?.close()
		await database?.drop()
	})
	const ready = () => {
		if (!connection || !database) throw new Error('the database is there from beforeAll on')
		return { connection, url: database.url }
	}
	return {
		get connection() {
			return ready().connection
		},
		get db() {
			return ready().connection.db
		},
		get url() {
			return ready().url
		},
	}
}
