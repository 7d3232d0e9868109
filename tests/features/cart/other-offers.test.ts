import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CartWish } from '#app/domain/cart/cart-wish.ts'
import type { CartView } from '#app/domain/cart/cart-view.ts'
import { addToCart } from '#app/features/cart/add-to-cart.server.ts'
import { readCart } from '#app/features/cart/read-cart.server.ts'
import { readOtherOffers } from '#app/features/cart/read-other-offers.server.ts'
import { swapCartLine } from '#app/features/cart/swap-cart-line.server.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()
let market: TestMarket
let world: ReturnType<typeof createTestWorld>

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db)
})

beforeEach(async () => {
	await database.db.updateTable('capacity').set({ held: 0, sold: 0 }).execute()
})

type Stay = Extract<CartWish, { kind: 'stay' }>
const stay = (checkIn: string, checkOut: string): Stay => {
	return { kind: 'stay', ratePlanId: market.ratePlanIds[0], checkIn, checkOut, qty: 1, adults: 2, childAges: [] }
}

async function sellOutNights(roomTypeId: number, dates: string[]): Promise<void> {
	const nights = await database.db
		.selectFrom('room_nights')
		.select('capacity_id')
		.where('room_type_id', '=', roomTypeId)
		.where('night', 'in', dates)
		.execute()
	expect(nights).toHaveLength(dates.length)
	await sellOut(nights.map((night) => night.capacity_id))
}

async function sellOut(capacityIds: number[]): Promise<void> {
	await database.db
		.updateTable('capacity')
		.set((eb) => ({ sold: eb.ref('total') }))
		.where('id', 'in', capacityIds)
		.execute()
}

async function sellOutVariant(variantId: number): Promise<void> {
	const variant = await database.db
		.selectFrom('product_variants')
		.select('capacity_id')
		.where('id', '=', variantId)
		.executeTakeFirstOrThrow()
	await sellOut([variant.capacity_id])
}

async function sellOutSession(day: string): Promise<void> {
	const session = await database.db
		.selectFrom('sessions')
		.select('capacity_id')
		.where('id', '=', market.sessionIds[day] ?? 0)
		.executeTakeFirstOrThrow()
	await sellOut([session.capacity_id])
}

async function cartOf(...wishes: CartWish[]): Promise<{ cartId: string; accountId: null }> {
	let cartId: string | null = null
	for (const wish of wishes) {
		const added = await addToCart(world, { cartId, accountId: null }, wish)
		if (added.outcome !== 'added') throw new Error(JSON.stringify(added))
		cartId = added.cartId
	}
	return { cartId: cartId ?? '', accountId: null }
}

const offersFor = async (visitor: { cartId: string; accountId: null }) => {
	const { others } = await readCart(world, visitor, 'en')
	const [first] = Object.values(others)
	return first ?? []
}

const linesIn = ({ view }: { view: CartView | null }) => view?.groups.flatMap(({ lines }) => lines) ?? []

