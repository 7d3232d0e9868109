import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cancelByQuote } from '#app/features/cancellation/cancel-by-quote.server.ts'
import { quoteCancellation } from '#app/features/cancellation/quote-cancellation.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { voidShipments } from '#app/features/logistics/void-shipments.server.ts'
import { issueVouchers } from '#app/features/vouchers/issue-vouchers.server.ts'
import { revokeVouchers } from '#app/features/vouchers/revoke-vouchers.server.ts'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { buyerOf, cancelNow, quoteFor, refundsOf } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, packageWish, pickingWish, teaWish } from '#tests/support/wishes.ts'

const MINUTE = 60_000
const START = '2026-05-01T02:00:00Z'
const clock = createClock(START)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
})

beforeEach(() => {
	clock.set(START)
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

const lineOf = async (orderId: number, kind: string) => {
	const line = (await linesOf(world, orderId)).find((it) => it.kind === kind)
	if (!line) throw new Error(`no ${kind} in order ${orderId}`)
	return line
}
/** Two kinds of goods in one parcel, cheap enough that the parcel has its fee. */
async function buyTwoTins(): Promise<number> {
	const price = (minor: number) =>
		database.db
			.updateTable('product_variants')
			.set({ price_minor: minor })
			.where('id', 'in', market.variantIds)
			.execute()
	await price(1_500)
	const more: LineRequest = { kind: 'product', key: 'more', variantId: market.variantIds[1], qty: 1 }
	const orderId = await buy(world, provider, orderOf([teaWish(market), more]))
	await price(12_800)
	return orderId
}
const ledgerIsRight = async () => expect(await recountCapacity(database.db)).toEqual([])

test('rule 1: a cancellation is quoted, used by its id, and gives paid share - fee - refunded', async () => {
	const orderId = await buy(world, provider, orderOf([nightWish(market, '2026-05-06', '2026-05-08'), teaWish(market)]))
	const asker = await buyerOf(world, orderId)
	const night = await lineOf(orderId, 'STAY')
	clock.set('2026-05-05T06:00:00.001Z')
	const quote = await quoteFor(world, asker, [night.id])
	expect(quote).toMatchObject({ feeMinor: 40_000, refundMinor: 40_000, isPaid: true })
	expect(quote.lines[0]?.setBy).toMatchObject({ rule: 'tier', tier: 1 })
	const result = await cancelByQuote(world, asker, quote.quoteId)
	expect(result).toMatchObject({ outcome: 'cancelled', feeMinor: 40_000, refundMinor: 40_000 })
	expect(await lineOf(orderId, 'STAY')).toMatchObject({
		state: 'CANCELLED',
		cancelled_by: 'buyer',
		refunded_minor: 40_000,
	})
	expect(await lineOf(orderId, 'GOODS')).toMatchObject({ state: 'PLACED', refunded_minor: 0 })
	expect(await refundsOf(world, orderId)).toMatchObject([
		{ amount_minor: 40_000, state: 'CREATED', route: 'PROVIDER', reason: 'cancelled-buyer' },
	])
	await ledgerIsRight()
	const log = await database.db
		.selectFrom('state_changes')
		.select(['from_state', 'to_state', 'actor'])
		.where('entity_id', '=', String(night.id))
		.where('entity', '=', 'order-line')
		.execute()
	expect(log).toEqual([{ from_state: 'CONFIRMED', to_state: 'CANCELLED', actor: 'guest' }])
	expect(await eventsOf(world, 'lines-cancelled')).toContainEqual({ orderId, lineIds: [night.id], cause: 'BUYER' })
})

test('rule 1: a quote is good for 10 minutes, its last instant included', async () => {
	for (const [late, outcome] of [
		[-1, 'cancelled'],
		[0, 'cancelled'],
		[1, 'expired'],
	] as const) {
		clock.set(START)
		const orderId = await buy(world, provider, orderOf([teaWish(market)]))
		const asker = await buyerOf(world, orderId)
		const quote = await quoteFor(world, asker, [(await lineOf(orderId, 'GOODS')).id])
		clock.advance(10 * MINUTE + late)
		expect(await cancelByQuote(world, asker, quote.quoteId)).toMatchObject({ outcome })
	}
	await ledgerIsRight()
})

test('rule 1: what was shown holds, even when the fee has risen meanwhile', async () => {
	const orderId = await buy(world, provider, orderOf([pickingWish(market, 1, '2026-05-06')]))
	const asker = await buyerOf(world, orderId)
	const line = await lineOf(orderId, 'EXPERIENCE')
	clock.set('2026-05-04T23:00:00Z')
	const free = await quoteFor(world, asker, [line.id])
	expect(free).toMatchObject({ feeMinor: 0, refundMinor: 9_800 })
	clock.advance(1)
	expect(await quoteFor(world, asker, [line.id])).toMatchObject({ feeMinor: 9_800, refundMinor: 0 })
	expect(await cancelByQuote(world, asker, free.quoteId)).toMatchObject({ outcome: 'cancelled', refundMinor: 9_800 })
	await ledgerIsRight()
})

test('a quote used twice is answered the same and refunds once', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	const asker = await buyerOf(world, orderId)
	const { quoteId } = await quoteFor(world, asker, [(await lineOf(orderId, 'GOODS')).id])
	const first = await cancelByQuote(world, asker, quoteId)
	clock.advance(60 * MINUTE)
	expect(await cancelByQuote(world, asker, quoteId)).toEqual(first)
	expect(await refundsOf(world, orderId)).toHaveLength(1)
})

test('two cancels of one line at once make one refund', async () => {
	const orderId = await buy(world, provider, orderOf([nightWish(market), teaWish(market)]))
	const asker = await buyerOf(world, orderId)
	const night = await lineOf(orderId, 'STAY')
	const [one, two] = [await quoteFor(world, asker, [night.id]), await quoteFor(world, asker, [night.id])]
	const results = await Promise.all([
		...[one, two, one, two].map(({ quoteId }) => cancelByQuote(world, asker, quoteId)),
	])
	expect(results.map(({ outcome }) => outcome).sort()).toEqual(['cancelled', 'cancelled', 'changed', 'changed'])
	expect(await refundsOf(world, orderId)).toMatchObject([{ amount_minor: 40_000 }])
	await ledgerIsRight()
})

test('a quote of an order that moved on ends nothing', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	const asker = await buyerOf(world, orderId)
	const { id } = await lineOf(orderId, 'GOODS')
	const { quoteId } = await quoteFor(world, asker, [id])
	await database.db.updateTable('order_lines').set({ state: 'SHIPPED' }).where('id', '=', id).execute()
	expect(await cancelByQuote(world, asker, quoteId)).toEqual({ outcome: 'changed' })
	expect(await lineOf(orderId, 'GOODS')).toMatchObject({ state: 'SHIPPED', refunded_minor: 0 })
	expect(await refundsOf(world, orderId)).toEqual([])
	expect(await quoteCancellation(world, asker, { deed: 'CANCEL', lineIds: [id] })).toEqual({
		outcome: 'refused',
		refusals: [{ lineId: id, reason: 'on_its_way' }],
	})
})

