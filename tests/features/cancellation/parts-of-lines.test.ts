import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { decodePayload, splitSigned } from '#app/domain/vouchers/payload.ts'
import { cancelByQuote } from '#app/features/cancellation/cancel-by-quote.server.ts'
import { quoteCancellation } from '#app/features/cancellation/quote-cancellation.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { postPaidOrder } from '#app/features/settlement/post-order-paid.server.ts'
import { postRefundOwed } from '#app/features/settlement/post-refund.server.ts'
import { issueVouchers } from '#app/features/vouchers/issue-vouchers.server.ts'
import { reissueVoucher } from '#app/features/vouchers/reissue-voucher.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { listOrderRefunds } from '#db/queries/order-views.ts'
import { buyerOf, refundsOf } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { makeCoupon } from '#tests/support/reductions.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { LEDGER_RULES, MONEY_RULES } from '#tests/support/trade-rules/money-rules.ts'
import { UNIT_RULES } from '#tests/support/trade-rules/order-rules.ts'
import { nightWish, orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

const START = '2026-05-01T02:00:00Z'
const clock = createClock(START)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	await makeCoupon(database.db, 'PART', { amount_minor: 1_001 })
})

beforeEach(() => {
	clock.set(START)
	world = createTestWorld(database.db, { clock, payments: provider.payments, rateLimitFactor: 0 })
})

const rulesHold = async (rules: Record<string, string>, but: string[] = []) => {
	for (const [rule, query] of Object.entries(rules))
		if (!but.includes(rule)) expect((await sql.raw(query).execute(database.db)).rows, rule).toEqual([])
}
const lineOf = async (orderId: number, kind: string) => {
	const line = (await linesOf(world, orderId)).find((it) => it.kind === kind)
	if (!line) throw new Error(`no ${kind} in order ${orderId}`)
	return line
}
const quoteSome = async (orderId: number, lineId: number, qty: number) => {
	const asker = await buyerOf(world, orderId)
	return quoteCancellation(world, asker, { deed: 'CANCEL', lineIds: [lineId], pieces: new Map([[lineId, qty]]) })
}
/** Gives back so many pieces of the one line of a kind. */
async function giveBack(orderId: number, kind: string, qty: number) {
	const quote = await quoteSome(orderId, (await lineOf(orderId, kind)).id, qty)
	if (quote.outcome !== 'quoted') throw new Error(JSON.stringify(quote))
	const result = await cancelByQuote(world, await buyerOf(world, orderId), quote.quoteId)
	if (result.outcome !== 'cancelled') throw new Error(JSON.stringify(result))
	return { quoteId: quote.quoteId, ...result }
}
const soldOf = async (lineId: number) =>
	(await database.db.selectFrom('claims').select(['qty', 'state']).where('order_line_id', '=', lineId).execute()).map(
		({ qty, state }) => `${qty} ${state}`,
	)

test('one of two rooms is given back: its fee, its nights and its door go, and the other stays as it was booked', async () => {
	const wish = { ...nightWish(market, '2026-05-06', '2026-05-08'), qty: 2 }
	const orderId = await buy(world, provider, orderOf([wish]))
	const night = await lineOf(orderId, 'STAY')
	const doors = await database.db
		.insertInto('room_units')
		.values(['301', '302'].map((name) => ({ room_type_id: night.room_type_id ?? 0, name })))
		.returning('id')
		.execute()
	for (const { id } of doors)
		await sql`insert into unit_stays values (${night.id}, ${id}, '[2026-05-06,2026-05-08)')`.execute(database.db)
	clock.set('2026-05-05T06:00:00.001Z')
	const { lineIds } = await giveBack(orderId, 'STAY', 1)
	const [kept, given] = await linesOf(world, orderId)
	expect(lineIds).toEqual([given?.id])
	expect(kept).toMatchObject({ id: night.id, state: 'CONFIRMED', qty: 1, paid_minor: 80_000, refunded_minor: 0 })
	expect(given).toMatchObject({ state: 'CANCELLED', cancelled_by: 'buyer', qty: 1, paid_minor: 80_000 })
	expect(given).toMatchObject({ refunded_minor: 40_000, part_of_line_id: night.id, check_in: night.check_in })
	expect(await refundsOf(world, orderId)).toMatchObject([{ amount_minor: 40_000, reason: 'cancelled-buyer' }])
	expect([await soldOf(night.id), await soldOf(given?.id ?? 0)]).toEqual([
		['1 TAKEN', '1 TAKEN'],
		['1 GIVEN_BACK', '1 GIVEN_BACK'],
	])
	expect(await recountCapacity(database.db)).toEqual([])
	const left = await database.db
		.selectFrom('unit_stays')
		.select('room_unit_id')
		.where('order_line_id', '=', night.id)
		.execute()
	expect(left).toEqual([{ room_unit_id: doors[0]?.id }])
	const log = database.db.selectFrom('state_changes').where('entity', '=', 'order-line').orderBy('id')
	expect(
		await log
			.select(['from_state', 'to_state', 'actor', 'reason'])
			.where('entity_id', '=', String(given?.id))
			.execute(),
	).toEqual([
		{ from_state: null, to_state: 'CONFIRMED', actor: 'guest', reason: `1 given back of line ${night.id}` },
		{ from_state: 'CONFIRMED', to_state: 'CANCELLED', actor: 'guest', reason: 'cancelled-buyer' },
	])
})

