import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cancelByQuote } from '#app/features/cancellation/cancel-by-quote.server.ts'
import { cancelCalledOff } from '#app/features/cancellation/cancel-called-off.server.ts'
import { refundLine } from '#app/features/cancellation/refund-line.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { buyerOf, cancelNow, isAbout, quoteFor, refundsOf } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, packageWish, pickingWish, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
})

beforeEach(() => {
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

const calledOff = (lineIds: number[]) => ({ lineIds, cause: 'SELLER' as const, reason: 'called-off', actor: 'system' })
const refundedOf = async (orderId: number) =>
	(await refundsOf(world, orderId)).reduce((sum, refund) => sum + refund.amount_minor, 0)
const ledgerIsRight = async () => expect(await recountCapacity(database.db)).toEqual([])

test('rule 3: what the seller calls off goes back whole, whatever the policy says, and once', async () => {
	const orderId = await buy(world, provider, orderOf([pickingWish(market, 2, '2026-05-02'), nightWish(market)]))
	const [picking, night] = await linesOf(world, orderId)
	if (!picking || !night) throw new Error('two lines')
	await cancelCalledOff(world, calledOff([picking.id]))
	await cancelCalledOff(world, calledOff([picking.id]))
	expect(await linesOf(world, orderId)).toMatchObject([
		{ state: 'CANCELLED', cancelled_by: 'seller', refunded_minor: picking.paid_minor },
		{ state: 'CONFIRMED', refunded_minor: 0 },
	])
	expect(await refundsOf(world, orderId)).toMatchObject([{ amount_minor: picking.paid_minor, reason: 'called-off' }])
	const told = (await eventsOf(world, 'lines-cancelled')).filter((it) => isAbout(it, { orderId }))
	expect(told).toEqual([{ orderId, lineIds: [picking.id], cause: 'SELLER' }])
	await ledgerIsRight()
})

test('the terms of a line are those it was bought under: a policy that is changed after changes nothing of it', async () => {
	const before = await buy(world, provider, orderOf([nightWish(market, '2026-05-26', '2026-05-27')]))
	const listing = await database.db
		.selectFrom('order_lines')
		.innerJoin('listings', 'listings.id', 'listing_id')
		.select(['listings.id', 'listings.policy_code', 'listings.policy_version', 'order_lines.policy'])
		.where('order_lines.kind', '=', 'STAY')
		.orderBy('order_lines.id', 'desc')
		.executeTakeFirstOrThrow()
	expect(listing.policy).toMatchObject({ code: listing.policy_code, version: listing.policy_version })
	const set = (code: string | null) =>
		database.db.updateTable('listings').set({ policy_code: code }).where('id', '=', listing.id).execute()
	await set('NON_REFUNDABLE')
	const after = await buy(world, provider, orderOf([nightWish(market, '2026-05-26', '2026-05-27')]))
	clock.advance(2 * 3_600_000)
	const quoted = async (orderId: number) => {
		const [night] = await linesOf(world, orderId)
		const { feeMinor } = await quoteFor(world, await buyerOf(world, orderId), [night?.id ?? 0])
		return [feeMinor, night?.paid_minor]
	}
	const [old, now] = [await quoted(before), await quoted(after)]
	expect(old[0]).toBe(0)
	expect(now[0]).toBe(now[1])
	await set(listing.policy_code)
})

test('rule 3: goods the seller cannot send take their shipping along', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market), nightWish(market, '2026-05-12', '2026-05-13')]))
	const lines = await linesOf(world, orderId)
	const goods = lines.filter(({ kind }) => kind !== 'STAY')
	await cancelCalledOff(world, calledOff(lines.filter(({ kind }) => kind === 'GOODS').map(({ id }) => id)))
	expect(await refundedOf(orderId)).toBe(goods.reduce((sum, line) => sum + line.paid_minor, 0))
	await ledgerIsRight()
})

test('rule 5: a component called off ends the whole of an all-or-nothing package', async () => {
	const orderId = await buy(world, provider, orderOf([packageWish(market)]))
	await database.db
		.updateTable('order_packages')
		.set({ policy_code: 'ALL_OR_NOTHING' })
		.where('order_id', '=', orderId)
		.execute()
	const lines = await linesOf(world, orderId)
	await cancelCalledOff(world, calledOff(lines.filter(({ kind }) => kind === 'EXPERIENCE').map(({ id }) => id)))
	expect(new Set((await linesOf(world, orderId)).map(({ state }) => state))).toEqual(new Set(['CANCELLED']))
	expect(await refundedOf(orderId)).toBe(lines.reduce((sum, line) => sum + line.paid_minor, 0))
	await ledgerIsRight()
})

