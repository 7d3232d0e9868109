import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endOverdueCheckouts } from '#app/features/checkout/end-overdue-checkouts.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { tellLinesCancelled } from '#app/features/notifications/tell-lines-cancelled.server.ts'
import { tellOrderLapsed } from '#app/features/notifications/tell-order-lapsed.server.ts'
import { tellOrderPaid } from '#app/features/notifications/tell-order-paid.server.ts'
import {
	tellRefundCreated,
	tellRefundFailed,
	tellRefundSettled,
} from '#app/features/notifications/tell-refund.server.ts'
import { tellTransferAwaited } from '#app/features/notifications/tell-transfer-awaited.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise, addMember, addPerson } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER, nightWish, orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
const people: Record<string, number> = {}

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	for (const role of ['owner', 'manager', 'clerk', 'gate']) {
		people[role] = await addPerson(world, `${role}@example.com`)
		await addMember(database.db, market.enterpriseId, people[role], role)
	}
	people.admin = await addPerson(world, 'admin@example.com')
	await database.db
		.insertInto('administrators')
		.values({ account_id: people.admin, region_code: VILLAGE.slice(0, 4).padEnd(12, '0'), role: 'administrator' })
		.execute()
	// Another county has a seller too: whoever administers this one alone may not settle.
	await addEnterprise(database.db, 'elsewhere', '990102000000')
	people.countyAdmin = await addPerson(world, 'county-admin@example.com')
	await database.db
		.insertInto('administrators')
		.values({ account_id: people.countyAdmin, region_code: '990101000000', role: 'administrator' })
		.execute()
})

beforeEach(async () => {
	await database.db.deleteFrom('notices').execute()
})

const notices = () =>
	database.db.selectFrom('notices').selectAll().orderBy('audience').orderBy('account_id').orderBy('id').execute()
const told = async () => (await notices()).map(({ kind, audience, account_id }) => ({ kind, audience, account_id }))

describe('an order that is paid', () => {
	it('reaches the buyer with a receipt, and owner, manager and clerk of the shop: each once, not the gate', async () => {
		const orderId = await buy(world, provider, orderOf([teaWish(market, 2)]))
		await tellOrderPaid(world, { orderId })
		expect(await told()).toEqual([
			{ kind: 'order-paid', audience: 'BUYER', account_id: null },
			...['owner', 'manager', 'clerk'].map((role) => ({
				kind: 'seller-order',
				audience: 'SELLER',
				account_id: people[role],
			})),
		])
	})

	it('tells nobody a second time when the event comes twice, or twice at once', async () => {
		const orderId = await buy(world, provider, orderOf([teaWish(market)]))
		await Promise.all([1, 2, 3, 4].map(() => tellOrderPaid(world, { orderId })))
		await tellOrderPaid(world, { orderId })
		expect(await told()).toHaveLength(4)
		const messages = await database.db.selectFrom('messages').select('channel').execute()
		expect(messages.map(({ channel }) => channel)).toEqual(['MAIL', 'MAIL', 'MAIL', 'MAIL'])
	})

	it('is told through the outbox, in the language of the order', async () => {
		const orderId = await buy(world, provider, orderOf([nightWish(market)], { buyer: { ...BUYER, language: 'en' } }))
		while (await deliverOutbox(world, outboxDeeds));
		const receipts = (await notices()).filter(({ kind, order_id }) => kind === 'order-paid' && order_id === orderId)
		expect(receipts.map(({ language }) => language)).toEqual(['en'])
	})

	it('tells an account in its own language, whatever the order was placed in', async () => {
		const accountId = await addPerson(world, 'anna@example.com')
		await database.db.updateTable('accounts').set({ language: 'en' }).where('id', '=', accountId).execute()
		const orderId = await buy(world, provider, orderOf([teaWish(market)], { accountId }))
		await tellOrderPaid(world, { orderId })
		const [receipt] = (await notices()).filter(({ kind }) => kind === 'order-paid')
		expect(receipt).toMatchObject({ account_id: accountId, language: 'en' })
	})

	it('keeps facts that agree with the rows to the fen, and no secret', async () => {
		const orderId = await buy(
			world,
			provider,
			orderOf([teaWish(market, 2), nightWish(market, '2026-05-12', '2026-05-13')]),
		)
		await tellOrderPaid(world, { orderId })
		const [receipt] = (await notices()).filter(({ kind }) => kind === 'order-paid')
		const facts = receipt?.params as {
			order: { totalMinor: number }
			shippingMinor: number
			lines: { paidMinor: number }[]
		}
		const rows = (await linesOf(world, orderId)).filter(({ kind }) => kind !== 'FEE')
		expect(facts.lines.map(({ paidMinor }) => paidMinor)).toEqual(rows.map(({ paid_minor }) => paid_minor))
		const sum = facts.lines.reduce((total, { paidMinor }) => total + paidMinor, facts.shippingMinor)
		expect(sum).toBe(facts.order.totalMinor)
		const order = await database.db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()
		const text = JSON.stringify(receipt)
		for (const secret of [
			world.tokens.of(`order:${order.number}`),
			order.token_hash,
			order.buyer_email,
			order.buyer_phone,
		])
			expect(text).not.toContain(secret)
	})
})

