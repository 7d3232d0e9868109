import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { ACCOUNTS } from '#app/domain/settlement/accounts.ts'
import { postCancelledLines } from '#app/features/settlement/post-cancelled-lines.server.ts'
import { postPaidOrder } from '#app/features/settlement/post-order-paid.server.ts'
import { postRefundDone, postRefundOwed } from '#app/features/settlement/post-refund.server.ts'
import type { World } from '#app/platform/world.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import { insertRefund } from '#db/queries/refunds.ts'
import { useMarket } from '#tests/support/database.ts'
import { balanceOf, balances, paymentOf } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	// Cheap enough to pay for its parcel.
	await database.db.updateTable('product_variants').set({ price_minor: 2_000 }).execute()
})
beforeEach(() => {
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

let nights = 5
/** A night of its own, for the room types are small. */
function nextNight() {
	const from = `2026-05-${String(nights).padStart(2, '0')}`
	return nightWish(market, from, `2026-05-${String(++nights).padStart(2, '0')}`)
}

const before = async () => ({ ...(await balances(database.db)) }) as Record<string, number>

/** A sold night. */
async function sellNight() {
	const orderId = await buy(world, provider, orderOf([nextNight()]))
	const [night] = await linesOf(world, orderId)
	if (!night) throw new Error('no line was written')
	return { orderId, night }
}

/** How the accounts moved since they were read. */
async function movedSince(old: Record<string, number>) {
	const now = await before()
	const codes = Object.keys(ACCOUNTS).filter((code) => (now[code] ?? 0) !== (old[code] ?? 0))
	return Object.fromEntries(codes.map((code) => [code, (now[code] ?? 0) - (old[code] ?? 0)]))
}

async function giveBack(orderId: number, lines: { id: number; amountMinor: number }[]) {
	const payment = await paymentOf(database.db, orderId)
	const id = world.newId()
	const amountMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0)
	await insertRefund(database.db, {
		id,
		paymentId: payment.id,
		orderId,
		amountMinor,
		reason: 'test',
		lines,
		at: clock.now(),
	})
	for (const line of lines)
		await sql`update order_lines set refunded_minor = refunded_minor + ${line.amountMinor} where id = ${line.id}`.execute(
			database.db,
		)
	return { refundId: id, orderId }
}

test('a paid order is posted once, however often its event comes: net to the sellers, commission, captured money', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market, 2), nextNight(), pickingWish(market)]))
	const old = await before()
	await Promise.all([1, 2, 3].map(() => postPaidOrder(world, { orderId })))
	const moved = await movedSince(old)
	const lines = await linesOf(world, orderId)
	const commission = lines.reduce((sum, line) => sum + line.commission_minor, 0)
	const { captured_minor: captured } = await paymentOf(database.db, orderId)
	expect(lines.map((line) => [line.kind, line.commission_minor])).toContainEqual(['FEE', 0])
	expect(commission).toBe(
		lines.filter(({ kind }) => kind !== 'FEE').reduce((sum, it) => sum + Math.floor(it.paid_minor * 0.05), 0),
	)
	expect(moved).toEqual({
		provider_clearing: captured,
		seller_pending: captured - commission,
		commission_deferred: commission,
	})
	expect(
		await sql`select 1 from seller_orders where order_id = ${orderId} and commission_minor <> ${commission}`.execute(
			database.db,
		),
	).toMatchObject({ rows: [] })
})

