import { beforeAll, beforeEach, expect, test } from 'vitest'
import {
	MOST_FAVOURITES,
	markFavourite,
	takeFavouritesAlong,
	unmarkFavourite,
} from '#app/features/favourites/mark-favourite.server.ts'
import { readFavouriteIds, readFavourites } from '#app/features/favourites/read-favourites.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { addPerson } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
let market: TestMarket
let world: World
let count = 0

beforeAll(() => {
	market = database.market
})

beforeEach(() => {
	clock.set('2026-05-01T02:00:00Z')
	world = createTestWorld(database.db, { clock })
})

const NOBODY = { cartId: null, accountId: null }
const person = () => addPerson(world, `hearts-${++count}@example.test`)

async function mark(visitor: { cartId: string | null; accountId: number | null }, listingId: number) {
	clock.advance(1000)
	const result = await markFavourite(world, visitor, listingId)
	if (result.outcome !== 'marked') throw new Error(result.outcome)
	return { ...visitor, cartId: result.cartId ?? visitor.cartId }
}

test('a stranger’s heart makes the basket they are known by, and it is empty', async () => {
	const visitor = await mark(NOBODY, market.productId)
	expect(visitor.cartId).not.toBeNull()
	expect(await mark(visitor, market.stayId)).toEqual(visitor)
	expect(await readFavouriteIds(world, visitor)).toEqual([market.stayId, market.productId])
	expect(await readFavouriteIds(world, NOBODY)).toEqual([])
})

test('twice is once, and what is unmarked is gone', async () => {
	const visitor = await mark(await mark(NOBODY, market.productId), market.productId)
	expect(await readFavouriteIds(world, visitor)).toEqual([market.productId])
	await unmarkFavourite(world, visitor, market.productId)
	await unmarkFavourite(world, visitor, market.productId)
	expect(await readFavouriteIds(world, visitor)).toEqual([])
})

test('at the login a visitor’s favourites become the account’s, each once, and the basket shows them no more', async () => {
	const accountId = await person()
	await mark({ cartId: null, accountId }, market.productId)
	const { cartId } = await mark(await mark(NOBODY, market.productId), market.stayId)
	await takeFavouritesAlong(world, cartId, accountId)
	expect(await readFavouriteIds(world, { cartId: null, accountId })).toEqual([market.stayId, market.productId])
	expect(await readFavouriteIds(world, { cartId, accountId: null })).toEqual([])
})

test('nobody sees or takes along the favourites of another’s basket', async () => {
	const [one, two] = [await person(), await person()]
	const { cartId } = await mark(NOBODY, market.productId)
	await database.db.updateTable('carts').set({ account_id: one }).where('id', '=', cartId).execute()
	expect(await readFavouriteIds(world, { cartId, accountId: two })).toEqual([])
	await takeFavouritesAlong(world, cartId, two)
	expect(await readFavouriteIds(world, { cartId: null, accountId: two })).toEqual([])
	await unmarkFavourite(world, { cartId, accountId: two }, market.productId)
	expect(await readFavouriteIds(world, { cartId, accountId: one })).toEqual([market.productId])
	for (const cart of ['not-a-cart', '00000000-0000-4000-8000-000000000000']) {
		await takeFavouritesAlong(world, cart, two)
		expect(await readFavouriteIds(world, { cartId: cart, accountId: null })).toEqual([])
	}
})

test('what is not on show cannot be marked', async () => {
	expect(await markFavourite(world, NOBODY, 999_999)).toEqual({ outcome: 'not-found' })
	await database.db.updateTable('listings').set({ status: 'paused' }).where('id', '=', market.packageId).execute()
	expect(await markFavourite(world, NOBODY, market.packageId)).toEqual({ outcome: 'not-found' })
	await database.db.updateTable('listings').set({ status: 'published' }).where('id', '=', market.packageId).execute()
})

test(`a visitor keeps ${MOST_FAVOURITES} favourites`, async () => {
	const accountId = await person()
	const template = await database.db
		.selectFrom('listings')
		.selectAll()
		.where('id', '=', market.productId)
		.executeTakeFirstOrThrow()
	const rows = Array.from({ length: MOST_FAVOURITES }, (_, at) => ({
		...template,
		id: undefined,
		season_months: null,
		slug: `many-${at}`,
	}))
	const ids = await database.db.insertInto('listings').values(rows).returning('id').execute()
	await database.db
		.insertInto('favourites')
		.values(ids.map(({ id }) => ({ account_id: accountId, listing_id: id, added_at: clock.now() })))
		.execute()
	expect(await markFavourite(world, { cartId: null, accountId }, market.stayId)).toEqual({ outcome: 'full' })
	expect(await markFavourite(world, { cartId: null, accountId }, ids[0]?.id ?? 0)).toMatchObject({ outcome: 'marked' })
})

test('the page shows what can be had now first: stock, the next free night, the next session with a seat', async () => {
	let visitor = NOBODY as { cartId: string | null; accountId: number | null }
	for (const id of [market.productId, market.stayId, market.experienceId, market.packageId])
		visitor = await mark(visitor, id)
	const soonest = async () => {
		const { now, later } = await readFavourites(world, visitor, 'en')
		return {
			now: now.map(({ slug, isOnSale, nextNight, nextSession }) => [
				slug,
				isOnSale ?? nextNight ?? nextSession?.toISOString(),
			]),
			later: later.map(({ slug }) => slug),
		}
	}
	expect(await soonest()).toEqual({
		now: [
			['tea-weekend', true],
			['pick-tea', '2026-05-01T23:00:00.000Z'],
			['mist-house', '2026-05-01'],
			['spring-tea', true],
		],
		later: [],
	})
	// One minute before, at and after the cutoff of the first session (05:00 in the market): at it counts as in time.
	for (const [at, next] of [
		['2026-05-01T20:59:00Z', '2026-05-01T23:00:00.000Z'],
		['2026-05-01T21:00:00Z', '2026-05-01T23:00:00.000Z'],
		['2026-05-01T21:01:00Z', '2026-05-02T23:00:00.000Z'],
	] as const) {
		clock.set(at)
		expect((await soonest()).now[1]).toEqual(['pick-tea', next])
	}
	// The market's midnight: the night of the second begins the day.
	clock.set('2026-05-01T15:59:59Z')
	expect((await soonest()).now[2]).toEqual(['mist-house', '2026-05-01'])
	clock.set('2026-05-01T16:00:00Z')
	expect((await soonest()).now[2]).toEqual(['mist-house', '2026-05-02'])
	await database.db
		.updateTable('capacity')
		.set({ total: 0 })
		.where('kind', 'in', ['stock', 'night', 'session'])
		.execute()
	expect(await soonest()).toMatchObject({
		now: [['tea-weekend', true]],
		later: ['pick-tea', 'mist-house', 'spring-tea'],
	})
})
