import { beforeAll, describe, expect, it } from 'vitest'
import { describeApi } from '#app/features/api-description/describe-api.ts'
import { findAvailability } from '#app/features/catalog/api-availability.server.ts'
import { findListing, findListings } from '#app/features/catalog/api-listings.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()
let world: World

beforeAll(async () => {
	world = createTestWorld(database.db)
})

const reader = (search: string) => {
	const params = new URLSearchParams(search)
	return (name: string) => params.get(name)
}

describe('listings for programs', () => {
	it('come in pages with their total, also past the last page', async () => {
		expect(await findListings(world, reader('per_page=2&sort=price'))).toMatchObject({
			outcome: 'found',
			total: 4,
			page: 1,
			per_page: 2,
			items: [{ slug: 'pick-tea', title: { zh: '清晨采茶', en: 'Tea Picking at Dawn' } }, { slug: 'spring-tea' }],
		})
		expect(await findListings(world, reader('per_page=2&page=9'))).toMatchObject({ items: [], total: 4, page: 9 })
	})

	it.each(['kind=car', 'per_page=101', 'page=0', 'from=yesterday', 'region=x'])('refuse %s', async (search) => {
		expect(await findListings(world, reader(search))).toMatchObject({ outcome: 'refused', reasons: [{}] })
	})

	it('tell all one offers', async () => {
		expect(await findListing(world, 'mist-house')).toMatchObject({
			price: { minor: 30_000, currency: 'CNY' },
			room_types: [{ max_occupancy: 3, rate_plans: [{ extra_adult_minor: 8_000 }] }, { max_occupancy: 4 }],
			variants: [],
		})
		expect(await findListing(world, 'nope')).toBeNull()
	})
})

describe('the rating of a listing for programs', () => {
	const ratings = async () => {
		const found = await findListings(world, reader('per_page=10'))
		if (found.outcome !== 'found') throw new Error(found.outcome)
		return Object.fromEntries(found.items.map(({ slug, rating }) => [slug, rating]))
	}

	it('is null while nobody said, and counts shown reviews as the pages do, in lists and alone', async () => {
		expect((await ratings())['spring-tea']).toBeNull()
		expect(await findListing(world, 'spring-tea')).toMatchObject({ rating: null })
		const { id } = await database.db
			.selectFrom('listings')
			.select('id')
			.where('slug', '=', 'spring-tea')
			.executeTakeFirstOrThrow()
		const marks = { ones: 1, twos: 0, threes: 0, fours: 1, fives: 1 }
		await database.db
			.insertInto('listing_ratings')
			.values({ listing_id: id, ...marks })
			.execute()
		expect(await ratings()).toMatchObject({ 'spring-tea': { average: 3.33, count: 3 }, 'mist-house': null })
		expect(await findListing(world, 'spring-tea')).toMatchObject({ rating: { average: 3.33, count: 3 } })
		const none = { ones: 0, fours: 0, fives: 0 }
		await database.db.updateTable('listing_ratings').set(none).where('listing_id', '=', id).execute()
		expect((await ratings())['spring-tea']).toBeNull()
	})

	it('is in the description, beside everything else that an item has', async () => {
		const { components } = describeApi('http://localhost:3000')
		const schemas = components.schemas as Record<string, { properties: object }>
		const found = await findListings(world, reader('per_page=1'))
		if (found.outcome !== 'found') throw new Error(found.outcome)
		expect(Object.keys(schemas.Listing?.properties ?? {}).sort()).toEqual(Object.keys(found.items[0] ?? {}).sort())
		expect(Object.keys(schemas.Rating?.properties ?? {})).toEqual(['average', 'count'])
	})
})

describe('availability for programs', () => {
	it('of a stay tells each night, what is left, its price and why not', async () => {
		const found = await findAvailability(world, 'mist-house', reader('from=2026-05-08&to=2026-05-10'))
		expect(found).toMatchObject({
			outcome: 'found',
			kind: 'stay',
			room_types: [
				{ nights: [{ date: '2026-05-08', left: 1, price: { minor: 40_000 }, reasons: [] }, { date: '2026-05-09' }] },
				{ nights: [{ left: 2 }, { left: 2 }] },
			],
		})
	})

	it('of a product out of season is nothing', async () => {
		await database.db
			.updateTable('listings')
			.set({ season_months: [11] })
			.where('slug', '=', 'spring-tea')
			.execute()
		expect(await findAvailability(world, 'spring-tea', reader(''))).toMatchObject({
			variants: [{ left: 0, reasons: [{ code: 'out_of_season', months: [11] }] }, {}],
		})
	})

	it('of an experience tells sessions in instants', async () => {
		const found = await findAvailability(world, 'pick-tea', reader('from=2026-05-02&to=2026-05-03'))
		expect(found).toMatchObject({ sessions: [{ starts_at: '2026-05-01T23:00:00.000Z', left: 8, status: 'AVAILABLE' }] })
	})

	it.each([
		['from=x', 'from', 'not_a_date'],
		['from=2026-05-02&to=2026-05-02', 'to', 'not_after_from'],
		['from=2026-05-02&to=2027-05-02', 'to', 'too_long'],
	])('refuses %s', async (search, field, code) => {
		expect(await findAvailability(world, 'mist-house', reader(search))).toEqual({
			outcome: 'refused',
			reasons: [{ field, code }],
		})
	})
})
