import { startJobs } from '#app/jobs/run-jobs.ts'
import { readConfig } from '#app/platform/config.ts'
import { createLog } from '#app/platform/log.ts'
import { openDatabase } from '#app/server/open-database.ts'
import { createWorld } from '#app/server/world.ts'

/* `npm run worker`: the jobs as a process of their own, beside any number of others: leases share the work. */

const config = readConfig()
if (config.stripe.usesSandbox && !config.stripe.apiBase) {
	process.stderr.write('The worker needs STRIPE_SECRET_KEY, or STRIPE_API_BASE of the sandbox that `npm start` runs.\n')
	process.exit(1)
}
const database = await openDatabase(config, createLog(config.logLevel))
const jobs = startJobs(await createWorld(config, database.db, config.stripe.apiBase))
process.stdout.write('The worker runs; Ctrl-C ends it after the work in hand.\n')

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.on(signal, () => {
		if (stopping) process.exit(1)
		stopping = true
		database.leave()
		void jobs
			.stop()
			.then(() => database.stop())
			.then(() => process.exit(0))
	})
}
