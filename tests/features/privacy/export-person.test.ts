import { beforeAll, expect, test } from 'vitest'
import type { Buyer } from '#app/domain/accounts/roles.ts'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { exportPage } from '#app/features/privacy/export-page.ts'
import { exportAccount } from '#app/features/privacy/export-person.server.ts'
import type { World } from '#app/platform/world.ts'
import { deliverAll, leaveTraces, liveOn, wordsOf } from '#tests/features/privacy/a-life.ts'
import { unzip } from '#tests/features/privacy/read-zip.ts'
import { useMarket } from '#tests/support/database.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let world: World
let buyer: Buyer
const words = wordsOf('export')
const others = wordsOf('another')

beforeAll(async () => {
	const market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	const scene = { world, market, provider }
	const id = await addPerson(world, words.email)
	await liveOn(scene, { words, accountId: id })
	await leaveTraces(scene, { id, email: words.email, words })
	await liveOn(scene, { words: others, accountId: await addPerson(world, others.email) })
	await deliverAll(world)
	buyer = await requireBuyer(world, await requestAs(world, id, '/account'))
})

test('an export holds everything of its person and nothing of another: one JSON, a page, the photos', async () => {
	const result = await exportAccount(world, buyer, 'zh')
	if (result.outcome !== 'exported') throw new Error(result.outcome)
	const files = unzip(result.bytes)
	expect(Object.keys(files).map((name) => name.replace(/photos\/.+\.jpg/, 'photos/*'))).toEqual([
		...['index.html', 'data.json', 'photos/*'],
	])
	const json = files['data.json'] ?? ''
	for (const word of Object.values(words)) {
		expect(json).toContain(word)
		expect(files['index.html']).toContain(word)
	}
	for (const word of Object.values(others)) expect(json).not.toContain(word)
	const { data } = JSON.parse(json) as { data: Record<string, unknown[]> }
	expect(data.orders).toHaveLength(1)
	expect(Object.keys(data)).toEqual(
		expect.arrayContaining([
			'accounts',
			'addresses',
			'order_lines',
			'payments',
			'vouchers',
			'notices',
			'invoices',
			'fapiao',
		]),
	)
	const account = await database.db
		.selectFrom('accounts')
		.selectAll()
		.where('id', '=', buyer.accountId)
		.executeTakeFirst()
	expect(json).not.toContain(account?.password_hash)
})

test('an account is exported five times an hour, then asked to wait', async () => {
	clock.advance(3 * 3_600_000)
	const outcomes = []
	for (let at = 0; at < 6; at++) outcomes.push((await exportAccount(world, buyer, 'en')).outcome)
	expect(outcomes).toEqual([...Array.from({ length: 5 }, () => 'exported'), 'too-many'])
})

test('what a person wrote stands in the page as text, never as markup', () => {
	const facts = { site: 'http://localhost', exported_at: '2026-05-01T00:00:00.000Z', subject: 'account-1' }
	const page = exportPage('en', { ...facts, data: { orders: [{ note: '<script>alert("1")</script>' }] } })
	expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
	expect(page).not.toContain('<script')
})
