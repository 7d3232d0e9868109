import { flushCompileCache } from 'node:module'
import { startJobs } from '#app/jobs/run-jobs.ts'
import type { Config } from '#app/platform/config.ts'
import type { World } from '#app/platform/world.ts'
import { printDemoLogins } from '#app/server/demo-logins.ts'
import { type Front, openFront } from '#app/server/front.ts'
import { openFrontProcesses } from '#app/server/front-processes.ts'
import type { OpenDatabase } from '#app/server/open-database.ts'
import { say } from '#app/server/progress.ts'
import type { SandboxProcess } from '#app/server/sandbox.ts'
import { createWorld } from '#app/server/world.ts'

/** What stands before the site is opened. */
interface Grounds {
	config: Config
	database: OpenDatabase
	sandbox: SandboxProcess | null
	isDevelopment: boolean
}

interface Running {
	front: Front
	stopJobs: () => Promise<void>
	sandbox: SandboxProcess | null
	database: OpenDatabase
}

/** Takes no new request, finishes those under way, gives leases back, then stops what we started, in reverse. */
async function stopAll(running: Running): Promise<void> {
	running.database.leave()
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

function openFronts({ config, database, sandbox, isDevelopment }: Grounds, world: World): Promise<Front> {
	const paymentPage = sandbox?.publicUrl ?? config.paymentPageOrigin
	if (config.webConcurrency === 1 || isDevelopment)
		return openFront({ config, world, database, paymentPage, isDevelopment })
	return openFrontProcesses(config.webConcurrency, {
		DATABASE_URL: database.url,
		...(sandbox && { STRIPE_API_BASE: sandbox.url, PAYMENT_PAGE_ORIGIN: sandbox.publicUrl }),
	})
}

/** What was compiled for this start is kept for the next, once nobody waits for a first page. */
const KEEP_COMPILED_MS = 10_000

/** Opens the site and its jobs, until a signal ends them. */
export async function openShop(grounds: Grounds): Promise<void> {
	const { config, database, sandbox } = grounds
	const world = await createWorld(config, database.db, config.stripe.apiBase ?? sandbox?.url)
	const front = await openFronts(grounds, world)
	const jobs = startJobs(world)
	stopOnSignals({ front, stopJobs: jobs.stop, sandbox, database })
	say(`Shanhai 山海 is open: ${config.origin}`)
	if (config.isProduction && !world.isDemo && !config.mail.smtpUrl) {
		world.log.warn({ setting: 'SMTP_URL' }, 'no mail leaves this site: SMTP_URL is not set')
		say('SMTP_URL is not set: mails are kept on the site and reach nobody’s mailbox')
	}
	if (world.isDemo) printDemoLogins(say)
	setTimeout(flushCompileCache, KEEP_COMPILED_MS).unref()
}
