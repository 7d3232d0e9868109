import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { endOwnQuota, readSharedQuotas, saveSharedQuota } from '#app/features/selling/save-shared-quota.server.ts'
import { readListingLimits, setListingLimits } from '#app/features/selling/set-listing-limits.server.ts'
import { readSharedQuota, type SharedQuotaWish } from '#app/features/selling/shared-quota-form.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { buyerOf, cancelNow } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, pickingWish, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket(16)
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments, rateLimitFactor: 0 })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
})

const quotas = async () => (await readSharedQuotas(world, seller)).quotas
/** A group's places: a room takes two of them, a ticket one. */
const wish = (parts: Partial<SharedQuotaWish> = {}): SharedQuotaWish => ({
	...{ id: null, name: '春游团', total: 6 },
	draws: [
		{ listingId: market.stayId, units: 2 },
		{ listingId: market.experienceId, units: 1 },
	],
	...parts,
})
const idOf = async () => (await quotas())[0]?.id ?? 0

test('a quota over several listings is drawn on by all of them, stops them together when it is full, and gets back what is called off', async () => {
	expect(await saveSharedQuota(world, seller, wish())).toEqual({ outcome: 'saved' })
	const stay = await buy(world, provider, orderOf([nightWish(market)]))
	await buy(world, provider, orderOf([pickingWish(market, 3)]))
	expect(await quotas()).toMatchObject([{ name: '春游团', total: 6, held: 0, sold: 5 }])
	expect(await placeOrder(world, orderOf([pickingWish(market, 2)]))).toMatchObject({
		outcome: 'unavailable',
		reasons: [{ reasons: [{ code: 'sold_out', wanted: 2, left: 1 }] }],
	})
	// What does not share it is sold on.
	expect((await placeOrder(world, orderOf([teaWish(market)]))).outcome).toBe('placed')
	const [line] = await linesOf(world, stay)
	await cancelNow(world, await buyerOf(world, stay), [line?.id ?? 0])
	expect(await quotas()).toMatchObject([{ held: 0, sold: 3 }])
	expect(await recountCapacity(database.db)).toEqual([])
})

test('a shared quota is never cut under what is promised of it, the orders in the way named; more is fine', async () => {
	const id = await idOf()
	expect(await saveSharedQuota(world, seller, wish({ id, total: 2, name: 'another name' }))).toMatchObject({
		...{ outcome: 'promised', least: 3 },
		inTheWay: [expect.objectContaining({ qty: 3, state: 'CONFIRMED' })],
	})
	expect(await quotas()).toMatchObject([{ name: '春游团', total: 6 }])
	expect(await saveSharedQuota(world, seller, wish({ id, total: 3, name: '秋游团' }))).toEqual({ outcome: 'saved' })
	expect(await quotas()).toMatchObject([{ name: '秋游团', total: 3, sold: 3 }])
})

test('a listing that shares a quota no longer is sold on; one that joins is limited from then on', async () => {
	const id = await idOf()
	const draws = [
		{ listingId: market.productId, units: 1 },
		{ listingId: market.stayId, units: 1 },
	]
	expect((await placeOrder(world, orderOf([pickingWish(market, 1)]))).outcome).toBe('unavailable')
	expect(await saveSharedQuota(world, seller, wish({ id, total: 4, draws }))).toEqual({ outcome: 'saved' })
	expect((await placeOrder(world, orderOf([pickingWish(market, 1)]))).outcome).toBe('placed')
	expect((await placeOrder(world, orderOf([teaWish(market, 2)]))).outcome).toBe('unavailable')
	expect(await quotas()).toMatchObject([{ total: 4, held: 0, sold: 3, draws }])
})

test('a shared quota is no listing’s own to change, however few share it', async () => {
	const limits = { listingId: market.productId, mostPerVisitor: null }
	await setListingLimits(world, seller, { ...limits, quota: 9 })
	await setListingLimits(world, seller, { ...limits, quota: null })
	expect(await readListingLimits(world, seller, market.productId)).toMatchObject({ quota: null, sharedQuotas: 1 })
	expect(await quotas()).toMatchObject([{ total: 4, draws: [{ units: 1 }, { units: 1 }] }])
})

