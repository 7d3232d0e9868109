import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import { FAULT_POINTS, type FaultPoint } from '#app/platform/fault-points.ts'
import { bundleProcess } from '#tests/support/kills/bundle-process.ts'
import { comeBack, payOpenSessions } from '#tests/support/kills/come-back.ts'
import { perform } from '#tests/support/kills/kill-process.ts'
import { KILLS } from '#tests/support/kills/kills.ts'
import { type MortalProcesses, openMortalProcesses } from '#tests/support/kills/mortal-process.ts'
import { ROUND_MS, ROUNDS } from '#tests/support/kills/rounds.ts'
import { openTrade, useTrade } from '#tests/support/kills/trade.ts'
import { useDatabase } from '#tests/support/database.ts'
import { usePaymentSandbox, WEBHOOK_SECRET } from '#tests/support/payment-sandbox.ts'
import { headerOf, useSmtpServer } from '#tests/support/smtp-server.ts'
import { createClock } from '#tests/support/test-world.ts'
import { checksumTables } from '#tests/seeds/checksum-tables.ts'
import { tradeDifferences } from '#tests/support/trade-differences.ts'

/* A real process is killed by SIGKILL at every point a fault may strike; the server comes back, and nothing is lost or twice. */

const clock = createClock()
const database = useDatabase()
const provider = usePaymentSandbox(clock)
const mailbox = useSmtpServer()
const shop = useTrade(() => openTrade(database.db, { clock, provider, smtpUrl: mailbox.url }))
const dataDir = mkdtempSync(path.join(tmpdir(), 'shanhai-kills-'))
let processes: MortalProcesses

beforeAll(async () => {
	processes = openMortalProcesses(await bundleProcess(dataDir), {
		DATABASE_URL: database.url,
		DATA_DIR: dataDir,
		DEMO: 'off',
		SMTP_URL: mailbox.url,
		STRIPE_API_BASE: provider.sandbox.url,
		STRIPE_SECRET_KEY: 'sk_test_shanhai',
		STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
		SECRET: 'a secret of thirty-two letters or more',
		NODE_COMPILE_CACHE: path.join(dataDir, 'compiled'),
		ORIGIN: 'http://localhost:3000',
	})
})
afterAll(() => {
	processes.stop()
	rmSync(dataDir, { recursive: true, force: true })
})

async function expectNoDifference(): Promise<void> {
	payOpenSessions(provider.sandbox)
	await comeBack(shop.trade.world, provider.sandbox)
	expect(await tradeDifferences(shop.trade.world, provider.sandbox)).toEqual([])
}

/** A deed is killed at a point; one that is asked for again dies once more and is then answered as if nothing had happened. */
async function dies(point: FaultPoint): Promise<void> {
	const { deed, again } = KILLS[point]
	const lost = await deed(shop.trade)
	expect(await processes.run(lost, point, clock.now()), point).toBe('killed')
	if (again === undefined) return
	const repeated = await deed(shop.trade)
	expect(await processes.run(repeated, point, clock.now()), point).toBe('killed')
	const answer = (await perform(shop.trade.world, repeated)) ?? null
	if (again !== null && typeof again === 'object') expect(answer, point).toMatchObject(again)
	else expect(answer, point).toBe(again)
}

test.each(ROUNDS)(
	'killed at %s, asked again or never: after the restart there is no difference',
	async (_names, points) => {
		for (const point of points) await dies(point)
		await expectNoDifference()
	},
	ROUND_MS,
)

test('after all of it every mail went out under one Message-ID for each notice, and no event is left dead', async () => {
	const ids = new Set(mailbox.mails.map(({ raw }) => headerOf(raw, 'Message-ID')))
	const sent = await database.db.selectFrom('messages').select('id').where('state', '=', 'SENT').execute()
	expect(sent.length).toBeGreaterThan(FAULT_POINTS.length)
	expect(ids.size).toBe(sent.length)
})

test('each deed that answers an event changes nothing when it is called with it again', async () => {
	const { world } = shop.trade
	const events = await database.db.selectFrom('outbox_events').select(['topic', 'payload']).orderBy('id').execute()
	// What is to be counted again may be said again.
	const saidAgain = ['stale_months', 'changed_days']
	const sums = async () => [...(await checksumTables(database.db))].filter(([table]) => !saidAgain.includes(table))
	const before = await sums()
	for (const { topic, payload } of events)
		for (const deed of Object.values(outboxDeeds[topic as keyof typeof outboxDeeds]))
			await deed(world, payload as never)
	expect(await sums()).toEqual(before)
	expect(new Set(events.map(({ topic }) => topic)).size).toBeGreaterThanOrEqual(10)
})
