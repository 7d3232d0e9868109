import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { CartWish } from '#app/domain/cart/cart-wish.ts'
import { addToCart } from '#app/features/cart/add-to-cart.server.ts'
import { readCart } from '#app/features/cart/read-cart.server.ts'
import { readProduct } from '#app/features/catalog/read-product.server.ts'
import { readExperience } from '#app/features/catalog/read-experience.server.ts'
import { readPackage } from '#app/features/catalog/read-package.server.ts'
import { readStay } from '#app/features/catalog/read-stay.server.ts'
import { checkOutCart } from '#app/features/checkout/check-out-cart.server.ts'
import { readCheckoutPage } from '#app/features/checkout/read-checkout-page.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER } from '#tests/support/wishes.ts'

const START = '2026-05-01T02:00:00Z'
const clock = createClock(START)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let count = 0

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 1_000 }).where('kind', '=', 'stock').execute()
})
beforeEach(() => {
	clock.set(START)
	world = createTestWorld(database.db, { clock, payments: provider.payments, rateLimitFactor: 1 })
})

const TOWN = { province: '990000000000', city: '990100000000', county: '990101000000', township: '990101001000' }
type Visitor = { cartId: string | null; accountId: null }
const tea = (qty: number, at = 0): CartWish => ({ kind: 'product', variantId: market.variantIds[at] ?? 0, qty })

async function basketOf(...wishes: CartWish[]): Promise<Visitor> {
	let visitor: Visitor = { cartId: null, accountId: null }
	for (const wish of wishes) {
		const added = await addToCart(world, visitor, wish)
		if (added.outcome !== 'added') throw new Error(JSON.stringify(added))
		visitor = { cartId: added.cartId, accountId: null }
	}
	return visitor
}

async function told(visitor: Visitor) {
	const { view } = await readCart(world, visitor, 'en')
	const limits = view?.groups.flatMap((group) => group.lines).map((line) => line.limit)
	return { limits, isBuyable: view?.isBuyable, tooMany: view?.tooMany }
}

async function checkOut(visitor: Visitor) {
	const page = await readCheckoutPage(world, visitor, { language: 'en', wanted: TOWN })
	return checkOutCart(world, {
		...{ visitor, clientAddress: `192.0.2.${++count}`, key: `limits-key-${count}`, lastTouch: 'direct' },
		...{
			quoteHash: page?.view.hash ?? '',
			buyer: { ...BUYER, shipTo: { ...BUYER, regionCode: '990101001000', line: '1' } },
		},
	})
}

const share = { by: 'share', most: 500 }

test('more than half of a large stock is told in the basket and on the checkout page, with how many would be right', async () => {
	const visitor = await basketOf(tea(500))
	expect(await told(visitor)).toEqual({ limits: [null], isBuyable: true, tooMany: null })
	const greedy = await basketOf(tea(501))
	expect(await told(greedy)).toEqual({
		limits: [{ ...share, isOver: true, fits: 500 }],
		isBuyable: false,
		tooMany: null,
	})
	const page = await readCheckoutPage(world, greedy, { language: 'en', wanted: {} })
	expect(page?.view.isBuyable).toBe(false)
	// What is told early is what the checkout would say.
	expect(await checkOut(greedy)).toMatchObject({ outcome: 'holds-limited', limit: 'share', most: 500 })
})

test('what a visitor keeps unpaid counts in the basket, until it is paid, let go or its time is over', async () => {
	const visitor = await basketOf(tea(300))
	expect((await checkOut(visitor)).outcome).toBe('placed')
	expect(await told(visitor)).toMatchObject({ limits: [{ ...share, isOver: true, fits: 200 }], isBuyable: false })
	expect(await told(await basketOf(tea(300)))).toMatchObject({ limits: [null], isBuyable: true })
	clock.advance(24 * 3_600_000)
	expect(await told(visitor)).toMatchObject({ limits: [null], isBuyable: true })
})

test('that another unpaid order of a seller would be one too many is told in the basket', async () => {
	clock.advance(48 * 3_600_000)
	const visitor = await basketOf(tea(1))
	for (let at = 0; at < 3; at++) {
		expect((await told(visitor)).isBuyable).toBe(true)
		expect((await checkOut(visitor)).outcome).toBe('placed')
	}
	expect(await told(visitor)).toMatchObject({ isBuyable: false, tooMany: { limit: 'seller', most: 3 } })
	expect(await checkOut(visitor)).toMatchObject({ outcome: 'holds-limited', limit: 'seller', most: 3 })
})