test('cancellation shown but not enforced: after it the night can be sold again, the voucher is worth nothing, the parcel is called off', async () => {
	const wishes = [nightWish(market, '2026-05-09', '2026-05-10'), teaWish(market)]
	const orderId = await buy(world, provider, orderOf(wishes))
	await issueVouchers(world, { orderId })
	await planShipments(world, { orderId })
	const asker = await buyerOf(world, orderId)
	const lines = (await linesOf(world, orderId)).filter(({ kind }) => kind !== 'FEE')
	const lineIds = lines.map(({ id }) => id)
	const { lineIds: ended } = await cancelNow(world, asker, lineIds)
	expect(ended).toHaveLength((await linesOf(world, orderId)).length)
	const event = { lineIds: ended }
	await revokeVouchers(world, event)
	await voidShipments(world, event)
	await revokeVouchers(world, event)
	await voidShipments(world, event)
	const voucher = await database.db
		.selectFrom('vouchers')
		.select('state')
		.where('order_line_id', 'in', lineIds)
		.executeTakeFirstOrThrow()
	expect(voucher.state).toBe('REVOKED')
	const parcel = await database.db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select('shipments.state')
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	expect(parcel.state).toBe('VOIDED')
	const again = [nightWish(market, '2026-05-09', '2026-05-10'), nightWish(market, '2026-05-09', '2026-05-10')]
	await buy(world, provider, orderOf(again.map((wish, at) => ({ ...wish, key: `night${at}` }))))
	await ledgerIsRight()
})