describe('what is gone is told with the nearest that can be had instead', () => {
	test('a stay: the nearest dates of the same length on either side, the later first, and another room on the same dates', async () => {
		const visitor = await cartOf(stay('2026-05-05', '2026-05-06'))
		expect(await offersFor(visitor), 'nothing is offered while it can be had').toEqual([])
		await sellOutNights(market.roomTypeIds[0], ['2026-05-05', '2026-05-06'])
		const offers = await offersFor(visitor)
		expect(offers.map(({ way, wish }) => [way, wish.kind === 'stay' && wish.checkIn])).toEqual([
			['dates', '2026-05-04'],
			['dates', '2026-05-07'],
			['room', '2026-05-05'],
		])
		expect(offers.at(-1)?.wish).toMatchObject({ ratePlanId: market.ratePlanIds[1], checkOut: '2026-05-06', adults: 2 })
	})

	test('a stay is never moved before today', async () => {
		const visitor = await cartOf(stay('2026-05-02', '2026-05-03'))
		await sellOutNights(market.roomTypeIds[0], ['2026-05-01', '2026-05-02', '2026-05-03'])
		const dates = (await offersFor(visitor)).flatMap(({ way, wish }) =>
			way === 'dates' && wish.kind === 'stay' ? [wish.checkIn] : [],
		)
		expect(dates).toEqual(['2026-05-04', '2026-05-05'])
	})

	test('tickets: the sessions nearest in time that have seats for all', async () => {
		const units = [{ unitTypeId: market.unitTypeIds[0], qty: 3 }]
		const visitor = await cartOf({ kind: 'experience', sessionId: market.sessionIds['2026-05-04'] ?? 0, units })
		await sellOutSession('2026-05-04')
		await sellOutSession('2026-05-05')
		const offers = await offersFor(visitor)
		expect(offers[0]).toMatchObject({ way: 'session', wish: { sessionId: market.sessionIds['2026-05-03'], units } })
		expect(offers.map(({ wish }) => wish.kind === 'experience' && wish.sessionId)).not.toContain(
			market.sessionIds['2026-05-05'],
		)
	})

	test('goods: another size of the same, and the like of other sellers that can be had', async () => {
		const { id: likeId } = await database.db
			.insertInto('listings')
			.columns([
				...([
					'slug',
					'kind',
					'enterprise_id',
					'region_code',
					'category_code',
					'title_zh',
					'title_en',
					'status',
				] as const),
				...(['published_at', 'first_listed_on', 'from_minor', 'policy_code', 'policy_version'] as const),
			])
			.expression((eb) =>
				eb
					.selectFrom('listings')
					.select((it) => [
						it.val('autumn-tea').as('slug'),
						...(['kind', 'enterprise_id', 'region_code', 'category_code', 'title_zh'] as const),
						it.val('Autumn tea').as('title_en'),
						...(['status', 'published_at', 'first_listed_on', 'from_minor', 'policy_code', 'policy_version'] as const),
					])
					.where('id', '=', market.productId),
			)
			.returning('id')
			.executeTakeFirstOrThrow()
		const { id: capacityId } = await database.db
			.insertInto('capacity')
			.values({ kind: 'stock', total: 9 })
			.returning('id')
			.executeTakeFirstOrThrow()
		const { id: likeVariant } = await database.db
			.insertInto('product_variants')
			.values({
				...{ listing_id: likeId, sku: 'C', name_zh: '一包', name_en: 'Bag', price_minor: 9_900, weight_g: 100 },
				...{ capacity_id: capacityId, position: 0 },
			})
			.returning('id')
			.executeTakeFirstOrThrow()
		const visitor = await cartOf({ kind: 'product', variantId: market.variantIds[0], qty: 1 })
		await sellOutVariant(market.variantIds[0])
		expect(await offersFor(visitor)).toMatchObject([
			{ way: 'size', wish: { variantId: market.variantIds[1], qty: 1 }, option: '2 tin', paidMinor: 25_600 },
			{ way: 'alike', wish: { variantId: likeVariant }, title: 'Autumn tea', option: 'Bag', paidMinor: 9_900 },
		])
		await sellOut([capacityId])
		expect((await offersFor(visitor)).map(({ way }) => way)).toEqual(['size'])
	})

	test('a package: the nearest first days on which all of it can be had', async () => {
		const whole: CartWish = {
			...{ kind: 'package', listingId: market.packageId, startsOn: '2026-05-08', qty: 1 },
			choices: { '2': market.sessionIds['2026-05-09'] ?? 0 },
		}
		const refused = { wish: whole, listingId: market.packageId, others: [] }
		await sellOutSession('2026-05-09')
		const offers = await readOtherOffers(world, 'en', refused)
		expect(offers.map(({ wish }) => wish.kind === 'package' && [wish.startsOn, wish.choices])).toEqual([
			['2026-05-09', { '2': market.sessionIds['2026-05-10'] }],
			['2026-05-07', { '2': market.sessionIds['2026-05-08'] }],
		])
	})

	test('what the rest of the basket takes is not offered once more', async () => {
		const last = { kind: 'product', variantId: market.variantIds[1], qty: 2 } as const
		const visitor = await cartOf(last, { kind: 'product', variantId: market.variantIds[0], qty: 1 })
		await sellOutVariant(market.variantIds[0])
		expect((await offersFor(visitor)).filter(({ way }) => way === 'size')).toEqual([])
	})
})

