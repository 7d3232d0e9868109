import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { CartWish } from '#app/domain/cart/cart-wish.ts'
import { addToCart } from '#app/features/cart/add-to-cart.server.ts'
import { readCart } from '#app/features/cart/read-cart.server.ts'
import { tieListings } from '#app/features/catalog/tie-listings.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket, type TestMarket } from '#tests/support/market.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

/* The house serves the tea; tea is picked nearby every morning at seven, eight seats, until 15 May. */

const database = useDatabase()
let market: TestMarket
let world: ReturnType<typeof createTestWorld>

beforeAll(async () => {
	const { db } = database
	market = await buildMarket(db)
	world = createTestWorld(db)
	await db
		.updateTable('listings')
		.set({ lon: 121.05, lat: 28.37 })
		.where('id', 'in', [market.stayId, market.experienceId])
		.execute()
	await tieListings({ db, now: world.now })
})
beforeEach(async () => {
	await database.db.updateTable('capacity').set({ held: 0, sold: 0 }).execute()
})

const stay = (checkIn: string, checkOut: string, adults = 2): CartWish => {
	return { kind: 'stay', ratePlanId: market.ratePlanIds[0], checkIn, checkOut, qty: 1, adults, childAges: [] }
}
async function companionsOf(...wishes: CartWish[]) {
	let cartId: string | null = null
	for (const wish of wishes) {
		const added = await addToCart(world, { cartId, accountId: null }, wish)
		if (added.outcome !== 'added') throw new Error(`not added: ${added.outcome}`)
		cartId = added.cartId
	}
	return (await readCart(world, { cartId, accountId: null }, 'en')).companions
}
const namesOf = async (...wishes: CartWish[]) => (await companionsOf(...wishes))?.items.map(({ slug }) => slug)

test('a basket with a stay tells what goes with it on its days: what the house serves, and what is near with its first free start', async () => {
	expect(await companionsOf(stay('2026-05-10', '2026-05-12'))).toMatchObject({
		...{ stay: 'Mist Farmhouse', guests: 2 },
		items: [
			{ slug: 'spring-tea', relation: 'served_at', isIncoming: true, startsAt: null },
			// The morning of the day of arrival is over when they come.
			{ slug: 'pick-tea', relation: 'near_stay', distanceKm: 0, startsAt: new Date('2026-05-11T07:00:00+08:00') },
		],
	})
})

test('what does not begin during the stay, has not seats for all, or is sold out is not told', async () => {
	expect(await namesOf(stay('2026-05-20', '2026-05-22'))).toEqual(['spring-tea'])
	const takeSeats = (sold: number) =>
		sql`update capacity set sold = ${sold} where kind = 'session'`.execute(database.db)
	await takeSeats(6)
	expect(await namesOf(stay('2026-05-10', '2026-05-12'))).toContain('pick-tea')
	await takeSeats(7)
	expect(await namesOf(stay('2026-05-10', '2026-05-12'))).not.toContain('pick-tea')
	await sql`update capacity set sold = total where kind = 'stock'`.execute(database.db)
	expect(await companionsOf(stay('2026-05-10', '2026-05-12'))).toBeNull()
})

test('on the day of departure there is the whole day', async () => {
	expect((await companionsOf(stay('2026-05-14', '2026-05-15')))?.items[1]?.startsAt).toEqual(
		new Date('2026-05-15T07:00:00+08:00'),
	)
})

test('what is in the basket is not told again, and without a stay nothing is', async () => {
	const tea: CartWish = { kind: 'product', variantId: market.variantIds[0], qty: 1 }
	expect(await companionsOf(tea)).toBeNull()
	expect(await namesOf(tea, stay('2026-05-10', '2026-05-12'))).toEqual(['pick-tea'])
})

test('a stay that cannot be had any more draws nothing along', async () => {
	const { db } = database
	const wish = stay('2026-05-10', '2026-05-12')
	const added = await addToCart(world, { cartId: null, accountId: null }, wish)
	if (added.outcome !== 'added') throw new Error(added.outcome)
	await sql`update capacity set sold = total where kind = 'night'`.execute(db)
	expect((await readCart(world, { cartId: added.cartId, accountId: null }, 'en')).companions).toBeNull()
})