test('rule 5: an all-or-nothing package ends whole; a component at its paid share alone', async () => {
	const orderId = await buy(world, provider, orderOf([packageWish(market)]))
	const asker = await buyerOf(world, orderId)
	const lines = await linesOf(world, orderId)
	const picking = lines.find(({ kind }) => kind === 'EXPERIENCE')
	const alone = await quoteFor(world, asker, [picking?.id ?? 0])
	expect(alone).toMatchObject({ feeMinor: 0, refundMinor: picking?.paid_minor })
	await database.db
		.updateTable('order_packages')
		.set({ policy_code: 'ALL_OR_NOTHING' })
		.where('order_id', '=', orderId)
		.execute()
	const things = lines.filter(({ kind }) => kind !== 'FEE').map(({ id }) => id)
	const missing = things.filter((id) => id !== picking?.id)
	expect(await quoteCancellation(world, asker, { deed: 'CANCEL', lineIds: [picking?.id ?? 0] })).toEqual({
		outcome: 'all-or-nothing',
		missing,
	})
	expect(await cancelByQuote(world, asker, alone.quoteId)).toEqual({ outcome: 'changed' })
	const whole = await cancelNow(world, asker, things)
	const paidMinor = lines.reduce((sum, line) => sum + line.paid_minor, 0)
	expect(whole).toMatchObject({ feeMinor: 0, refundMinor: paidMinor })
	expect((await linesOf(world, orderId)).every(({ state }) => state === 'CANCELLED')).toBe(true)
	await ledgerIsRight()
})

test('the shipping fee goes back with the last goods of its parcel, not before', async () => {
	const orderId = await buyTwoTins()
	const asker = await buyerOf(world, orderId)
	const lines = await linesOf(world, orderId)
	const [first, second, fee] = lines.map(({ id, paid_minor: paidMinor }) => ({ id, paidMinor }))
	if (!first || !second || !fee) throw new Error('two tins and their fee')
	expect(lines.map(({ kind }) => kind)).toEqual(['GOODS', 'GOODS', 'FEE'])
	expect(await cancelNow(world, asker, [first.id])).toMatchObject({ refundMinor: first.paidMinor })
	const last = await cancelNow(world, asker, [second.id])
	expect(last.refundMinor).toBe(second.paidMinor + fee.paidMinor)
	expect(await lineOf(orderId, 'FEE')).toMatchObject({ state: 'CANCELLED', refunded_minor: fee.paidMinor })
	await ledgerIsRight()
})

test('a stranger and another order find no quote', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	const other = await buy(world, provider, orderOf([teaWish(market)]))
	const { quoteId } = await quoteFor(world, await buyerOf(world, orderId), [(await lineOf(orderId, 'GOODS')).id])
	const stranger = await buyerOf(world, other)
	expect(await cancelByQuote(world, stranger, quoteId)).toEqual({ outcome: 'not-found' })
	expect(await cancelByQuote(world, stranger, 'no-uuid')).toEqual({ outcome: 'not-found' })
	const lineIds = [(await lineOf(orderId, 'GOODS')).id]
	expect(await quoteCancellation(world, stranger, { deed: 'CANCEL', lineIds })).toEqual({ outcome: 'not-found' })
})

test('rule 6: a refund is never called done before the provider says so, and none is sent twice', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	await cancelNow(world, await buyerOf(world, orderId), [(await lineOf(orderId, 'GOODS')).id])
	const [refund] = await refundsOf(world, orderId)
	expect(refund).toMatchObject({ state: 'CREATED', settled_at: null })
	await sendRefunds(world)
	await sendRefunds(world)
	expect(await refundsOf(world, orderId)).toMatchObject([{ state: 'DONE', amount_minor: refund?.amount_minor }])
	const sent = provider.sandbox.control.objects('refund') as unknown as { metadata: { refund_id: string } }[]
	expect(sent.filter(({ metadata }) => metadata.refund_id === refund?.id)).toHaveLength(1)
})
