import { mkdirSync } from 'node:fs'
import { sql } from 'kysely'
import { listTradeMonths, rollUpMonths } from '#app/features/clusters/roll-up-months.ts'
import { createLog } from '#app/platform/log.ts'
import { readConfig } from '#app/platform/config.ts'
import { openDatabase } from '#app/server/open-database.ts'
import { openBankSeals, openVoucherKeys } from '#app/server/world.ts'
import { readSecret } from '#app/server/secret.ts'
import { say } from '#app/server/progress.ts'
import type { Db } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { tellReport } from '#seeds/builders/tell-report.ts'
import { isEmpty, seedIfEmpty } from '#seeds/seed-if-empty.ts'

const USAGE = 'npm run seed -- small|demo|scale [--listings N] [--today YYYY-MM-DD]'

function option(name: string): string | undefined {
	const at = process.argv.indexOf(name)
	return at < 0 ? undefined : process.argv[at + 1]
}

/** Noon in China of the day asked for, else the database's clock. */
async function readNow(db: Db): Promise<Date> {
	const today = option('--today')
	if (today) return new Date(`${today}T12:00:00+08:00`)
	const { rows } = await sql<{ now: Date }>`select now()`.execute(db)
	if (!rows[0]) throw new Error('the database told no time')
	return rows[0].now
}

async function seed(): Promise<void> {
	const world = process.argv[2]
	if (world !== 'small' && world !== 'demo' && world !== 'scale') throw new Error(USAGE)
	const config = readConfig()
	mkdirSync(config.dataDir, { recursive: true })
	const database = await openDatabase(config, createLog(config.logLevel))
	try {
		await migrateToLatest(database.db)
		const now = await readNow(database.db)
		const isFresh = await isEmpty(database.db)
		const secret = readSecret(config)
		await seedIfEmpty(database.db, {
			seed: world,
			listings: Number(option('--listings') ?? 10_000),
			vouchers: await openVoucherKeys(database.db, secret).signer(),
			seals: openBankSeals(secret),
			filesDir: config.filesDir,
			say,
			now,
		})
		const months = await listTradeMonths(database.db, now)
		const changed = await rollUpMonths(database.db, { months, now })
		if (changed > 0) say(`${changed} figures of ${months.length} months counted from the trade`)
		if (isFresh && world === 'demo') {
			await tellReport(database.db, now)
			say(`a month's report of the demo's county is published`)
		}
	} finally {
		await database.stop()
	}
}

seed().catch((error: Error) => {
	process.stderr.write(`${error.stack}\n`)
	process.exit(1)
})
