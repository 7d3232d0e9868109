import { afterAll, beforeAll, inject } from 'vitest'
import { connect, type Connection } from '#db/client.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { asAdmin, marketTemplate } from '#tests/support/templates.ts'

let count = 0

function urlOf(database: string): string {
	const url = new URL(inject('templateUrl'))
	url.pathname = `/${database}`
	return url.toString()
}

const emptyTemplate = () => new URL(inject('templateUrl')).pathname.slice(1)

/** Clones `template` (the migrated empty one by default) into a database of its own; `drop` removes it. */
export async function cloneDatabase(template = emptyTemplate()) {
	const name = `t_${process.pid}_${++count}`
	await asAdmin(inject('templateUrl'), `create database ${name} template ${template} strategy file_copy`)
	return {
		name,
		url: urlOf(name),
		drop: () => asAdmin(inject('templateUrl'), `drop database if exists ${name} with (force)`),
	}
}

interface TestDatabase {
	readonly connection: Connection
	readonly db: Connection['db']
	readonly url: string
}

/** A fresh migrated database for the test file that calls this at its top; read `.db` inside tests. */
export const useDatabase = (max = 10): TestDatabase => useClone(emptyTemplate, max)

/** The same with the small market of `buildMarket` on the first of May 2026, and what its ids are. */
export function useMarket(max = 10): TestDatabase & { readonly market: TestMarket } {
	const database = useClone(() => marketTemplate(emptyTemplate()), max)
	return Object.create(database, { market: { get: () => structuredClone(inject('market')) } }) as ReturnType<
		typeof useMarket
	>
}

function useClone(template: () => string, max: number): TestDatabase {
	let connection: Connection | undefined
	let database: Awaited<ReturnType<typeof cloneDatabase>> | undefined
	beforeAll(async () => {
		database = await cloneDatabase(template())
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