/** Places an order whose hold runs out, and gives its things to somebody else when asked to. */
async function lapse(wish = nightWish(market, '2026-05-20', '2026-05-21')) {
	const placed = await placeOrder(world, orderOf([wish]))
	if (placed.outcome !== 'placed') throw new Error(placed.outcome)
	clock.advance(40 * 60_000)
	await endOverdueCheckouts(world)
	const row = await database.db
		.selectFrom('orders')
		.select('id')
		.where('number', '=', placed.orderNumber)
		.executeTakeFirstOrThrow()
	return row.id
}

describe('an order to be paid by a bank transfer', () => {
	it('is told with the sum, the account, the reference and the time, once', async () => {
		await database.db
			.insertInto('transfer_accounts')
			.values({ currency: 'CNY', holder: '山海', bank: '某银行', account_number: '6222 0001' })
			.execute()
		const placed = await placeOrder(world, orderOf([teaWish(market)]))
		if (placed.outcome !== 'placed') throw new Error(placed.outcome)
		const { id: orderId } = await database.db
			.selectFrom('orders')
			.select('id')
			.where('number', '=', placed.orderNumber)
			.executeTakeFirstOrThrow()
		await tellTransferAwaited(world, { orderId })
		await tellTransferAwaited(world, { orderId })
		const [notice, ...others] = await notices()
		expect(others).toEqual([])
		expect(notice).toMatchObject({
			kind: 'transfer-awaited',
			params: {
				order: { totalMinor: placed.totalMinor },
				account: { holder: '山海', bank: '某银行', number: '6222 0001', reference: placed.orderNumber },
				payBy: placed.holdUntil.toISOString(),
			},
		})
	})
})

describe('an order that is never paid', () => {
	it('is told to its buyer once, and not to the seller', async () => {
		const orderId = await lapse()
		const event = await database.db
			.selectFrom('outbox_events')
			.select('payload')
			.where('topic', '=', 'order-lapsed')
			.execute()
		expect(event.map(({ payload }) => payload)).toContainEqual({ orderId, reason: 'EXPIRED' })
		await tellOrderLapsed(world, { orderId, reason: 'EXPIRED' })
		await tellOrderLapsed(world, { orderId, reason: 'EXPIRED' })
		expect(await told()).toEqual([{ kind: 'order-lapsed', audience: 'BUYER', account_id: null }])
	})

	it('is no news once its money came after all', async () => {
		const orderId = await buy(world, provider, orderOf([teaWish(market)]))
		await tellOrderLapsed(world, { orderId, reason: 'EXPIRED' })
		expect(await told()).toEqual([])
	})
})

async function refundOf(orderId: number, parts: { reason?: string; state?: string } = {}) {
	const payment = await database.db
		.selectFrom('payments')
		.select('id')
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	const { id } = await database.db
		.insertInto('refunds')
		.values({
			payment_id: payment.id,
			order_id: orderId,
			amount_minor: 100,
			reason: parts.reason ?? 'cancelled',
			idempotency_key: world.newId(),
			created_at: world.now(),
			state: parts.state ?? 'CREATED',
			settled_at: parts.state === 'DONE' ? world.now() : null,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return { refundId: id, orderId }
}

describe('money on its way back', () => {
	it('paid too late: one message says what was lost and what comes back; the lines’ end and the refund that follow add none', async () => {
		const orderId = await buy(world, provider, orderOf([teaWish(market)]))
		await database.db
			.updateTable('order_lines')
			.set({ state: 'CANCELLED', cancelled_at: world.now(), cancelled_by: 'platform' })
			.where('seller_order_id', 'in', (it) =>
				it.selectFrom('seller_orders').select('id').where('order_id', '=', orderId),
			)
			.execute()
		const event = await refundOf(orderId, { reason: 'paid-too-late' })
		await tellOrderPaid(world, { orderId })
		await tellRefundCreated(world, event)
		const ids = (await linesOf(world, orderId)).map(({ id }) => id)
		const change = { entity: 'order-line', from_state: 'LAPSED', to_state: 'CANCELLED', reason: 'paid-too-late' }
		const changes = ids.map((id) => ({ ...change, entity_id: String(id), actor: 'system', at: world.now() }))
		await database.db.insertInto('state_changes').values(changes).execute()
		await tellLinesCancelled(world, { orderId, lineIds: ids, cause: 'PLATFORM' })
		expect(await told()).toEqual([{ kind: 'order-paid-late', audience: 'BUYER', account_id: null }])
	})

	it('is said to be refunded only when it is DONE', async () => {
		const orderId = await buy(world, provider, orderOf([teaWish(market)]))
		const event = await refundOf(orderId)
		await tellRefundSettled(world, event)
		expect(await told()).toEqual([])
		await tellRefundCreated(world, event)
		expect((await told()).map(({ kind }) => kind)).toEqual(['refund-started'])
		await database.db
			.updateTable('refunds')
			.set({ state: 'DONE', settled_at: world.now() })
			.where('id', '=', event.refundId)
			.execute()
		await tellRefundSettled(world, event)
		await tellRefundSettled(world, event)
		expect((await told()).map(({ kind }) => kind)).toEqual(['refund-started', 'refund-done'])
	})

	it('that failed is told to the buyer as held up and as work to who may pay it, not to an administrator of the place who may not', async () => {
		const orderId = await buy(world, provider, orderOf([teaWish(market)]))
		const event = await refundOf(orderId, { state: 'FAILED' })
		await tellRefundFailed(world, event)
		await tellRefundFailed(world, event)
		expect(await told()).toEqual([
			{ kind: 'operator-refund-failed', audience: 'ADMINISTRATOR', account_id: people.admin },
			{ kind: 'refund-held-up', audience: 'BUYER', account_id: null },
		])
	})
})
