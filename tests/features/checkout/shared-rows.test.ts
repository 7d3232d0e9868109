import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { rowOfVariant } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, payOrder } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, packageWish, pickingWish, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket(24)
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

beforeEach(async () => {
	await database.db.deleteFrom('listing_quotas').execute()
	await database.db.deleteFrom('session_resources').execute()
	await database.db.updateTable('holds').set({ state: 'RELEASED' }).execute()
	await database.db.updateTable('claims').set({ state: 'GIVEN_BACK' }).execute()
	await database.db.updateTable('capacity').set({ total: 100, held: 0, sold: 0 }).execute()
})

const newRow = async (kind: string, total: number) =>
	(await database.db.insertInto('capacity').values({ kind, total }).returning('id').executeTakeFirstOrThrow()).id
const rowOf = (id: number) =>
	database.db.selectFrom('capacity').select(['total', 'held', 'sold']).where('id', '=', id).executeTakeFirstOrThrow()
const setTotal = (id: number, total: number) =>
	database.db.updateTable('capacity').set({ total }).where('id', '=', id).execute()
const place = (...wishes: LineRequest[]) => placeOrder(world, orderOf(wishes))
const placedOf = (answers: { outcome: string }[]) => answers.filter(({ outcome }) => outcome === 'placed').length

describe('two buyers, one last unit', () => {
	test.each([
		['a tin', 'stock', () => teaWish(market)],
		['a room', 'night', () => nightWish(market, '2026-05-06', '2026-05-07')],
		['a seat', 'session', () => pickingWish(market, 1)],
	])('%s: one gets it, the other is told', async (_, kind, wish) => {
		await database.db.updateTable('capacity').set({ total: 1 }).where('kind', '=', kind).execute()
		const answers = await Promise.all([place(wish()), place(wish())])
		expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['placed', 'unavailable'])
		expect(answers.find(({ outcome }) => outcome === 'unavailable')).toMatchObject({
			reasons: [{ reasons: [{ code: 'sold_out', wanted: 1, left: 0 }] }],
		})
		expect(await recountCapacity(database.db)).toEqual([])
	})
})

describe('stock shared by a bundle and a single item', () => {
	const single = (qty: number): LineRequest => ({
		...{ kind: 'product', key: 's' },
		variantId: market.variantIds[0],
		qty,
	})
	const bundle = (qty: number): LineRequest => ({
		...{ kind: 'product', key: 'b' },
		variantId: market.variantIds[1],
		qty,
	})
	let capacityId: number

	beforeEach(async () => {
		capacityId = (await rowOfVariant(database.db, market.variantIds[0])).id
		await database.db
			.updateTable('product_variants')
			.set({ capacity_id: capacityId, capacity_units: 3 })
			.where('id', '=', market.variantIds[1])
			.execute()
	})

	test('is summed per row: what fits apart and not together is refused whole', async () => {
		await setTotal(capacityId, 7)
		expect(await place(single(2), bundle(2))).toMatchObject({
			outcome: 'unavailable',
			reasons: [
				{ key: 's', reasons: [{ code: 'sold_out', wanted: 8, left: 7 }] },
				{ key: 'b', reasons: [{ code: 'sold_out', wanted: 8, left: 7 }] },
			],
		})
		expect((await place(single(1), bundle(2))).outcome).toBe('placed')
		expect(await rowOf(capacityId)).toMatchObject({ held: 7 })
	})

	test('is never oversold by both at once, and each paid line takes its own part', async () => {
		await setTotal(capacityId, 30)
		const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => place(at % 2 ? single(1) : bundle(1))))
		const { held } = await rowOf(capacityId)
		expect(held).toBeLessThanOrEqual(30)
		expect(30 - held).toBeLessThan(3)
		const first = answers.find(({ outcome }) => outcome === 'placed')
		if (first?.outcome === 'placed') await payOrder(world, provider, first.orderNumber)
		expect((await rowOf(capacityId)).sold).toBeGreaterThan(0)
		expect(await recountCapacity(database.db)).toEqual([])
	})
})

