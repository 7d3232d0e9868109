import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { createLog } from '#app/platform/log.ts'
import { type Config, ConfigError, readConfig } from '#app/platform/config.ts'
import { startJobs } from '#app/jobs/run-jobs.ts'
import { buildIfStale } from '#app/server/build-site.ts'
import { printDemoLogins } from '#app/server/demo-logins.ts'
import { createHttpApp } from '#app/server/http.ts'
import { openDatabase, type OpenDatabase } from '#app/server/open-database.ts'
import { say, step } from '#app/server/progress.ts'
import { startSandbox, type SandboxProcess } from '#app/server/sandbox.ts'
import { openBuiltSite, openDevelopmentSite } from '#app/server/site.ts'
import { runSeed } from '#app/server/run-seed.ts'
import { createWorld } from '#app/server/world.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { isEmpty } from '#seeds/seed-if-empty.ts'

const isDevelopment = process.argv.includes('--dev')
process.env.NODE_ENV ??= isDevelopment ? 'development' : 'production'

async function prepareData(config: Config, database: OpenDatabase): Promise<void> {
	const applied = await step('bringing the schema up to date', () => migrateToLatest(database.db))
	if (applied.length > 0) say(`${applied.length} migrations applied`)
	if (config.seed === 'none') return
	const seed = config.seed
	await step('looking whether the market is there', async () => {
		if (await isEmpty(database.db)) await runSeed(seed, database.url)
	})
}

function listen(app: ReturnType<typeof createHttpApp>, port: number): Promise<Server> {
	return new Promise((resolve, reject) => {
		const server = app.listen(port, () => resolve(server))
		// Longer than any proxy keeps an idle connection, so that it is never we who close first.
		server.keepAliveTimeout = 65_000
		server.on('error', (error: NodeJS.ErrnoException) =>
			reject(error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken; set PORT to another`) : error),
		)
	})
}

interface Running {
	server: Server
	stopJobs: () => Promise<void>
	sandbox: SandboxProcess | null
	database: OpenDatabase
	drain: () => void
}

const FINISH_MS = 25_000

/** Takes no new request, finishes those under way, gives leases back, then stops what we started, in reverse. */
async function stopAll(running: Running): Promise<void> {
	running.drain()
	const closed = new Promise<void>((resolve) => running.server.close(() => resolve()))
	running.server.closeIdleConnections()
	const late = setTimeout(() => running.server.closeAllConnections(), FINISH_MS)
	await Promise.all([closed, running.stopJobs()])
	clearTimeout(late)
	await running.sandbox?.stop()
	await running.database.stop()
}

function stopOnSignals(running: Running): void {
	let stopping = false
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.on(signal, () => {
			if (stopping) process.exit(1)
			stopping = true
			stopAll(running).then(
				() => process.exit(0),
				() => process.exit(1),
			)
		})
	}
}

/** Ready while the database answers within a second and we are not stopping. */
function readiness(database: OpenDatabase) {
	let draining = false
	const answers = () =>
		Promise.race([
			database.pool.query('select 1').then(
				() => true,
				() => false,
			),
			new Promise<boolean>((resolve) => setTimeout(resolve, 1000, false)),
		])
	return { isReady: async () => !draining && (await answers()), drain: () => void (draining = true) }
}

/** No sandbox beside a real key, or where one runs already. */
async function sandboxFor(config: Config): Promise<SandboxProcess | null> {
	if (!config.stripe.usesSandbox || config.stripe.apiBase) return null
	return startSandbox(config, config.port + 1)
}

async function openShop(config: Config, database: OpenDatabase): Promise<void> {
	const sandbox = await sandboxFor(config)
	const world = await createWorld(config, database.db, config.stripe.apiBase ?? sandbox?.url)
	const { isReady, drain } = readiness(database)
	const site = isDevelopment ? await openDevelopmentSite() : await openBuiltSite()
	const paymentOrigins = ['https://checkout.stripe.com', ...(sandbox ? [sandbox.publicUrl] : [])]
	const app = createHttpApp({ config, world, ...site, isReady, paymentOrigins, isDevelopment })
	const server = await listen(app, config.port)
	const jobs = startJobs(world)
	stopOnSignals({ server, stopJobs: jobs.stop, sandbox, database, drain })
	say(`Shanhai 山海 is open: ${config.origin}`)
	if (world.isDemo) printDemoLogins(say)
}

async function start(): Promise<void> {
	const config = readConfig()
	mkdirSync(config.dataDir, { recursive: true })
	const opening = config.databaseUrl ? 'opening your database' : 'starting the embedded PostgreSQL'
	const database = await step(opening, () => openDatabase(config, createLog(config.logLevel)))
	const build = isDevelopment ? Promise.resolve(false) : buildIfStale()
	// The build runs beside the seed; its failure is told when it is waited for.
	build.catch(() => {})
	await prepareData(config, database)
	if (!isDevelopment) await step('building the site if its source changed', () => build)
	await openShop(config, database)
}

start().catch((error: Error) => {
	process.stderr.write(`\nShanhai could not start: ${error instanceof ConfigError ? error.message : error.stack}\n`)
	process.exit(1)
})
