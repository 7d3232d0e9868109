import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { cancelCalledOff, type CalledOff } from '#app/features/cancellation/cancel-called-off.server.ts'
import { type LineRefundDue, refundLine } from '#app/features/cancellation/refund-line.server.ts'
import { tellSubstituteAnswered, tellSubstituteOffered } from '#app/features/notifications/tell-substitutes.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { answerOffer, withdrawOffer } from '#app/features/substitutions/answer-offer.server.ts'
import { lapseOffers } from '#app/features/substitutions/lapse-offers.server.ts'
import { offerSubstitute } from '#app/features/substitutions/offer-substitute.server.ts'
import { readOffer, readOffers } from '#app/features/substitutions/read-offers.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { buyerOf, cancelNow, refundsOf } from '#tests/support/cancelling.ts'
import { changesOf } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf } from '#tests/support/wishes.ts'

const START = '2026-05-01T02:00:00Z'
const DAY_MS = 86_400_000
const clock = createClock(START)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: ReturnType<typeof createTestWorld>
let seller: Seller
let office: World

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	office = officeOf(world, seller)
})
beforeEach(async () => {
	clock.set(START)
	await database.db.updateTable('capacity').set({ total: 500 }).where('kind', '=', 'stock').execute()
})
afterEach(async () => {
	expect(await recountCapacity(database.db), 'the ledger agrees with its claims').toEqual([])
})

/** A line of the double tin (256 yuan) or the single one (128 yuan), paid. */
async function sold(of: 'double' | 'single' = 'double', qty = 1) {
	const variantId = market.variantIds[of === 'double' ? 1 : 0]
	const orderId = await buy(world, provider, orderOf([{ kind: 'product', key: 'x', variantId, qty }]))
	const [line] = await linesOf(world, orderId)
	if (!line) throw new Error('nothing was sold')
	const order = await database.db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()
	const { number: orderNumber, total_minor: totalMinor } = order
	return {
		orderId,
		orderNumber,
		lineId: line.id,
		sellerOrderId: line.seller_order_id,
		paidMinor: line.paid_minor,
		totalMinor,
	}
}

type Sold = Awaited<ReturnType<typeof sold>>

async function offer({ sellerOrderId, lineId }: Sold, of: 'double' | 'single' = 'single') {
	const variantId = market.variantIds[of === 'double' ? 1 : 0]
	const result = await offerSubstitute(office, seller, { sellerOrderId, lineId, variantId, words: '同一片山' })
	if (result.outcome !== 'offered') throw new Error(`not offered: ${JSON.stringify(result)}`)
	return result.id
}

const answer = ({ orderNumber }: Sold, id: number, isAccepted: boolean) =>
	answerOffer(world, { orderNumber, id, isAccepted, actor: 'guest' })

const soldUnits = async (variantId: number) => {
	const row = await database.db
		.selectFrom('capacity')
		.innerJoin('product_variants', 'product_variants.capacity_id', 'capacity.id')
		.select('sold')
		.where('product_variants.id', '=', variantId)
		.executeTakeFirstOrThrow()
	return row.sold
}

/** Does what the outbox would, of one line. */
async function deliver({ lineId }: Sold): Promise<void> {
	const isOwn = (payload: unknown) => (payload as LineRefundDue).lineId === lineId
	for (const due of (await eventsOf(world, 'line-refund-due')).filter(isOwn)) await refundLine(world, due as never)
	for (const event of await eventsOf(world, 'lines-called-off'))
		if ((event as unknown as CalledOff).lineIds.includes(lineId)) await cancelCalledOff(world, event as never)
}

test('a yes makes the line the substitute, pays the difference back once, and gives the units of what ran out back', async () => {
	const it = await sold()
	const [double, single] = [await soldUnits(market.variantIds[1]), await soldUnits(market.variantIds[0])]
	const id = await offer(it)
	expect(await soldUnits(market.variantIds[0])).toBe(single + 1)
	expect(await answer(it, id, true)).toEqual({ outcome: 'done' })
	expect(await answer(it, id, true)).toEqual({ outcome: 'refused', problem: 'ended' })
	await deliver(it)
	await deliver(it)
	const [line] = await linesOf(world, it.orderId)
	expect(line).toMatchObject({
		...{ state: 'PLACED', variant_id: market.variantIds[0], option_en: '1 tin', paid_minor: 25_600 },
		refunded_minor: 12_800,
	})
	expect((await refundsOf(world, it.orderId)).map((refund) => refund.amount_minor)).toEqual([12_800])
	expect(await soldUnits(market.variantIds[1])).toBe(double - 1)
	expect(await soldUnits(market.variantIds[0])).toBe(single + 1)
	expect((await changesOf(database.db, 'substitution', id)).map(({ to }) => to)).toEqual(['OFFERED', 'ACCEPTED'])
})

