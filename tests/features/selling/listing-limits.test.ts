import { beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { limitsForm } from '#app/features/selling/limits-form.ts'
import { readListingLimits, setListingLimits } from '#app/features/selling/set-listing-limits.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket(16)
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
})

const set = (quota: number | null, mostPerVisitor: number | null = null, listingId = market.productId) =>
	setListingLimits(world, seller, { listingId, mostPerVisitor, quota })
const read = (listingId = market.productId) => readListingLimits(world, seller, listingId)
const quotaOf = async () => (await read())?.quota

test('a seller’s quota counts from when it is set, stops the sale when it is full, and is never cut under what is promised', async () => {
	await buy(world, provider, orderOf([teaWish(market, 2)]))
	expect(await set(5)).toEqual({ outcome: 'set' })
	expect(await quotaOf()).toMatchObject({ total: 5, held: 0, sold: 0 })
	await buy(world, provider, orderOf([teaWish(market, 3)]))
	const held = await placeOrder(world, orderOf([teaWish(market, 1)]))
	if (held.outcome !== 'placed') throw new Error(held.outcome)
	expect(await placeOrder(world, orderOf([teaWish(market, 2)]))).toMatchObject({
		outcome: 'unavailable',
		reasons: [{ reasons: [{ code: 'sold_out', wanted: 2, left: 1 }] }],
	})
	expect(await set(3)).toMatchObject({
		...{ outcome: 'promised', least: 4 },
		inTheWay: expect.arrayContaining([
			expect.objectContaining({ qty: 3, state: 'PLACED' }),
			expect.objectContaining({ orderNumber: held.orderNumber, qty: 1, state: 'AWAITING_PAYMENT' }),
		]) as unknown,
	})
	expect(await quotaOf()).toMatchObject({ total: 5, held: 1, sold: 3 })
	expect(await set(4)).toEqual({ outcome: 'set' })
	expect((await placeOrder(world, orderOf([teaWish(market, 1)]))).outcome).toBe('unavailable')
})

test('a quota taken away leaves what was sold its part, and the sale goes on', async () => {
	expect(await set(null)).toEqual({ outcome: 'set' })
	expect(await quotaOf()).toBeNull()
	expect((await placeOrder(world, orderOf([teaWish(market, 5)]))).outcome).toBe('placed')
	expect(await recountCapacity(database.db)).toEqual([])
})

test('a quota cut while many buy at once is never oversold', async () => {
	await set(30)
	const [, ...answers] = await Promise.all([
		set(6),
		...Array.from({ length: 20 }, () => placeOrder(world, orderOf([teaWish(market)]))),
	])
	const quota = await quotaOf()
	expect((quota?.held ?? 0) + (quota?.sold ?? 0)).toBe(answers.filter(({ outcome }) => outcome === 'placed').length)
	expect(quota?.held).toBeLessThanOrEqual(quota?.total ?? 0)
	expect(await recountCapacity(database.db)).toEqual([])
	await set(null)
})

test('a quota that other listings share is told and never touched', async () => {
	const { id } = await database.db
		.insertInto('capacity')
		.values({ kind: 'quota', total: 7 })
		.returning('id')
		.executeTakeFirstOrThrow()
	const shared = [market.productId, market.packageId].map((listing_id) => ({ listing_id, capacity_id: id }))
	await database.db.insertInto('listing_quotas').values(shared).execute()
	await set(9)
	await set(null)
	expect(await read()).toMatchObject({ quota: null, sharedQuotas: 1 })
	const drawn = await database.db
		.selectFrom('listing_quotas')
		.select('capacity_id')
		.where('capacity_id', '=', id)
		.execute()
	expect(drawn).toHaveLength(2)
	await database.db.deleteFrom('listing_quotas').execute()
})

test('a quota of which a piece takes more than one unit is not the listing’s own number: it is told and never touched', async () => {
	const row = { kind: 'quota', total: 8 }
	const { id } = await database.db.insertInto('capacity').values(row).returning('id').executeTakeFirstOrThrow()
	const draws = { listing_id: market.productId, capacity_id: id }
	await database.db
		.insertInto('listing_quotas')
		.values({ ...draws, units: 2 })
		.execute()
	expect(await read()).toMatchObject({ quota: null, sharedQuotas: 1 })
	await set(null)
	expect(await database.db.selectFrom('listing_quotas').select('units').execute()).toEqual([{ units: 2 }])
	await database.db.updateTable('listing_quotas').set({ units: 1 }).execute()
	expect(await read()).toMatchObject({ quota: { id, total: 8 }, sharedQuotas: 0 })
	await database.db.deleteFrom('listing_quotas').execute()
})

test('rooms count once however many nights they are slept in', async () => {
	await set(1, null, market.stayId)
	expect((await placeOrder(world, orderOf([nightWish(market, '2026-05-06', '2026-05-08')]))).outcome).toBe('placed')
	expect((await read(market.stayId))?.quota).toMatchObject({ total: 1, held: 1 })
	expect((await placeOrder(world, orderOf([nightWish(market, '2026-05-10', '2026-05-11')]))).outcome).toBe(
		'unavailable',
	)
})

test('each change is kept with who made it; the same again is no change', async () => {
	await set(20, 2)
	await set(20, 2)
	const changes = await database.db
		.selectFrom('state_changes')
		.select(['from_state', 'to_state', 'actor'])
		.where('entity', '=', 'listing-limits')
		.where('entity_id', '=', String(market.productId))
		.orderBy('id', 'desc')
		.execute()
	expect(changes.slice(0, 2)).toEqual([
		{
			from_state: 'visitor any, quota none',
			to_state: 'visitor 2, quota 20',
			actor: `account:${seller.account.accountId}`,
		},
		expect.objectContaining({ to_state: 'visitor any, quota none' }),
	])
	expect(await placeOrder(world, orderOf([teaWish(market, 3)], { visitor: 'cart:z' }))).toMatchObject({
		...{ outcome: 'holds-limited', limit: 'listing', most: 2 },
	})
})

test('nobody limits the listing of another, and figures that are none are told', async () => {
	const stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
	const wanted = { listingId: market.productId, mostPerVisitor: 1, quota: 1 }
	expect(await setListingLimits(world, stranger, wanted)).toEqual({ outcome: 'not-found' })
	expect(await readListingLimits(world, stranger, market.productId)).toBeUndefined()
	expect(await read()).toMatchObject({ mostPerVisitor: 2, quota: { total: 20 } })
	for (const text of ['0', '-1', '2.5', 'many', '10001'])
		expect(limitsForm.safeParse({ mostPerVisitor: text, quota: '' }).error?.issues[0]).toMatchObject({
			...{ path: ['mostPerVisitor'], message: 'visitor' },
		})
	expect(limitsForm.safeParse({ mostPerVisitor: '', quota: '1000001' }).success).toBe(false)
	expect(limitsForm.parse({ mostPerVisitor: ' 3 ', quota: '' })).toEqual({ mostPerVisitor: 3, quota: null })
})
