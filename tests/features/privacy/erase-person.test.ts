import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Buyer } from '#app/domain/accounts/roles.ts'
import { ERASED_EMAIL, ERASED_NAME } from '#app/domain/privacy/nobody.ts'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { logIn } from '#app/features/accounts/log-in.server.ts'
import { signUp } from '#app/features/accounts/sign-up.server.ts'
import { applyDispute } from '#app/features/checkout/apply-dispute.server.ts'
import { sendMessages } from '#app/features/notifications/send-messages.server.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { eraseAccount, eraseGuest } from '#app/features/privacy/erase-person.server.ts'
import { exportAccount, exportGuest } from '#app/features/privacy/export-person.server.ts'
import { readGuestPrivacy, readPrivacyPage } from '#app/features/privacy/read-privacy-page.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { balances, paymentOf } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addMember, addPerson, PASSWORD, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { deliverAll, leaveTraces, liveOn, serveAll, wordsOf } from '#tests/features/privacy/a-life.ts'
import { tablesWith } from '#tests/features/privacy/dump.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
})

beforeEach(() => {
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

const buyerWith = async (accountId: number): Promise<Buyer> =>
	requireBuyer(world, await requestAs(world, accountId, '/account'))

/** A person with an account and a whole trade, all of it under way. */
async function person(who: string) {
	const words = wordsOf(who)
	const id = await addPerson(world, words.email)
	const scene = { world, market, provider }
	const trade = await liveOn(scene, { words, accountId: id })
	await leaveTraces(scene, { id, email: words.email, words })
	return { ...trade, id, words, buyer: await buyerWith(id) }
}

async function guest(who: string) {
	const words = wordsOf(who)
	const trade = await liveOn({ world, market, provider }, { words, accountId: null })
	return { ...trade, words, order: { number: trade.number }, token: world.tokens.of(`order:${trade.number}`) }
}

/** Everything that must be the same before and after: money, papers, numbers of things. */
async function books() {
	const sums =
		await sql`select (select sum(total_minor) from orders) as orders, (select sum(paid_minor) from order_lines) as lines,
		(select count(*) from invoices) as papers, (select sum(amount_minor) from invoices) as invoiced,
		(select sum(amount_minor) from payments) as payments, (select count(*) from state_changes where entity <> 'account' and entity <> 'order')
		as changes, (select count(*) from claims) as claims`.execute(database.db)
	return { sums: sums.rows[0], ledger: await balances(database.db) }
}

test('open orders and open claims block an erasure with words, and nothing is changed', async () => {
	const { buyer, number, words, withdrawClaim, orderId } = await person('blocked')
	const blocked = await eraseAccount(world, buyer, PASSWORD)
	const codes = [
		{ code: 'order-open', orderNumber: number },
		{ code: 'claim-open', orderNumber: number },
	]
	expect(blocked).toEqual({ outcome: 'blocked', blockers: codes })
	expect((await readPrivacyPage(world, buyer)).blockers).toEqual(codes)
	await withdrawClaim()
	expect(await eraseAccount(world, buyer, PASSWORD)).toMatchObject({ blockers: [{ code: 'order-open' }] })
	await serveAll(world, orderId)
	expect((await readPrivacyPage(world, buyer)).blockers).toEqual([])
	expect(await tablesWith(database.db, { name: words.name })).toMatchObject({
		name: expect.arrayContaining(['orders']),
	})
	expect(
		(await logIn(world, { email: words.email, password: PASSWORD, clientAddress: '192.0.2.1', cookie: null })).outcome,
	).toBe('logged-in')
})

test('after an erasure nothing in any table names the person, but for the fapiao that tax law keeps', async () => {
	const { buyer, words, withdrawClaim, orderId, id } = await person('whole')
	await withdrawClaim()
	await deliverAll(world)
	await serveAll(world, orderId)
	const before = await tablesWith(database.db, words)
	expect(Object.keys(before).sort()).toEqual(Object.keys(words).sort())
	expect(before.name).toEqual(
		expect.arrayContaining(['accounts', 'addresses', 'invoices', 'notices', 'order_changes', 'orders']),
	)
	expect(before.email).toEqual(expect.arrayContaining(['payments', 'rate_buckets', 'waiting_entries', 'fapiao']))
	const booksBefore = await books()
	expect((await eraseAccount(world, buyer, PASSWORD)).outcome).toBe('erased')
	expect(await tablesWith(database.db, words)).toEqual({ fapiao: ['fapiao'] })
	expect(await books()).toEqual(booksBefore)
	const kept = await database.db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()
	expect(kept).toMatchObject({
		account_id: id,
		buyer_name: ERASED_NAME,
		buyer_email: ERASED_EMAIL,
		erased_at: clock.now(),
	})
	expect(kept.ship_to).toMatchObject({ regionCode: '990102000000', line: '' })
})

test('a dispute of the bank blocks an erasure while it is open, and no longer once it is won; what was answered names nobody after', async () => {
	const { buyer, words, withdrawClaim, orderId, number } = await person('disputed')
	await withdrawClaim()
	await serveAll(world, orderId)
	const payment = await paymentOf(database.db, orderId)
	const bank = async (status: 'needs_response' | 'won') => {
		const dispute = provider.sandbox.control.dispute(payment.charge_id ?? '', status)
		await applyDispute(world, await provider.payments.lookDispute(dispute?.id ?? ''))
	}
	await bank('needs_response')
	await sql`insert into dispute_answers (id, dispute_id, evidence, paper, idempotency_key, written_by, created_at)
		select ${world.newId()}, id, ${JSON.stringify({ customer_name: words.name })}::jsonb, ${JSON.stringify([words.street])}::jsonb,
			'k', 'account:1', ${clock.now()} from payment_disputes where payment_id = ${payment.id}`.execute(database.db)
	const open = { outcome: 'blocked', blockers: [{ code: 'payment-open', orderNumber: number }] }
	expect(await eraseAccount(world, buyer, PASSWORD)).toEqual(open)
	await bank('won')
	expect((await tablesWith(database.db, words)).name).toContain('dispute_answers')
	expect((await eraseAccount(world, buyer, PASSWORD)).outcome).toBe('erased')
	expect(await tablesWith(database.db, words)).toEqual({ fapiao: ['fapiao'] })
})

test('an erased account’s sessions are ended, its password opens nothing, and its address may sign up anew', async () => {
	const { buyer, words, withdrawClaim, orderId, id } = await person('ended')
	await withdrawClaim()
	await serveAll(world, orderId)
	const session = await requestAs(world, id, '/account')
	await eraseAccount(world, buyer, PASSWORD)
	await expect(requireBuyer(world, session)).rejects.toBeInstanceOf(Response)
	const login = { email: words.email, password: PASSWORD, clientAddress: '192.0.2.2', cookie: null }
	expect(await logIn(world, login)).toEqual({ outcome: 'wrong' })
	const anew = await signUp(world, { ...login, name: 'Somebody New', language: 'en' } as never)
	expect(anew.outcome).toBe('signed-up')
})

test('photos of claims are removed from the files too, even when that is tried twice', async () => {
	const { buyer, withdrawClaim, orderId } = await person('photos')
	await withdrawClaim()
	await serveAll(world, orderId)
	const photos = await database.db
		.selectFrom('claim_photos')
		.innerJoin('buyer_claims', 'buyer_claims.id', 'claim_id')
		.select('name')
		.where('order_id', '=', orderId)
		.execute()
	expect(photos).toHaveLength(1)
	const file = `claims/${photos[0]?.name}.jpg`
	expect(await world.files.get(file)).not.toBeNull()
	await eraseAccount(world, buyer, PASSWORD)
	await deliverAll(world)
	expect(await world.files.get(file)).toBeNull()
	await sql`update outbox_deliveries set done_at = null, available_at = ${clock.now()} where deed = 'drop-photos'`.execute(
		database.db,
	)
	await deliverAll(world)
	const { rows } = await sql`select from outbox_deliveries where deed = 'drop-photos' and done_at is null`.execute(
		database.db,
	)
	expect(rows).toEqual([])
})

test('a wrong password changes nothing, and the audit names nobody but by number', async () => {
	const { buyer, id, words } = await person('audited')
	expect(await eraseAccount(world, buyer, 'a wrong password here')).toEqual({ outcome: 'wrong-password' })
	await exportAccount(world, buyer, 'en')
	const entries = await database.db
		.selectFrom('audit_entries')
		.selectAll()
		.where('subject_id', '=', String(id))
		.execute()
	expect(entries.map(({ action }) => action)).toContain('account.exported')
	for (const word of Object.values(words)) expect(JSON.stringify(entries)).not.toContain(word)
})

test('an order that is placed while its account is being erased is taken along', async () => {
	const { buyer, withdrawClaim, orderId, id } = await person('racing')
	await withdrawClaim()
	await serveAll(world, orderId)
	const insert = database.db.transaction().execute(async (tx) => {
		const { rows } = await sql<{
			id: string
		}>`insert into checkouts (idempotency_key, request_hash, hold_until, quote, quote_hash, created_at)
			values ('race-key-1', '', now(), '{}', '', now()) returning id`.execute(tx)
		await sql`insert into orders (number, checkout_id, account_id, token_hash, buyer_name, buyer_phone, buyer_email, currency,
			total_minor, placed_at) values ('race', ${rows[0]?.id}, ${id}, '', 'Racer', '1', 'racer@example.test', 'CNY', 1, now())`.execute(
			tx,
		)
		await new Promise((resolve) => setTimeout(resolve, 300))
	})
	await new Promise((resolve) => setTimeout(resolve, 100))
	const erased = await eraseAccount(world, buyer, PASSWORD)
	await insert
	// It waited for the order, and took it along.
	expect(erased.outcome).toBe('erased')
	expect(await tablesWith(database.db, { name: 'Racer', email: 'racer@example.test' })).toEqual({})
})

test('the last owner of an enterprise hands it over first', async () => {
	const id = await addPerson(world, 'owner.privacy@example.test')
	await addMember(database.db, market.enterpriseId, id, 'owner')
	const buyer = await buyerWith(id)
	expect(await eraseAccount(world, buyer, PASSWORD)).toEqual({
		outcome: 'blocked',
		blockers: [{ code: 'only-owner', of: { zh: '云雾合作社', en: 'Mist Cooperative' } }],
	})
	const heir = await addPerson(world, 'heir.privacy@example.test')
	await addMember(database.db, market.enterpriseId, heir, 'owner')
	expect((await eraseAccount(world, buyer, PASSWORD)).outcome).toBe('erased')
})

test('a shared login of the demo stays', async () => {
	const id = await addPerson(world, 'shared.privacy@example.test')
	await database.db.updateTable('accounts').set({ is_demo: true }).where('id', '=', id).execute()
	expect(await eraseAccount(world, await buyerWith(id), PASSWORD)).toMatchObject({ blockers: [{ code: 'demo' }] })
})

test('a guest is taken out of an order by its link, once it is over; the link opens it no more', async () => {
	const { order, words, withdrawClaim, orderId, token, number } = await guest('guest')
	expect(await eraseGuest(world, order)).toMatchObject({ outcome: 'blocked' })
	await withdrawClaim()
	await deliverAll(world)
	await serveAll(world, orderId)
	expect(await exportGuest(world, order, 'zh')).toMatchObject({
		outcome: 'exported',
		name: `shanhai-order-${number}.zip`,
	})
	expect(await openOrder(world, number, { accountId: null, token })).not.toBeNull()
	expect(await eraseGuest(world, order)).toEqual({ outcome: 'erased' })
	expect(await tablesWith(database.db, words)).toEqual({ fapiao: ['fapiao'] })
	expect(await openOrder(world, number, { accountId: null, token })).toBeNull()
	expect(await readGuestPrivacy(world, order)).toBeNull()
	expect(await eraseGuest(world, order)).toEqual({ outcome: 'not-a-guest' })
})

test('an account’s order is not erased or exported by a link', async () => {
	const { number } = await person('linked')
	expect(await eraseGuest(world, { number })).toEqual({ outcome: 'not-a-guest' })
	expect(await exportGuest(world, { number }, 'en')).toEqual({ outcome: 'not-a-guest' })
})

test('what is told of an order after its person was taken out is sent to nobody', async () => {
	const { order, withdrawClaim, orderId } = await guest('silent')
	await withdrawClaim()
	await deliverAll(world)
	await serveAll(world, orderId)
	while ((await sendMessages(world)) > 0);
	await eraseGuest(world, order)
	await sql`with n as (insert into notices (dedupe_key, kind, audience, order_id, language, params, link, created_at)
		select 'late', kind, 'BUYER', ${orderId}, 'zh', params, '/orders/x', ${clock.now()} from notices where kind = 'order-paid' limit 1
		returning id) insert into messages (notice_id, channel, message_id, next_try_at) select id, 'MAIL', 'late', ${clock.now()} from n`.execute(
		database.db,
	)
	const sent: unknown[] = []
	const mail = { ...world.mail, send: async (message: unknown) => (sent.push(message), { outcome: 'sent' }) }
	await sendMessages({ ...world, mail } as never)
	expect(sent).toEqual([])
})
