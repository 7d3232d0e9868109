import { mkdirSync } from 'node:fs'
import { type Config, ConfigError, readConfig } from '#app/platform/config.ts'
import { createLog } from '#app/platform/log.ts'
import { buildIfStale } from '#app/server/build-site.ts'
import { openDatabase } from '#app/server/open-database.ts'
import { step } from '#app/server/progress.ts'
import { type SandboxProcess, startSandbox } from '#app/server/sandbox.ts'

const isDevelopment = process.argv.includes('--dev')
process.env.NODE_ENV ??= isDevelopment ? 'development' : 'production'

/** Everything that the site does is read while the database starts. */
async function loadRest() {
	const [{ prepareData }, { openShop }] = await Promise.all([
		import('#app/server/prepare-data.ts'),
		import('#app/server/open-shop.ts'),
	])
	return { prepareData, openShop }
}

/** No sandbox beside a real key, or where one runs already. */
async function sandboxFor(config: Config): Promise<SandboxProcess | null> {
	if (!config.stripe.usesSandbox || config.stripe.apiBase) return null
	return startSandbox(config, config.port + 1)
}

async function start(): Promise<void> {
	const config = readConfig()
	mkdirSync(config.dataDir, { recursive: true })
	// It starts beside the database; its failure is told when it is waited for.
	const opened = sandboxFor(config)
	opened.catch(() => {})
	const opening = config.databaseUrl ? 'opening your database' : 'starting the embedded PostgreSQL'
	const starting = step(opening, () => openDatabase(config, createLog(config.logLevel)))
	const loaded = loadRest()
	for (const it of [starting, loaded]) it.catch(() => {})
	const database = await starting
	// A site that was just ending on these data has kept its sandbox until its database ended.
	const sandbox = await opened.catch(() => sandboxFor(config))
	const build = isDevelopment ? Promise.resolve(false) : buildIfStale()
	// The build runs beside the seed; its failure is told when it is waited for.
	build.catch(() => {})
	await (await loaded).prepareData(config, database)
	if (!isDevelopment) await step('building the site if its source changed', () => build)
	await (await loaded).openShop({ config, database, sandbox, isDevelopment })
}

start().catch((error: Error) => {
	process.stderr.write(`\nShanhai could not start: ${error instanceof ConfigError ? error.message : error.stack}\n`)
	process.exit(1)
})