test('a dearer substitute costs the buyer no more', async () => {
	const it = await sold('single', 2)
	const id = await offer(it, 'double')
	expect(await readOffer(world, it.orderNumber, id)).toMatchObject({ staysMinor: 25_600, backMinor: 0, isOpen: true })
	await answer(it, id, true)
	await deliver(it)
	expect((await linesOf(world, it.orderId))[0]).toMatchObject({ refunded_minor: 0, paid_minor: 25_600 })
	expect(await refundsOf(world, it.orderId)).toEqual([])
})

test('a no calls the line off on the seller’s side: everything of it goes back, and both kinds of units', async () => {
	const it = await sold()
	const before = [(await soldUnits(market.variantIds[1])) - 1, await soldUnits(market.variantIds[0])]
	const id = await offer(it)
	expect(await answer(it, id, false)).toEqual({ outcome: 'done' })
	await deliver(it)
	expect((await linesOf(world, it.orderId))[0]).toMatchObject({
		...{ state: 'CANCELLED', cancelled_by: 'seller', refunded_minor: it.paidMinor },
	})
	expect([await soldUnits(market.variantIds[1]), await soldUnits(market.variantIds[0])]).toEqual(before)
})

test('silence is a no: at the deadline the answer counts, a millisecond later the line is called off', async () => {
	const [inTime, late] = [await sold(), await sold()]
	const [first, second] = [await offer(inTime), await offer(late)]
	clock.advance(DAY_MS)
	expect(await lapseOffers(world)).toBe(0)
	expect(await answer(inTime, first, true)).toEqual({ outcome: 'done' })
	clock.advance(1)
	expect(await answer(late, second, true)).toEqual({ outcome: 'refused', problem: 'too-late' })
	expect(await readOffer(world, late.orderNumber, second)).toMatchObject({ state: 'OFFERED', isOpen: false })
	expect(await lapseOffers(world)).toBe(1)
	expect(await lapseOffers(world)).toBe(0)
	await deliver(late)
	expect((await linesOf(world, late.orderId))[0]).toMatchObject({ state: 'CANCELLED', refunded_minor: late.paidMinor })
	expect((await linesOf(world, inTime.orderId))[0]).toMatchObject({ state: 'PLACED' })
})

test('what the seller takes back leaves the line as it was bought', async () => {
	const it = await sold()
	const single = await soldUnits(market.variantIds[0])
	const id = await offer(it)
	expect(await withdrawOffer(office, seller, { sellerOrderId: it.sellerOrderId, id })).toEqual({ outcome: 'done' })
	expect(await soldUnits(market.variantIds[0])).toBe(single)
	expect(await answer(it, id, true)).toEqual({ outcome: 'refused', problem: 'ended' })
	expect((await linesOf(world, it.orderId))[0]).toMatchObject({ state: 'PLACED', variant_id: market.variantIds[1] })
	expect(await offer(it)).toBeGreaterThan(id)
})

test('goods that were packed after all take no substitute, and its units come back by themselves', async () => {
	const it = await sold()
	const single = await soldUnits(market.variantIds[0])
	const id = await offer(it)
	await moveLines(world, seller, { sellerOrderId: it.sellerOrderId, deed: 'pack', lineIds: [it.lineId] })
	expect(await answer(it, id, true)).toEqual({ outcome: 'refused', problem: 'line-moved' })
	expect(await lapseOffers(world)).toBe(1)
	expect(await soldUnits(market.variantIds[0])).toBe(single)
	expect((await linesOf(world, it.orderId))[0]).toMatchObject({ state: 'PACKED', variant_id: market.variantIds[1] })
})

test('a buyer who cancels while something is offered gets everything back, and no unit stays behind', async () => {
	const it = await sold()
	const before = [(await soldUnits(market.variantIds[1])) - 1, await soldUnits(market.variantIds[0])]
	const id = await offer(it)
	await cancelNow(world, await buyerOf(world, it.orderId), [it.lineId])
	expect(await answer(it, id, true)).toEqual({ outcome: 'refused', problem: 'line-moved' })
	expect(await lapseOffers(world)).toBe(1)
	expect([await soldUnits(market.variantIds[1]), await soldUnits(market.variantIds[0])]).toEqual(before)
})