test('tickets given back before their payment was posted or after: coupon share, commission and books agree to the fen', async () => {
	for (const isPosted of [true, false]) {
		const wishes = [pickingWish(market, 3, '2026-05-06'), teaWish(market, 2)]
		const orderId = await buy(world, provider, orderOf(wishes, { coupon: 'PART' }))
		const before = await lineOf(orderId, 'EXPERIENCE')
		await planShipments(world, { orderId })
		await issueVouchers(world, { orderId })
		if (isPosted) await postPaidOrder(world, { orderId })
		const one = await giveBack(orderId, 'EXPERIENCE', 1)
		const two = await giveBack(orderId, 'EXPERIENCE', 1)
		await giveBack(orderId, 'GOODS', 1)
		if (!isPosted) await postPaidOrder(world, { orderId })
		for (const { id } of await refundsOf(world, orderId)) await postRefundOwed(world, { refundId: id, orderId })
		const parts = (await linesOf(world, orderId)).filter(({ kind }) => kind === 'EXPERIENCE')
		const sum = (of: (line: typeof before) => number) => parts.reduce((total, line) => total + of(line), 0)
		expect(parts.map(({ qty, part_of_line_id }) => [qty, part_of_line_id])).toEqual([
			[1, null],
			[1, before.id],
			[1, before.id],
		])
		expect(sum((line) => line.paid_minor)).toBe(before.paid_minor)
		expect(sum((line) => line.discount_minor)).toBe(before.discount_minor)
		expect(sum((line) => line.commission_minor)).toBe(before.commission_minor)
		expect(one.refundMinor + two.refundMinor + (parts[0]?.paid_minor ?? 0)).toBe(before.paid_minor)
		await rulesHold(MONEY_RULES)
		await rulesHold({ due: LEDGER_RULES['what is due of a line is its paid share less commission less refunds'] ?? '' })
		await rulesHold(UNIT_RULES, [
			'every stay and session that stands has its voucher, and what ended has none that opens',
		])
	}
})

test('the voucher lets in only so many as are kept, at once, and is drawn anew under its code', async () => {
	const orderId = await buy(world, provider, orderOf([pickingWish(market, 3, '2026-05-07')]))
	await issueVouchers(world, { orderId })
	const { id: lineId } = await lineOf(orderId, 'EXPERIENCE')
	const voucher = () =>
		database.db
			.selectFrom('vouchers')
			.select(['code', 'code_version', 'times_total', 'signed_payload', 'state'])
			.where('order_line_id', '=', lineId)
			.executeTakeFirstOrThrow()
	const before = await voucher()
	await giveBack(orderId, 'EXPERIENCE', 2)
	expect(await voucher()).toMatchObject({ times_total: 1, state: 'ISSUED' })
	const partId = (await linesOf(world, orderId)).at(-1)?.id
	expect(await eventsOf(world, 'line-split')).toContainEqual({ orderId, lineId, partId })
	await reissueVoucher(world, { lineId })
	await reissueVoucher(world, { lineId })
	const after = await voucher()
	expect(after).toMatchObject({ code: before.code, code_version: before.code_version + 1, times_total: 1 })
	expect(decodePayload(splitSigned(after.signed_payload)?.text ?? '')).toMatchObject({ times: 1 })
})

