import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cancelCalledOff } from '#app/features/cancellation/cancel-called-off.server.ts'
import { endOverdueCheckouts } from '#app/features/checkout/end-overdue-checkouts.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import type { OrderToPlace } from '#app/features/checkout/price-order.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { makeCoupon, makePromotion } from '#tests/support/reductions.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER, nightWish, orderOf, teaWish } from '#tests/support/wishes.ts'

const MINUTE = 60_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket(16)
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments, rateLimitFactor: 0 })
})

beforeEach(async () => {
	await database.db.updateTable('promotions').set({ ended_at: clock.now() }).execute()
})

const quota = (id: number) =>
	database.db.selectFrom('capacity').select(['held', 'sold']).where('id', '=', id).executeTakeFirstOrThrow()
let people = 0
const somebody = () => ({ ...BUYER, phone: `000-0001-${1000 + ++people}`, email: `guest${people}@example.test` })
const order = (code: string | null, parts: Partial<OrderToPlace> = {}) =>
	orderOf([teaWish(market)], { buyer: somebody(), ...(code && { coupon: code }), ...parts })
const outcomeOf = async (code: string, parts: Partial<OrderToPlace> = {}) => {
	const result = await placeOrder(world, order(code, parts))
	return result.outcome === 'coupon-refused' ? result.reason.code : result.outcome
}

test('a coupon comes off, each line keeps its share and who pays for it, and its quota is held and then sold', async () => {
	const id = await makeCoupon(database.db, 'MIXED', { amount_minor: 1_001 })
	const wishes = [teaWish(market), nightWish(market)]
	const orderId = await buy(world, provider, orderOf(wishes, { coupon: ' mixed ', buyer: somebody() }))
	const lines = await linesOf(world, orderId)
	const shares = lines.flatMap(
		(line) =>
			(line.price_details as { discounts: { kind: string; fundedBy: string; amountMinor: number }[] }).discounts,
	)
	expect(shares.map(({ kind, fundedBy }) => [kind, fundedBy])).toEqual([
		['coupon', 'platform'],
		['coupon', 'platform'],
	])
	expect(shares.reduce((sum, share) => sum + share.amountMinor, 0)).toBe(1_001)
	expect(await quota(id)).toEqual({ held: 0, sold: 1 })
	expect(await recountCapacity(database.db)).toEqual([])
})

test('the last uses of a coupon are never overdrawn: 30 buyers at once of 4', async () => {
	const id = await makeCoupon(database.db, 'FOURONLY', { uses: 4 })
	const answers = await Promise.all(Array.from({ length: 30 }, () => outcomeOf('FOURONLY')))
	expect(answers.filter((it) => it === 'placed')).toHaveLength(4)
	expect(new Set(answers)).toEqual(new Set(['placed', 'coupon_used_up']))
	expect(await quota(id)).toEqual({ held: 4, sold: 0 })
}, 60_000)

test('a buyer uses a coupon as often as allowed, the same telephone or address being the same buyer, also at once', async () => {
	await makeCoupon(database.db, 'ONCEONLY', { perBuyer: 1 })
	const one = somebody()
	const twice = await Promise.all([1, 2, 3].map(() => outcomeOf('ONCEONLY', { buyer: one })))
	expect(twice.sort()).toEqual(['coupon_used_by_you', 'coupon_used_by_you', 'placed'])
	const samePhone = { ...somebody(), phone: one.phone.replaceAll('-', ' ') }
	expect(await outcomeOf('ONCEONLY', { buyer: samePhone })).toBe('coupon_used_by_you')
	expect(await outcomeOf('ONCEONLY')).toBe('placed')
})

test('what an order used of a coupon comes back when it lapses: the quota and the buyer’s turn', async () => {
	const id = await makeCoupon(database.db, 'COMESBACK', { uses: 1, perBuyer: 1 })
	const one = somebody()
	expect(await outcomeOf('COMESBACK', { buyer: one })).toBe('placed')
	expect(await outcomeOf('COMESBACK')).toBe('coupon_used_up')
	clock.advance(60 * MINUTE)
	await endOverdueCheckouts(world)
	expect(await quota(id)).toEqual({ held: 0, sold: 0 })
	expect(await outcomeOf('COMESBACK', { buyer: one })).toBe('placed')
})

test('rule 3: what the seller calls off gives the coupon back too; what its buyer keeps of the order does not', async () => {
	const id = await makeCoupon(database.db, 'CALLEDOFF', { uses: 1, perBuyer: 1 })
	const buyer = somebody()
	const wishes = [teaWish(market), nightWish(market, '2026-05-20', '2026-05-21')]
	const lines = await linesOf(world, await buy(world, provider, orderOf(wishes, { coupon: 'CALLEDOFF', buyer })))
	const callOff = (kind: string) =>
		cancelCalledOff(world, {
			lineIds: lines.filter((line) => line.kind === kind).map((line) => line.id),
			cause: 'SELLER',
			reason: 'called-off',
			actor: 'system',
		})
	await callOff('GOODS')
	expect(await outcomeOf('CALLEDOFF', { buyer })).not.toBe('placed')
	await callOff('STAY')
	expect(await quota(id)).toEqual({ held: 0, sold: 0 })
	expect(await outcomeOf('CALLEDOFF', { buyer })).toBe('placed')
})

test('a use that is held past its time is free by the clock, before any job has tidied it', async () => {
	await makeCoupon(database.db, 'BYCLOCK', { uses: 1 })
	expect(await outcomeOf('BYCLOCK')).toBe('placed')
	clock.advance(60 * MINUTE)
	expect(await outcomeOf('BYCLOCK')).toBe('placed')
})

test('nothing is held or written when a coupon is refused', async () => {
	const before = await database.db
		.selectFrom('checkouts')
		.select((eb) => eb.fn.countAll<number>().as('n'))
		.executeTakeFirstOrThrow()
	expect(await outcomeOf('NOSUCHCODE')).toBe('coupon_unknown')
	expect(
		await database.db
			.selectFrom('checkouts')
			.select((eb) => eb.fn.countAll<number>().as('n'))
			.executeTakeFirstOrThrow(),
	).toEqual(before)
})

test('a promotion comes off by itself until its quota is gone; who agreed to its price is asked again', async () => {
	const id = await makePromotion(database.db, market.enterpriseId, { quota: 1, discount_bp: 2_500 })
	const first = await placeOrder(world, order(null))
	if (first.outcome !== 'placed') throw new Error(first.outcome)
	expect(first.totalMinor).toBe(9_600)
	expect(await quota(id ?? 0)).toEqual({ held: 1, sold: 0 })
	const agreed = { totalMinor: first.totalMinor }
	const next = await placeOrder(world, order(null, { agreed }))
	expect(next).toMatchObject({ outcome: 'price-changed', totalMinor: 12_800 })
})

test('a promotion’s quota is never overdrawn: 20 buyers at once of 5, the others pay the full price', async () => {
	const id = await makePromotion(database.db, market.enterpriseId, { quota: 5, listing_id: market.productId })
	await database.db.updateTable('capacity').set({ total: 500 }).where('kind', '=', 'stock').execute()
	const answers = await Promise.all(Array.from({ length: 20 }, () => placeOrder(world, order(null))))
	const totals = answers.map((it) => (it.outcome === 'placed' ? it.totalMinor : 0)).sort((a, b) => a - b)
	expect(new Set(totals.slice(0, 5)).size).toBe(1)
	expect(totals.filter((total) => total === totals[0])).toHaveLength(5)
	expect(totals[5]).toBe(12_800)
	expect(await quota(id ?? 0)).toEqual({ held: 5, sold: 0 })
}, 60_000)