test('a product says how many of a large stock one visitor may keep, and nothing where as many are not there', async () => {
	const keptOf = async () => {
		const product = await readProduct(world, { language: 'en', isLight: false, isData: false }, 'spring-tea')
		if (product.outcome !== 'found') throw new Error(product.outcome)
		return product.variants[0]?.mostKept
	}
	const id = market.variantIds[0]
	const row = await database.db
		.selectFrom('product_variants')
		.select('capacity_id')
		.where('id', '=', id)
		.executeTakeFirstOrThrow()
	const stock = (total: number) =>
		database.db.updateTable('capacity').set({ total }).where('id', '=', row.capacity_id).execute()
	await stock(4_000)
	expect(await keptOf()).toBe(2_000)
	await stock(999)
	expect(await keptOf()).toBeNull()
	await stock(1_000)
	await database.db.updateTable('capacity').set({ held: 0, sold: 600 }).where('id', '=', row.capacity_id).execute()
	expect(await keptOf()).toBeNull()
})

const LOOK = { language: 'en', isLight: false, isData: false } as const
const asks = (query: Record<string, string>) => (name: string) => query[name] ?? null
const letKeep = (listingId: number, most: number | null) =>
	database.db.updateTable('listings').set({ most_per_visitor: most }).where('id', '=', listingId).execute()

test('a stay says how many rooms its seller lets one visitor keep, on the dates asked for, exactly the most being fine', async () => {
	await letKeep(market.stayId, 2)
	const limitOf = async (rooms: number) => {
		const query = { check_in: '2026-05-06', check_out: '2026-05-08', adults: '2', rooms: String(rooms) }
		const stay = await readStay(world, LOOK, 'mist-house', asks(query))
		if (stay.outcome !== 'found') throw new Error(stay.outcome)
		expect(stay.page.mostPerVisitor).toBe(2)
		return stay.plans[0]?.limit
	}
	expect(await limitOf(2)).toEqual({ by: 'seller', most: 2, isOver: false, fits: 2 })
	expect(await limitOf(3)).toEqual({ by: 'seller', most: 2, isOver: true, fits: 2 })
	await letKeep(market.stayId, null)
})

test('a stay with very many rooms says how many of them one visitor may keep on the fullest night asked for', async () => {
	const night = (date: string, total: number) =>
		database.db
			.updateTable('capacity')
			.set({ total })
			.where('id', 'in', (of) => of.selectFrom('room_nights').select('capacity_id').where('night', '=', date))
			.execute()
	await night('2026-05-20', 1_200)
	await night('2026-05-21', 1_000)
	const limitOf = async (check_out: string, rooms: number) => {
		const query = { check_in: '2026-05-20', check_out, adults: '2', rooms: String(rooms) }
		const stay = await readStay(
			{ ...world, holdLimits: { ...world.holdLimits, mostShare: 0.002 } },
			LOOK,
			'mist-house',
			asks(query),
		)
		return stay.outcome === 'found' ? stay.plans[0]?.limit : stay.outcome
	}
	expect(await limitOf('2026-05-22', 2)).toBeNull()
	expect(await limitOf('2026-05-22', 3)).toEqual({ by: 'share', most: 2, isOver: true, fits: 2 })
	expect(await limitOf('2026-05-21', 3)).toEqual({ by: 'share', most: 2, isOver: true, fits: 2 })
})

test('a session says how many seats of a large one one visitor may keep, and nothing of a small one', async () => {
	const sessionId = market.sessionIds['2026-05-05'] ?? 0
	const keptOf = async (total: number) => {
		const row = await database.db
			.selectFrom('sessions')
			.select('capacity_id')
			.where('id', '=', sessionId)
			.executeTakeFirstOrThrow()
		await database.db.updateTable('capacity').set({ total }).where('id', '=', row.capacity_id).execute()
		const found = await readExperience(world, LOOK, 'pick-tea')
		if (found.outcome !== 'found') throw new Error(found.outcome)
		return found.weeks.flatMap((week) => week.sessions).find(({ id }) => id === sessionId)?.mostKept
	}
	expect([await keptOf(1_000), await keptOf(999), await keptOf(10)]).toEqual([500, null, null])
})

test('a package says how many of it one may keep, also where the seller of a part of it lets one keep few', async () => {
	const limitOf = async (qty: number) => {
		const found = await readPackage(world, LOOK, 'tea-weekend', asks({ starts_on: '2026-05-04', qty: String(qty) }))
		return found.outcome === 'found' ? found.quote?.limit : found.outcome
	}
	expect(await limitOf(1)).toBeNull()
	await letKeep(market.packageId, 1)
	expect(await limitOf(1)).toEqual({ by: 'seller', most: 1, isOver: false, fits: 1 })
	expect(await limitOf(2)).toEqual({ by: 'seller', most: 1, isOver: true, fits: 1 })
	await letKeep(market.packageId, null)
	// Two tickets go with each package: five are enough for two of it, not for three.
	await letKeep(market.experienceId, 5)
	expect(await limitOf(2)).toEqual({ by: 'seller', most: 2, isOver: false, fits: 2 })
	expect(await limitOf(3)).toEqual({ by: 'seller', most: 2, isOver: true, fits: 2 })
	await letKeep(market.experienceId, null)
})
