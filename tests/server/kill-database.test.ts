import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FAULT_POINTS, type FaultPoint } from '#app/platform/fault-points.ts'
import { connect, type Connection } from '#db/client.ts'
import { startEmbedded, type EmbeddedDatabase } from '#db/embedded.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { isConnectionLost } from '#db/transaction.ts'
import { comeBack, payOpenSessions } from '#tests/support/kills/come-back.ts'
import { killDatabase, untilBack } from '#tests/support/kills/kill-database.ts'
import { type KillDeed, perform } from '#tests/support/kills/kill-process.ts'
import { KILLS } from '#tests/support/kills/kills.ts'
import { openTrade, type Trade } from '#tests/support/kills/trade.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock } from '#tests/support/test-world.ts'
import { tradeDifferences } from '#tests/support/trade-differences.ts'

/* The database is killed -9, all of it, while a deed is under way: it comes back by itself, and nothing is lost or twice. */

const clock = createClock()
const provider = usePaymentSandbox(clock)
const dataDir = mkdtempSync(path.join(tmpdir(), 'shanhai-kill-database-'))
// PostgreSQL may run as another user, which must reach what lies in it.
chmodSync(dataDir, 0o755)
const dir = path.join(dataDir, 'pg')
let server: EmbeddedDatabase
let connection: Connection
let trade: Trade

beforeAll(async () => {
	server = await startEmbedded({ dir, database: 'market', durable: true })
	connection = connect({ url: server.url, max: 10 })
	await migrateToLatest(connection.db)
	trade = await openTrade(connection.db, { clock, provider, smtpUrl: undefined })
})
afterAll(async () => {
	await connection.close()
	await server.stop()
	rmSync(dataDir, { recursive: true, force: true })
})

/** The answer of a deed under which the database dies at a point; 'out of reach' when it says so. */
async function underWhichItDies(deed: KillDeed, point: FaultPoint): Promise<unknown> {
	let deaths = 0
	const faultPoint = (name: FaultPoint) => {
		if (name === point && deaths++ === 0) killDatabase(dir)
	}
	try {
		return (await perform({ ...trade.world, faultPoint }, deed)) ?? null
	} catch (error) {
		expect(isConnectionLost(error), String(error)).toBe(true)
		return 'out of reach'
	} finally {
		expect(deaths).toBeGreaterThan(0)
	}
}

test.each(FAULT_POINTS)(
	'the database killed at %s: it comes back by itself, and there is no difference',
	async (point) => {
		const { deed, again } = KILLS[point]
		const asked = await deed(trade)
		const answer = await underWhichItDies(asked, point)
		await untilBack(connection.pool)
		if (answer === 'out of reach' && again !== undefined) {
			const second = (await perform(trade.world, asked)) ?? null
			if (typeof again === 'object' && again !== null) expect(second).toMatchObject(again)
			else expect(second).toBe(again)
		}
		payOpenSessions(provider.sandbox)
		await comeBack(trade.world, provider.sandbox)
		expect(await tradeDifferences(trade.world, provider.sandbox)).toEqual([])
	},
)
