import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { buildMarket, type TestMarket } from '#tests/support/market.ts'
import { asAdmin, marketTemplate } from '#tests/support/templates.ts'

declare module 'vitest' {
	export interface ProvidedContext {
		/** Of the migrated, empty template; each test file clones it. */
		templateUrl: string
		/** What the template with a market holds, which most test files clone. */
		market: TestMarket
	}
}

/** The template with a market beside the empty one, which test files clone instead of building one each. */
async function buildTemplate(emptyUrl: string) {
	const url = new URL(emptyUrl)
	const empty = url.pathname.slice(1)
	const name = marketTemplate(empty)
	await asAdmin(emptyUrl, `drop database if exists ${name}`)
	await asAdmin(emptyUrl, `create database ${name} template ${empty} strategy file_copy`)
	url.pathname = `/${name}`
	const connection = connect({ url: url.toString(), max: 1 })
	const market = await buildMarket(connection.db)
	await connection.close()
	return { market, drop: () => asAdmin(emptyUrl, `drop database ${name}`) }
}

/**
 * The same database, where each connection plans a statement once: left to itself PostgreSQL plans it anew for each of the
 * first five times, and a test asks most things a few times. Answers do not depend on it; all tests take an eighth less.
 */
function planningOnce(address: string): string {
	const url = new URL(address)
	url.searchParams.set('options', '-c plan_cache_mode=force_generic_plan')
	return url.toString()
}

/** One PostgreSQL for the whole run, without fsync, thrown away at the end; TEST_DATABASE_URL names a server of yours instead, `TEST_DATABASE=none` is for tests that need none. */
export default async function setup(project: TestProject) {
	if (process.env.TEST_DATABASE === 'none') return () => {}
	const given = process.env.TEST_DATABASE_URL
	const dir = given ? null : mkdtempSync(path.join(tmpdir(), 'shanhai-test-'))
	// A database that runs as another user must reach what lies in it, else it goes to a disk.
	if (dir) chmodSync(dir, 0o755)
	const server = dir
		? await startEmbedded({
				dir: path.join(dir, 'pg'),
				database: 'template_empty',
				durable: false,
				isThrowaway: true,
				maxConnections: 300,
			})
		: null
	const templateUrl = planningOnce(server?.url ?? given ?? '')
	const connection = connect({ url: templateUrl, max: 1 })
	await migrateToLatest(connection.db)
	await connection.close()
	project.provide('templateUrl', templateUrl)
	const { market, drop } = await buildTemplate(templateUrl)
	project.provide('market', market)
	return async () => {
		if (!server) await drop()
		await server?.stop()
		if (dir) rmSync(dir, { recursive: true, force: true })
	}
}