test('a yes and a cancellation at the same moment: both end well, with no unit and no fen too many', async () => {
	for (let round = 0; round < 4; round++) {
		const it = await sold()
		const before = [(await soldUnits(market.variantIds[1])) - 1, await soldUnits(market.variantIds[0])]
		const id = await offer(it)
		const asker = await buyerOf(world, it.orderId)
		const [answered, cancelled] = await Promise.allSettled([answer(it, id, true), cancelNow(world, asker, [it.lineId])])
		expect(answered.status).toBe('fulfilled')
		await deliver(it)
		await lapseOffers(world)
		const [line] = await linesOf(world, it.orderId)
		const refunds = await refundsOf(world, it.orderId)
		const back = refunds.reduce((sum, refund) => sum + refund.amount_minor, 0)
		expect(back).toBeLessThanOrEqual(it.totalMinor)
		expect(line?.refunded_minor).toBeLessThanOrEqual(it.paidMinor)
		const units = [await soldUnits(market.variantIds[1]), await soldUnits(market.variantIds[0])]
		if (cancelled.status === 'fulfilled') {
			expect(line).toMatchObject({ state: 'CANCELLED', refunded_minor: it.paidMinor })
			expect(units).toEqual(before)
		} else {
			expect(line).toMatchObject({ state: 'PLACED', variant_id: market.variantIds[0], refunded_minor: 12_800 })
			expect(units).toEqual([before[0], (before[1] ?? 0) + 1])
		}
		expect(await recountCapacity(database.db)).toEqual([])
	}
})

test('two offers at once for one line are one, and the last unit is offered to one buyer', async () => {
	const [it, other] = [await sold(), await sold()]
	const single = await soldUnits(market.variantIds[0])
	await database.db
		.updateTable('capacity')
		.set({ total: single + 1 })
		.where('id', 'in', (sub) =>
			sub.selectFrom('product_variants').select('capacity_id').where('id', '=', market.variantIds[0]),
		)
		.execute()
	const wish = { variantId: market.variantIds[0], words: '' }
	const results = await Promise.all(
		[it, it, other].map(({ sellerOrderId, lineId }) =>
			offerSubstitute(office, seller, { ...wish, sellerOrderId, lineId }),
		),
	)
	expect(results.filter(({ outcome }) => outcome === 'offered')).toHaveLength(1)
	expect(await soldUnits(market.variantIds[0])).toBe(single + 1)
})

test('the office is shown what may be offered instead, and what was offered', async () => {
	const it = await sold()
	const before = await readOffers(office, seller, it.sellerOrderId)
	expect(before?.lines.map(({ choices }) => choices.map(({ variantId }) => variantId))).toEqual([
		[market.variantIds[0]],
	])
	const id = await offer(it)
	const after = await readOffers(office, seller, it.sellerOrderId)
	expect([after?.lines, after?.offers.map((one) => one.id)]).toEqual([[], [id]])
})

test('nobody offers for the goods of another, offers goods of another, or answers in an order that is not theirs', async () => {
	const [it, other] = [await sold(), await sold()]
	const stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
	const wish = { sellerOrderId: it.sellerOrderId, lineId: it.lineId, variantId: market.variantIds[0], words: '' }
	expect(await offerSubstitute(officeOf(world, stranger), stranger, wish)).toEqual({ outcome: 'not-found' })
	const id = await offer(it)
	expect(await withdrawOffer(officeOf(world, stranger), stranger, { sellerOrderId: it.sellerOrderId, id })).toEqual({
		outcome: 'not-found',
	})
	expect(await answer(other, id, true)).toEqual({ outcome: 'not-found' })
	expect(await readOffer(world, other.orderNumber, id)).toBeNull()
	expect(await readOffers(officeOf(world, stranger), stranger, it.sellerOrderId)).toBeNull()
})

test('the buyer is asked by a notice that leads to the offer, and the seller told what came of it', async () => {
	const it = await sold()
	const id = await offer(it)
	const event = { substitutionId: id, orderId: it.orderId }
	await tellSubstituteOffered(world, event)
	await tellSubstituteOffered(world, event)
	await answer(it, id, true)
	await tellSubstituteAnswered(world, event)
	const told = await database.db
		.selectFrom('notices')
		.select(['kind', 'audience', 'link'])
		.where('order_id', '=', it.orderId)
		.where('kind', 'like', '%substitute%')
		.orderBy('id')
		.execute()
	expect(told).toEqual([
		{ kind: 'substitute-offered', audience: 'BUYER', link: `/orders/${it.orderNumber}/substitutes/${id}` },
		{
			...{ kind: 'seller-substitute-answered', audience: 'SELLER' },
			link: `/seller/orders/${it.sellerOrderId}?enterprise=${market.enterpriseId}`,
		},
	])
})
