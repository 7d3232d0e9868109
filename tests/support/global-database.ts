import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrateToLatest } from '#db/migrate.ts'

declare module 'vitest' {
	export interface ProvidedContext {
		/** Of the migrated, empty template; each test file clones it. */
		templateUrl: string
	}
}

/** One PostgreSQL for the whole run, without fsync, thrown away at the end; TEST_DATABASE_URL names a server of yours instead. */
export default async function setup(project: TestProject) {
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
	const templateUrl = server?.url ?? given ?? ''
	const connection = connect({ url: templateUrl, max: 1 })
	await migrateToLatest(connection.db)
	await connection.close()
	project.provide('templateUrl', templateUrl)
	return async () => {
		await server?.stop()
		if (dir) rmSync(dir, { recursive: true, force: true })
	}
}
