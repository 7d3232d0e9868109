import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { connect } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrateToLatest } from '#db/migrate.ts'

const TARGET = path.join(import.meta.dirname, 'schema.generated.ts')

/** The TypeScript types of the tables behind `url`, as kysely-codegen writes them with our parsers' types. */
export async function generateSchema(url: string): Promise<string> {
	const out = path.join(tmpdir(), `shanhai-schema-${process.pid}.ts`)
	const cli = path.join(
		path.dirname(createRequire(import.meta.url).resolve('kysely-codegen/package.json')),
		'dist/cli/bin.js',
	)
	const result = spawnSync(
		process.execPath,
		[
			cli,
			'--dialect',
			'postgres',
			'--url',
			url,
			'--out-file',
			out,
			'--date-parser',
			'string',
			'--numeric-parser',
			'number',
			'--type-mapping',
			'{"int8":"number"}',
			'--log-level',
			'error',
		],
		{ encoding: 'utf8' },
	)
	if (result.status !== 0) throw new Error(`kysely-codegen failed: ${result.stderr}${result.stdout}`)
	const text = await readFile(out, 'utf8')
	await rm(out)
	return text
}

if (import.meta.main) {
	const server = await startEmbedded({
		dir: path.join(tmpdir(), 'shanhai-schema-pg'),
		database: `schema_${process.pid}`,
		durable: false,
		isThrowaway: true,
	})
	const connection = connect({ url: server.url })
	await migrateToLatest(connection.db)
	await connection.close()
	await writeFile(TARGET, await generateSchema(server.url))
	await server.stop()
}