test('many buy at once from listings that share the last of a quota: never more than it has', async () => {
	expect(
		await saveSharedQuota(
			world,
			seller,
			wish({
				id: await idOf(),
				total: 8,
				draws: [
					{ listingId: market.productId, units: 1 },
					{ listingId: market.experienceId, units: 1 },
				],
			}),
		),
	).toEqual({ outcome: 'saved' })
	const answers = await Promise.all(
		Array.from({ length: 16 }, (_, at) =>
			placeOrder(world, orderOf([at % 2 === 0 ? teaWish(market) : pickingWish(market, 1, '2026-05-06')])),
		),
	)
	expect(answers.filter(({ outcome }) => outcome === 'placed')).toHaveLength(5)
	expect(await quotas()).toMatchObject([{ total: 8, held: 5, sold: 3 }])
})

test('a quota that ended limits nothing and is not changed any more; what was sold gives its part back', async () => {
	const id = await idOf()
	expect(await endOwnQuota(world, seller, id)).toBe('ended')
	expect(await quotas()).toEqual([])
	expect((await placeOrder(world, orderOf([pickingWish(market, 2, '2026-05-07')]))).outcome).toBe('placed')
	expect(await endOwnQuota(world, seller, id)).toBe('not-found')
	expect(await saveSharedQuota(world, seller, wish({ id }))).toEqual({ outcome: 'not-found' })
	expect(await recountCapacity(database.db)).toEqual([])
	const kept = await database.db
		.selectFrom('audit_entries')
		.select('action')
		.where('subject_kind', '=', 'quota')
		.execute()
	expect(kept.map(({ action }) => action).filter((it) => it !== 'quota.changed')).toEqual(['quota.made', 'quota.ended'])
})

test('nobody shares a quota of another, nor lets another’s listing draw on one', async () => {
	await saveSharedQuota(world, seller, wish())
	const id = await idOf()
	const stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
	expect(await saveSharedQuota(world, stranger, wish())).toEqual({ outcome: 'not-found' })
	expect(await saveSharedQuota(world, stranger, wish({ id, draws: [] }))).toEqual({ outcome: 'not-found' })
	expect(await endOwnQuota(world, stranger, id)).toBe('not-found')
	expect(await readSharedQuotas(world, stranger)).toEqual({ quotas: [], listings: [] })
	expect(await quotas()).toMatchObject([{ id, total: 6, draws: [{ units: 2 }, { units: 1 }] }])
})

test('a shared quota needs a name, a number and two listings; what is wrong is told by its field', () => {
	const good = { id: '', name: ' 团 ', total: ' 40 ', 'units-3': '2', 'units-4': '1', 'units-5': '', 'units-6': '0' }
	const draws = [
		{ listingId: 3, units: 2 },
		{ listingId: 4, units: 1 },
	]
	expect(readSharedQuota(good)).toEqual({ ok: true, value: { id: null, name: '团', total: 40, draws } })
	expect(readSharedQuota({ ...good, id: '7' })).toMatchObject({ value: { id: 7 } })
	for (const [field, text, fault] of [
		['name', ' ', 'name'],
		['name', 'x'.repeat(61), 'name'],
		['total', '0', 'total'],
		['total', '1000001', 'total'],
		['total', '2.5', 'total'],
		['units-3', 'many', 'units'],
		['units-3', '-1', 'units'],
		['units-3', '10000', 'units'],
		['id', 'x', 'form'],
	] as const)
		expect(readSharedQuota({ ...good, [field]: text }), text).toEqual({ ok: false, faults: { [field]: fault } })
	expect(readSharedQuota({ ...good, 'units-4': '' })).toEqual({ ok: false, faults: { draws: 'draws' } })
})