test('lines that are over are left alone when others are called off', async () => {
	const orderId = await buy(world, provider, orderOf([pickingWish(market, 1, '2026-05-03'), teaWish(market)]))
	const [picking, tea] = await linesOf(world, orderId)
	await database.db
		.updateTable('order_lines')
		.set({ state: 'REDEEMED' })
		.where('id', '=', picking?.id ?? 0)
		.execute()
	await cancelCalledOff(world, calledOff([picking?.id ?? 0, tea?.id ?? 0]))
	expect((await linesOf(world, orderId)).map(({ state }) => state).slice(0, 2)).toEqual(['REDEEMED', 'CANCELLED'])
	await ledgerIsRight()
})

test('money due on a line goes back once for each key and never beyond what was paid', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market), nightWish(market, '2026-05-20', '2026-05-21')]))
	const goods = async () => (await linesOf(world, orderId)).find(({ kind }) => kind === 'GOODS')
	const tea = await goods()
	if (!tea) throw new Error('a line')
	const due = (key: string, amountMinor: number) => ({ lineId: tea.id, amountMinor, reason: 'weighed', key })
	await refundLine(world, due('a', 300))
	await refundLine(world, due('a', 300))
	await Promise.all([refundLine(world, due('b', 200)), refundLine(world, due('b', 200))])
	expect(await refundsOf(world, orderId)).toMatchObject([{ amount_minor: 200 }, { amount_minor: 300 }])
	await refundLine(world, due('c', tea.paid_minor))
	await refundLine(world, due('d', 1))
	expect(await refundedOf(orderId)).toBe(tea.paid_minor)
	// The night’s money is there, and none of it is the tea’s.
	expect(await goods()).toMatchObject({ state: 'PLACED', refunded_minor: tea.paid_minor })
})

test('a quote whose refund would be another by now ends nothing', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	const [tea] = await linesOf(world, orderId)
	if (!tea) throw new Error('a line')
	const buyer = await buyerOf(world, orderId)
	const { quoteId } = await quoteFor(world, buyer, [tea.id])
	await refundLine(world, { lineId: tea.id, amountMinor: 300, reason: 'weighed', key: 'after-the-quote' })
	expect(await cancelByQuote(world, buyer, quoteId)).toEqual({ outcome: 'changed' })
	expect((await linesOf(world, orderId))[0]).toMatchObject({ state: 'PLACED', refunded_minor: 300 })
	expect(await refundedOf(orderId)).toBe(300)
})

test('partial refund ignoring the discount: a cancellation gives back what was paid, less what went back before', async () => {
	const orderId = await buy(world, provider, orderOf([packageWish(market)]))
	const lines = await linesOf(world, orderId)
	const tea = lines.find(({ kind }) => kind === 'GOODS')
	if (!tea) throw new Error('tea in the package')
	expect(tea.discount_minor).toBeGreaterThan(0)
	expect(tea.paid_minor).toBe(tea.unit_minor * tea.qty - tea.discount_minor)
	await refundLine(world, { lineId: tea.id, amountMinor: 100, reason: 'claim', key: `claim:${tea.id}` })
	const { refundMinor } = await cancelNow(world, await buyerOf(world, orderId), [tea.id])
	const shippingMinor = lines.filter(({ kind }) => kind === 'FEE').reduce((sum, line) => sum + line.paid_minor, 0)
	expect(refundMinor).toBe(tea.paid_minor - 100 + shippingMinor)
	await ledgerIsRight()
})

test('rule 6: no refund beyond the paid share can be written, whatever the code does', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	const [tea] = await linesOf(world, orderId)
	const beyond = database.db
		.updateTable('order_lines')
		.set({ refunded_minor: (tea?.paid_minor ?? 0) + 1 })
		.where('id', '=', tea?.id ?? 0)
		.execute()
	await expect(beyond).rejects.toMatchObject({ code: '23514' })
	const payment = database.db
		.updateTable('payments')
		.set((eb) => ({ refunded_minor: eb('captured_minor', '+', 1) }))
		.where('order_id', '=', orderId)
		.execute()
	await expect(payment).rejects.toMatchObject({ code: '23514' })
})