describe('a quota that listings consume beside their own rows', () => {
	test('is shared by a product and a package, by pieces and by packages, and never exceeded', async () => {
		const quota = await newRow('quota', 10)
		await database.db
			.insertInto('listing_quotas')
			.values([
				{ listing_id: market.productId, capacity_id: quota, units: 1 },
				{ listing_id: market.packageId, capacity_id: quota, units: 2 },
			])
			.execute()
		// A package draws two, and the tin in it one more.
		await buy(world, provider, orderOf([packageWish(market)]))
		expect(await rowOf(quota)).toMatchObject({ held: 0, sold: 3 })
		const answers = await Promise.all(
			Array.from({ length: 16 }, (_, at) => (at % 4 === 0 ? place(packageWish(market)) : place(teaWish(market)))),
		)
		const { held, sold } = await rowOf(quota)
		expect(held + sold).toBeLessThanOrEqual(10)
		expect(placedOf(answers)).toBeLessThan(16)
		expect(await place(teaWish(market, 8))).toMatchObject({ reasons: [{ reasons: [{ code: 'sold_out' }] }] })
		expect(await recountCapacity(database.db)).toEqual([])
	})
})

test('a guide shared by two experiences is never in two places: seats of both at once stop at what one guide takes', async () => {
	const guide = await newRow('shared', 6)
	const [first, second] = [market.sessionIds['2026-05-05'] ?? 0, market.sessionIds['2026-05-06'] ?? 0]
	const other = await otherExperience(second)
	await database.db
		.insertInto('session_resources')
		.values([first, other.sessionId].map((id) => ({ session_id: id, capacity_id: guide, units_per_guest: 1 })))
		.execute()
	const theirs: LineRequest = {
		...{ kind: 'experience', key: 'o', sessionId: other.sessionId },
		units: [{ unitTypeId: other.unitTypeId, qty: 1 }],
	}
	const answers = await Promise.all(
		Array.from({ length: 20 }, (_, at) => place(at % 2 ? theirs : pickingWish(market, 1, '2026-05-05'))),
	)
	expect(placedOf(answers)).toBe(6)
	expect(await rowOf(guide)).toMatchObject({ held: 6 })
	expect(await place(theirs)).toMatchObject({ reasons: [{ reasons: [{ code: 'sold_out', wanted: 1, left: 0 }] }] })
	expect(await recountCapacity(database.db)).toEqual([])
})

/** A second experience of the same village, with a session at the time of another. */
async function otherExperience(sessionId: number) {
	const listing = await database.db
		.selectFrom('listings')
		.select(['kind', 'enterprise_id', 'region_code', 'category_code', 'title_zh', 'title_en', 'status', 'published_at'])
		.select(['first_listed_on', 'policy_code', 'policy_version'])
		.where('id', '=', market.experienceId)
		.executeTakeFirstOrThrow()
	const { id } = await database.db
		.insertInto('listings')
		.values({ ...listing, slug: 'other-walk' })
		.returning('id')
		.executeTakeFirstOrThrow()
	const unit = await database.db
		.insertInto('unit_types')
		.values({ listing_id: id, code: 'adult', name_zh: '成人', name_en: 'Adult', price_minor: 5_000 })
		.returning('id')
		.executeTakeFirstOrThrow()
	const times = await database.db
		.selectFrom('sessions')
		.select(['starts_at', 'ends_at', 'cutoff_at'])
		.where('id', '=', sessionId)
		.executeTakeFirstOrThrow()
	const session = await database.db
		.insertInto('sessions')
		.values({ ...times, listing_id: id, capacity_id: await newRow('session', 50) })
		.returning('id')
		.executeTakeFirstOrThrow()
	return { sessionId: session.id, unitTypeId: unit.id }
}

test('a suspended seller leaving dead carts: its things are said to be gone, nothing is held, and they are sold again with it', async () => {
	const wishes = [teaWish(market), pickingWish(market, 1)]
	await database.db
		.updateTable('enterprises')
		.set({ status: 'suspended' })
		.where('id', '=', market.enterpriseId)
		.execute()
	try {
		expect(await place(...wishes)).toMatchObject({
			outcome: 'unavailable',
			reasons: wishes.map(({ key }) => ({ key, reasons: [{ code: 'not_offered' }] })),
		})
		const held = await database.db.selectFrom('capacity').select('id').where('held', '>', 0).execute()
		expect(held).toEqual([])
	} finally {
		await database.db
			.updateTable('enterprises')
			.set({ status: 'verified' })
			.where('id', '=', market.enterpriseId)
			.execute()
	}
	expect((await place(...wishes)).outcome).toBe('placed')
})