test('the commission rule in force is stored on the line at purchase; a later rule changes nothing of it', async () => {
	const rule = await database.db
		.insertInto('commission_rules')
		.values({
			kind: 'product',
			category_code: 'tea',
			rate_bp: 1_000,
			valid_from: clock.now(),
			valid_to: new Date(clock.now().getTime() + 1000),
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	const within = await linesOf(world, await buy(world, provider, orderOf([teaWish(market)])))
	expect(within[0]).toMatchObject({ commission_rule_id: rule.id, commission_bp: 1_000, commission_minor: 200 })
	clock.advance(1000)
	const after = await linesOf(world, await buy(world, provider, orderOf([teaWish(market)])))
	expect(after[0]).toMatchObject({ commission_rule_id: null, commission_bp: 500, commission_minor: 100 })
})

test('two rules for one thing at one time are refused by the database', async () => {
	const rule = (from: string, to: string | null) =>
		database.db
			.insertInto('commission_rules')
			.values({ kind: 'stay', rate_bp: 100, valid_from: new Date(from), valid_to: to === null ? null : new Date(to) })
			.execute()
	await rule('2030-01-01', '2030-02-01')
	await rule('2030-02-01', null)
	await expect(rule('2030-03-01', '2030-04-01')).rejects.toThrow('commission_rules_one_at_a_time')
})

test('refunds owe the buyer at once, take net and commission back in proportion, and settle when they arrive', async () => {
	const { orderId, night } = await sellNight()
	await postPaidOrder(world, { orderId })
	const paid = night.paid_minor
	const old = await before()
	const first = await giveBack(orderId, [{ id: night.id, amountMinor: 101 }])
	await postRefundOwed(world, first)
	await postRefundOwed(world, first)
	expect(await movedSince(old)).toEqual({ refunds_owed: 101, seller_pending: -96, commission_deferred: -5 })
	await postRefundDone(world, first)
	expect(await balanceOf(database.db, 'refunds_owed')).toBe(101)
	await database.db
		.updateTable('refunds')
		.set({ state: 'DONE', settled_at: clock.now() })
		.where('id', '=', first.refundId)
		.execute()
	await postRefundDone(world, first)
	await postRefundDone(world, first)
	expect(await movedSince(old)).toEqual({ provider_clearing: -101, seller_pending: -96, commission_deferred: -5 })
	const rest = await giveBack(orderId, [{ id: night.id, amountMinor: paid - 101 }])
	await postRefundOwed(world, rest)
	expect(await movedSince(old)).toEqual({
		provider_clearing: -101,
		refunds_owed: paid - 101,
		seller_pending: -(paid - night.commission_minor),
		commission_deferred: -night.commission_minor,
	})
})

test('I-M2: refunded <= captured, per payment and per seller order, is a wall in the database', async () => {
	const { orderId, night } = await sellNight()
	const tooMuch = night.paid_minor + 1
	await expect(giveBack(orderId, [{ id: night.id, amountMinor: tooMuch }])).rejects.toThrow('payments_check')
	await expect(
		sql`update order_lines set refunded_minor = ${tooMuch} where id = ${night.id}`.execute(database.db),
	).rejects.toThrow('order_lines_')
})

test('paid on arrival the seller has the money; by bank transfer the platform’s bank has it', async () => {
	for (const [method, account] of [
		['ON_ARRIVAL', 'seller_collected'],
		['BANK_TRANSFER', 'bank'],
	] as const) {
		const { orderId, night } = await sellNight()
		await database.db.updateTable('orders').set({ payment_method: method }).where('id', '=', orderId).execute()
		const old = await before()
		await postPaidOrder(world, { orderId })
		expect((await movedSince(old))[account]).toBe(night.paid_minor)
		await giveBack(orderId, [{ id: night.id, amountMinor: night.paid_minor }]).then((event) =>
			postRefundOwed(world, event),
		)
	}
})

test('a payment that paid for nothing is owed back whole', async () => {
	const orderId = await buy(world, provider, orderOf([nextNight()]))
	const payment = await paymentOf(database.db, orderId)
	const id = world.newId()
	await insertRefund(database.db, {
		id,
		paymentId: payment.id,
		orderId,
		amountMinor: 700,
		reason: 'paid-twice',
		lines: [],
		at: clock.now(),
	})
	const old = await before()
	await postRefundOwed(world, { refundId: id, orderId })
	expect(await movedSince(old)).toEqual({
		provider_clearing: payment.captured_minor,
		refunds_owed: payment.captured_minor,
	})
})

test('a line that the platform’s coupon paid whole takes its discount back when called off', async () => {
	const { orderId, night } = await sellNight()
	const list = night.paid_minor
	await database.db
		.updateTable('order_lines')
		.set({
			paid_minor: 0,
			price_details: JSON.stringify({
				discounts: [
					{ fundedBy: 'platform', amountMinor: list },
					{ fundedBy: 'seller', amountMinor: 5 },
				],
			}),
		})
		.where('id', '=', night.id)
		.execute()
	const old = await before()
	await postPaidOrder(world, { orderId })
	expect(await movedSince(old)).toMatchObject({
		platform_discounts: list,
		seller_pending: list - night.commission_minor,
	})
	const cancelled = { state: 'CANCELLED', cancelled_at: clock.now(), cancelled_by: 'buyer' }
	await database.db.updateTable('order_lines').set(cancelled).where('id', '=', night.id).execute()
	for (let times = 0; times < 2; times++) await postCancelledLines(world, { orderId, lineIds: [night.id] })
	expect(await movedSince(old)).toEqual({})
})

test('I-M3: a transaction out of balance cannot be committed, and nothing in the ledger can be changed', async () => {
	const fact = { key: 'crooked', kind: 'REFUND', orderId: null, at: clock.now(), currency: 'CNY' } as const
	const entries = [{ account: 'bank', enterpriseId: null, lineId: null, amountMinor: 1 }] as const
	await expect(insertPosting(database.db, { ...fact, entries: [...entries] })).rejects.toThrow('does not sum to zero')
	await expect(sql`update ledger_entries set amount_minor = 1`.execute(database.db)).rejects.toThrow('append only')
	await expect(sql`delete from ledger_transactions`.execute(database.db)).rejects.toThrow('append only')
})

test('the chart in the database is the chart of the domain', async () => {
	const rows = await database.db.selectFrom('ledger_accounts').selectAll().execute()
	const chart = Object.fromEntries(rows.map((row) => [row.code, { side: row.side, isPerSeller: row.is_per_seller }]))
	expect(chart).toEqual(
		Object.fromEntries(Object.entries(ACCOUNTS).map(([code, { side, isPerSeller }]) => [code, { side, isPerSeller }])),
	)
})