test('the refund of tickets given back waits for a gate that may have let their guests in, as that of all would', async () => {
	const orderId = await buy(world, provider, orderOf([pickingWish(market, 2, '2026-05-05')]))
	await issueVouchers(world, { orderId })
	const { enterprise_id: enterpriseId } = await database.db
		.selectFrom('vouchers')
		.innerJoin('order_lines', 'order_lines.id', 'order_line_id')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select('vouchers.enterprise_id')
		.where('seller_orders.order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	await giveBack(orderId, 'EXPERIENCE', 1)
	const isAtGate = async () => (await listOrderRefunds(database.db, orderId, clock.now()))[0]?.isAtGate
	expect(await isAtGate()).toBe(false)
	const at = new Date('2026-05-01T01:00:00Z')
	const gate = { name: '东门', enterprise_id: enterpriseId, added_at: at, enrolled_at: at, clean_at: at }
	await database.db
		.insertInto('gate_devices')
		.values({ ...gate, secret_hash: 'x' })
		.execute()
	expect(await isAtGate()).toBe(true)
	await database.db.deleteFrom('gate_devices').where('enterprise_id', '=', enterpriseId).execute()
})

test('a parcel goes on with the tins that are kept, and its fee goes back with the last of them', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market, 3)]))
	await planShipments(world, { orderId })
	const tea = await lineOf(orderId, 'GOODS')
	await giveBack(orderId, 'GOODS', 2)
	const parcel = await database.db
		.selectFrom('shipment_lines')
		.select(['order_line_id', 'qty'])
		.where(
			'order_line_id',
			'in',
			(await linesOf(world, orderId)).map(({ id }) => id),
		)
		.execute()
	expect(parcel).toEqual([{ order_line_id: tea.id, qty: 1 }])
	const fees = (await linesOf(world, orderId)).filter(({ kind }) => kind === 'FEE')
	expect(fees.every(({ state, refunded_minor: back }) => state === 'PLACED' && back === 0)).toBe(true)
	await giveBack(orderId, 'GOODS', 1)
	const lines = await linesOf(world, orderId)
	expect(lines.every(({ state }) => state === 'CANCELLED')).toBe(true)
	expect(lines.reduce((sum, line) => sum + line.paid_minor - line.refunded_minor, 0)).toBe(0)
	expect(await recountCapacity(database.db)).toEqual([])
})

test('a quote for pieces gives them back once, and of two quotes for one line only one', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market, 3)]))
	const tea = await lineOf(orderId, 'GOODS')
	const quotes = [await quoteSome(orderId, tea.id, 1), await quoteSome(orderId, tea.id, 1)]
	const ids = quotes.map((quote) => (quote.outcome === 'quoted' ? quote.quoteId : ''))
	const asker = await buyerOf(world, orderId)
	const used = await Promise.all([...ids, ...ids].map((id) => cancelByQuote(world, asker, id)))
	expect(used.map(({ outcome }) => outcome).sort()).toEqual(['cancelled', 'cancelled', 'changed', 'changed'])
	expect((await linesOf(world, orderId)).filter(({ kind }) => kind === 'GOODS').map(({ qty }) => qty)).toEqual([2, 1])
	expect(await refundsOf(world, orderId)).toHaveLength(1)
	await rulesHold(MONEY_RULES)
})

test('a component of a package, what was packed, and what was changed or refunded in part end only as a whole', async () => {
	const only = (lineId: number) => ({ outcome: 'refused', refusals: [{ lineId, reason: 'only_whole' }] })
	const orderId = await buy(world, provider, orderOf([teaWish(market, 3)]))
	const tea = await lineOf(orderId, 'GOODS')
	const line = database.db.updateTable('order_lines').where('id', '=', tea.id)
	await line.set({ state: 'PACKED' }).execute()
	expect(await quoteSome(orderId, tea.id, 1)).toEqual(only(tea.id))
	await line.set({ state: 'PLACED', change_fee_minor: 1 }).execute()
	expect(await quoteSome(orderId, tea.id, 1)).toEqual(only(tea.id))
	const { id: packageId } = await database.db
		.insertInto('order_packages')
		.values({
			order_id: orderId,
			listing_id: market.packageId,
			starts_on: '2026-05-04',
			qty: 1,
			policy_code: 'COMPONENT_AT_PAID_SHARE',
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	await line.set({ change_fee_minor: 0, order_package_id: packageId }).execute()
	expect(await quoteSome(orderId, tea.id, 1)).toEqual(only(tea.id))
	await line.set({ order_package_id: null }).execute()
	expect(await quoteSome(orderId, tea.id, 1)).toMatchObject({ outcome: 'quoted' })
})
