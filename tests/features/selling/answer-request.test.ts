import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { answerRequest } from '#app/features/selling/answer-request.server.ts'
import { lapseRequests } from '#app/features/selling/lapse-requests.server.ts'
import { readSellerOrders } from '#app/features/selling/read-seller-pages.server.ts'
import { issueVouchers } from '#app/features/vouchers/issue-vouchers.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { changesOf } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, teaWish } from '#tests/support/wishes.ts'

const PAID = '2026-05-01T02:00:00Z'
const DAY_MS = 86_400_000
const clock = createClock(PAID)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('listings').set({ booking_mode: 'request' }).where('id', '=', market.stayId).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'host@example.com')
})

beforeEach(() => clock.set(PAID))

/** Each test asks for nights of its own. */
let day = 4
async function requested(rooms = 1) {
	const date = (offset: number) => `2026-05-${String(day + offset).padStart(2, '0')}`
	const wish = { ...nightWish(market, date(0), date(1)), qty: rooms } as LineRequest
	day += 1
	const orderId = await buy(world, provider, orderOf([wish, teaWish(market)]))
	const line = (await linesOf(world, orderId)).find(({ kind }) => kind === 'STAY')
	if (!line) throw new Error('no night was asked for')
	return { orderId, line, wish, answer: { sellerOrderId: line.seller_order_id, lineId: line.id, reason: 'full' } }
}

const stateOf = async (lineId: number) =>
	(await database.db.selectFrom('order_lines').select('state').where('id', '=', lineId).executeTakeFirstOrThrow()).state

test('a request is paid at once, waits for an answer at most 24 h, and only its line waits', async () => {
	const { orderId, line } = await requested()
	expect(line).toMatchObject({ state: 'REQUESTED', answer_by: new Date(Date.parse(PAID) + DAY_MS) })
	expect((await linesOf(world, orderId)).find(({ kind }) => kind === 'GOODS')?.state).toBe('PLACED')
	expect(await eventsOf(world, 'request-received')).toContainEqual({ orderId, lineIds: [line.id] })
})

test('a request-to-book is never ignored by availability', async () => {
	const { wish } = await requested(2)
	const other = await placeOrder(world, orderOf([{ ...wish, qty: 1 } as LineRequest]))
	expect(other).toMatchObject({
		outcome: 'unavailable',
		reasons: [{ reasons: [{ code: 'sold_out', wanted: 1, left: 0 }] }],
	})
	expect(await recountCapacity(database.db)).toEqual([])
})

describe('the answer', () => {
	test('yes confirms the line, which then gets its voucher and not before', async () => {
		const { orderId, line, answer } = await requested()
		const vouchers = () => database.db.selectFrom('vouchers').selectAll().where('order_line_id', '=', line.id).execute()
		await issueVouchers(world, { orderId })
		expect(await vouchers()).toEqual([])
		expect(await answerRequest(world, seller, { ...answer, isAccepted: true })).toEqual({ outcome: 'accepted' })
		await issueVouchers(world, { orderId })
		expect(await vouchers()).toHaveLength(1)
		expect(await eventsOf(world, 'request-answered')).toContainEqual({ orderId, lineId: line.id, isAccepted: true })
		expect((await changesOf(database.db, 'order-line', line.id)).at(-1)).toMatchObject({
			from: 'REQUESTED',
			to: 'CONFIRMED',
		})
	})

	test('no calls the line off by its seller, everything back, and cannot be taken back', async () => {
		const { line, answer } = await requested()
		expect(await answerRequest(world, seller, { ...answer, isAccepted: false })).toEqual({ outcome: 'declined' })
		for (const isAccepted of [true, false])
			expect(await answerRequest(world, seller, { ...answer, isAccepted })).toEqual({ outcome: 'too-late' })
		const actor = `account:${seller.account.accountId}`
		const calledOff = (await eventsOf(world, 'lines-called-off')).filter((it) =>
			JSON.stringify(it).includes(`[${line.id}]`),
		)
		expect(calledOff).toEqual([{ lineIds: [line.id], cause: 'SELLER', reason: 'full', actor }])
	})

	test.each([
		['a moment before its end', DAY_MS - 1, 'accepted'],
		['at its end', DAY_MS, 'accepted'],
		['a moment after', DAY_MS + 1, 'too-late'],
	])('%s', async (_, ms, outcome) => {
		const { answer } = await requested()
		clock.advance(ms)
		expect(await answerRequest(world, seller, { ...answer, isAccepted: true })).toEqual({ outcome })
	})

	test('is for the host alone', async () => {
		const stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
		const { answer } = await requested()
		expect(await answerRequest(world, stranger, { ...answer, isAccepted: true })).toEqual({ outcome: 'not-found' })
	})
})

test('a request that nobody answers is called off once, a moment after its end and not before', async () => {
	const { line } = await requested()
	await answerAllBut(line.id)
	clock.advance(DAY_MS)
	expect(await lapseRequests(world)).toBe(0)
	clock.advance(1)
	expect(await lapseRequests(world)).toBe(1)
	expect(await lapseRequests(world)).toBe(0)
	const events = (await eventsOf(world, 'lines-called-off')).filter((it) => JSON.stringify(it).includes(`[${line.id}]`))
	expect(events).toMatchObject([{ lineIds: [line.id], cause: 'SELLER', actor: 'system' }])
	expect(await stateOf(line.id)).toBe('REQUESTED')
})

test('the seller sees what waits for an answer before everything else', async () => {
	const { line } = await requested()
	clock.advance(60_000)
	await buy(world, provider, orderOf([teaWish(market)]))
	const { orders } = await readSellerOrders(world, seller, { onlyOpen: true, page: 1 })
	expect(orders[0]?.id).toBe(line.seller_order_id)
	expect(orders[0]?.lines.find(({ id }) => id === line.id)?.answerBy).not.toBeNull()
})

async function answerAllBut(lineId: number): Promise<void> {
	await database.db
		.updateTable('order_lines')
		.set({ state: 'CONFIRMED' })
		.where('state', '=', 'REQUESTED')
		.where('id', '<>', lineId)
		.execute()
}