describe('one press puts it in its place', () => {
	test('other dates change the line, and it can be bought', async () => {
		const visitor = await cartOf(stay('2026-05-05', '2026-05-06'))
		await sellOutNights(market.roomTypeIds[0], ['2026-05-05'])
		const before = await readCart(world, visitor, 'en')
		const lineId = linesIn(before)[0]?.lineId ?? 0
		const wish = before.others[lineId]?.[0]?.wish ?? stay('', '')
		expect(await swapCartLine(world, visitor, { lineId, wish })).toEqual({ outcome: 'swapped' })
		const after = await readCart(world, visitor, 'en')
		expect(after.view?.isBuyable).toBe(true)
		expect(linesIn(after).map(({ wish: kept }) => kept)).toMatchObject([wish])
	})

	test('what is in the basket already becomes one line with it', async () => {
		const visitor = await cartOf(
			{ kind: 'product', variantId: market.variantIds[0], qty: 1 },
			{ kind: 'product', variantId: market.variantIds[1], qty: 1 },
		)
		const before = await readCart(world, visitor, 'en')
		const lineId = linesIn(before)[0]?.lineId ?? 0
		const wish = { kind: 'product', variantId: market.variantIds[1], qty: 1 } as const
		expect(await swapCartLine(world, visitor, { lineId, wish })).toEqual({ outcome: 'swapped' })
		const lines = linesIn(await readCart(world, visitor, 'en'))
		expect(lines.map((line) => line.wish)).toMatchObject([{ variantId: market.variantIds[1], qty: 2 }])
	})

	test('what is gone too leaves the line, and another visitor’s line is not touched', async () => {
		const visitor = await cartOf({ kind: 'product', variantId: market.variantIds[0], qty: 1 })
		const lineId = linesIn(await readCart(world, visitor, 'en'))[0]?.lineId ?? 0
		const wish = { kind: 'product', variantId: market.variantIds[1], qty: 3 } as const
		expect(await swapCartLine(world, visitor, { lineId, wish })).toMatchObject({ outcome: 'unavailable' })
		const stranger = await cartOf({ kind: 'product', variantId: market.variantIds[0], qty: 1 })
		const one = { ...wish, qty: 1 }
		expect(await swapCartLine(world, stranger, { lineId, wish: one })).toEqual({ outcome: 'not-found' })
		expect(linesIn(await readCart(world, visitor, 'en'))).toHaveLength(1)
	})
})

test('more than a seller lets one keep is told in the basket, not only at the checkout', async () => {
	await database.db.updateTable('listings').set({ most_per_visitor: 2 }).where('id', '=', market.productId).execute()
	const limitWith = async (...qty: number[]) => {
		const visitor = await cartOf(
			...qty.map((count, at) => ({ kind: 'product' as const, variantId: market.variantIds[at] ?? 0, qty: count })),
		)
		const cart = await readCart(world, visitor, 'en')
		return { limit: linesIn(cart)[0]?.limit, isBuyable: cart.view?.isBuyable }
	}
	const limit = { by: 'seller', most: 2 }
	expect(await limitWith(2)).toEqual({ limit: { ...limit, isOver: false, fits: 2 }, isBuyable: true })
	expect(await limitWith(3)).toEqual({ limit: { ...limit, isOver: true, fits: 2 }, isBuyable: false })
	expect(await limitWith(1, 2), 'two sizes count together').toEqual({
		limit: { ...limit, isOver: true, fits: 0 },
		isBuyable: false,
	})
	await database.db.updateTable('listings').set({ most_per_visitor: null }).where('id', '=', market.productId).execute()
	expect(await limitWith(3)).toEqual({ limit: null, isBuyable: true })
})
