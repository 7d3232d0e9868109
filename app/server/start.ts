import { mkdirSync } from 'node:fs'
import type { World } from '#app/platform/world.ts'
import { createLog } from '#app/platform/log.ts'
import { type Config, ConfigError, readConfig } from '#app/platform/config.ts'
import { startJobs } from '#app/jobs/run-jobs.ts'
import { buildIfStale } from '#app/server/build-site.ts'
import { printDemoLogins } from '#app/server/demo-logins.ts'
import { type Front, openFront } from '#app/server/front.ts'
import { openFrontProcesses } from '#app/server/front-processes.ts'
import { openDatabase, type OpenDatabase } from '#app/server/open-database.ts'
import { say, step } from '#app/server/progress.ts'
import { startSandbox, type SandboxProcess } from '#app/server/sandbox.ts'
import { runSeed } from '#app/server/run-seed.ts'
import { createWorld } from '#app/server/world.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { raiseWall } from '#db/wall/raise-wall.ts'
import { isEmpty } from '#seeds/seed-if-empty.ts'

const isDevelopment = process.argv.includes('--dev')
process.env.NODE_ENV ??= isDevelopment ? 'development' : 'production'

/** The site runs without it; whoever runs the site has to know. */
async function tellOfWall({ db }: OpenDatabase): Promise<void> {
	const { isUp, remedy } = await raiseWall(db)
	if (!isUp)
		say(
			`row-level security behind /seller is off: this database user may make no role. Let one that may say: ${remedy}`,
		)
}

async function prepareData(config: Config, database: OpenDatabase): Promise<void> {
	const applied = await step('bringing the schema up to date', () => migrateToLatest(database.db))
	if (applied.length > 0) say(`${applied.length} migrations applied`)
	await tellOfWall(database)
	if (config.seed === 'none') return
	const seed = config.seed
	await step('looking whether the market is there', async () => {
		if (await isEmpty(database.db)) await runSeed(seed, database.url)
	})
}

interface Running {
	front: Front
	stopJobs: () => Promise<void>
	sandbox: SandboxProcess | null
	database: OpenDatabase
}

/** Takes no new request, finishes those under way, gives leases back, then stops what we started, in reverse. */
async function stopAll(running: Running): Promise<void> {
	await Promise.all([running.front.stop(), running.stopJobs()])
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

/** No sandbox beside a real key, or where one runs already. */
async function sandboxFor(config: Config): Promise<SandboxProcess | null> {
	if (!config.stripe.usesSandbox || config.stripe.apiBase) return null
	return startSandbox(config, config.port + 1)
}

function openFronts(
	config: Config,
	database: OpenDatabase,
	world: World,
	sandbox: SandboxProcess | null,
): Promise<Front> {
	const paymentPage = sandbox?.publicUrl ?? config.paymentPageOrigin
	if (config.webConcurrency === 1 || isDevelopment)
		return openFront({ config, world, database, paymentPage, isDevelopment })
	return openFrontProcesses(config.webConcurrency, {
		DATABASE_URL: database.url,
		...(sandbox && { STRIPE_API_BASE: sandbox.url, PAYMENT_PAGE_ORIGIN: sandbox.publicUrl }),
	})
}

async function openShop(config: Config, database: OpenDatabase): Promise<void> {
	const sandbox = await sandboxFor(config)
	const world = await createWorld(config, database.db, config.stripe.apiBase ?? sandbox?.url)
	const front = await openFronts(config, database, world, sandbox)
	const jobs = startJobs(world)
	stopOnSignals({ front, stopJobs: jobs.stop, sandbox, database })
	say(`Shanhai 山海 is open: ${config.origin}`)
	if (config.isProduction && !world.isDemo && !config.mail.smtpUrl) {
		world.log.warn({ setting: 'SMTP_URL' }, 'no mail leaves this site: SMTP_URL is not set')
		say('SMTP_URL is not set: mails are kept on the site and reach nobody’s mailbox')
	}
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
