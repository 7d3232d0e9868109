import { readConfig } from '#app/platform/config.ts'
import { createLog } from '#app/platform/log.ts'
import { openFront } from '#app/server/front.ts'
import { openDatabase } from '#app/server/open-database.ts'
import { createWorld } from '#app/server/world.ts'

/* One of WEB_CONCURRENCY processes that answer requests; the process that forked it has the database and the jobs. */

const config = readConfig()
const database = await openDatabase(config, createLog(config.logLevel))
const world = await createWorld(config, database.db, config.stripe.apiBase)
const front = await openFront({ config, world, database, paymentPage: config.paymentPageOrigin, isDevelopment: false })
process.send?.({ ready: true })

async function end(): Promise<void> {
	await front.stop()
	await database.stop()
	process.exit(0)
}

// Ctrl-C reaches the whole group; the one that forked us says when to go.
process.on('SIGINT', () => {})
process.once('SIGTERM', () => void end())
process.once('disconnect', () => process.exit(0))
