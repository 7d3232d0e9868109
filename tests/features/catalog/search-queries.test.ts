import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { quoteStay } from '#app/domain/catalog/stay-offer.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { MarketIndex } from '#app/domain/market-index/market-index.ts'
import { noMarketMemory } from '#app/platform/market-memory.ts'
import { layOutMarket, readMarketNames } from '#db/queries/market-rows.ts'
import { searchMarket } from '#app/features/catalog/search-listings.server.ts'
import { readRatePlansOfListing } from '#db/queries/offers.ts'
import { sql } from 'kysely'
import { seedIfEmpty } from '#seeds/seed-if-empty.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

/** Over the whole market of the county files, once, on a day in May. */
const NOW = '2026-05-20T04:00:00Z'
const database = useDatabase()
const cases = JSON.parse(readFileSync(new URL('./search-queries.json', import.meta.url), 'utf8')) as [
	ask: string,
	right: string,
	least: number,
][]

beforeAll(async () => {
	const now = new Date(NOW)
	await seedIfEmpty(database.db, { seed: 'scale', listings: 672, filesDir: null, now, say: () => {} })
	index = new MarketIndex((await layOutMarket(database.db)).parts, await readMarketNames(database.db))
}, 120_000)

let index: MarketIndex

function search(question: string, isInMemory = false) {
	const params = new URLSearchParams(question.includes('=') ? question : { q: question })
	const market = isInMemory ? { current: async () => index } : noMarketMemory
	const world = createTestWorld(database.db, { market })
	world.clock.set(NOW)
	return searchMarket(world, 'zh', (name) => params.get(name))
}

/** What a person would judge a result by: its title, what it is and where. */
async function describeFound(ids: readonly number[]): Promise<string[]> {
	const { rows } = await sql<{ id: number; text: string }>`
		select id, concat_ws(' ', kind, category_code, region_code, title_zh, title_en) as text from listings where id = any(${ids}::bigint[])`.execute(
		database.db,
	)
	return ids.map((id) => rows.find((row) => row.id === id)?.text ?? '')
}

describe('the right answers', () => {
	it('are asked for by at least sixty questions', () => {
		expect(cases.length).toBeGreaterThanOrEqual(60)
	})

	it.each(cases)('%s: the first are all /%s/', async (question, right, least) => {
		const { cards } = await search(question)
		const first = await describeFound(cards.slice(0, least).map(({ id }) => id))
		expect(first.length).toBe(least)
		for (const text of first) expect(text).toMatch(new RegExp(right))
		const inMemory = await search(question, true)
		expect(inMemory.cards).toEqual(cards)
	})

	it.each([
		['能仁', 'brand:nengren'],
		['乐清', 'place:330382000000'],
		['yueqing', 'place:330382000000'],
		['nengren', 'enterprise:mist-terrace-nengren'],
		['石斛', 'enterprise'],
	])('%s names %s too', async (question, name) => {
		const { names } = await search(question)
		expect(names.map(({ subject, key }) => `${subject}:${key}`).join(' ')).toContain(name)
	})

	it('are none for what the market does not have', async () => {
		for (const question of ['zzzzqqqq', '𠀀', '!!!', '%']) expect((await search(question)).cards, question).toEqual([])
	})
})

describe('an order', () => {
	it.each(['kind=product', 'q=石斛', 'q=茶'])('by price holds for %s, which finds many or few', async (question) => {
		const prices = async (sort: string) =>
			(await search(`${question}&sort=${sort}&per_page=100`)).cards.map(({ fromMinor }) => fromMinor)
		const [rising, falling] = [await prices('price'), await prices('price-desc')]
		expect(rising.length).toBeGreaterThan(2)
		expect(rising).toEqual([...rising].sort((a, b) => a - b))
		expect(falling).toEqual([...falling].sort((a, b) => b - a))
	})
})

describe('dates', () => {
	/** Two draws of restrictions, the same every time. */
	const restrict = (column: string, value: string, lot: number) =>
		sql`update room_nights set ${sql.ref(column)} = ${sql.raw(value)} where abs(hashint8(room_type_id * 1000 + (night - '2026-01-01'::date) + ${lot})) % 9 = 0`.execute(
			database.db,
		)

	it('show exactly the stays that a quote says can be booked', async () => {
		await restrict('min_stay_arrival', '2', 1)
		await restrict('min_stay_through', '3', 2)
		await restrict('max_stay', '2', 3)
		await restrict('closed_to_arrival', 'true', 4)
		await restrict('closed_to_departure', 'true', 5)
		await restrict('stop_sell', 'true', 6)
		const stays = await database.db.selectFrom('listings').select(['id', 'slug']).where('kind', '=', 'stay').execute()
		const sizes = new Set<number>()
		for (const [from, nights, guests] of [
			['2026-05-20', 1, 2],
			['2026-05-23', 1, 4],
			['2026-05-24', 2, 2],
			['2026-05-26', 3, 1],
			['2026-05-31', 2, 2],
		] as const) {
			const to = addDays(from, nights)
			const query = {
				checkIn: from,
				checkOut: to,
				adults: guests,
				childAges: [],
				rooms: 1,
				ratePlanId: null,
				month: null,
			}
			const free: string[] = []
			for (const { id, slug } of stays) {
				const plans = await readRatePlansOfListing(database.db, id, { from, until: addDays(to, 1) })
				if (plans.some((plan) => quoteStay(plan, query, new Date(NOW))?.reasons.length === 0)) free.push(slug)
			}
			const pages = await Promise.all(
				[1, 2].map((page) => search(`kind=stay&from=${from}&to=${to}&guests=${guests}&per_page=100&page=${page}`)),
			)
			const found = pages.flatMap(({ cards }) => cards.map(({ slug }) => slug))
			expect(found.sort()).toEqual(free.sort())
			expect(pages[0]?.facets.total).toBe(free.length)
			const address = `kind=stay&from=${from}&to=${to}&guests=${guests}&per_page=100`
			const inMemory = await Promise.all([1, 2].map((page) => search(`${address}&page=${page}`, true)))
			expect(inMemory.flatMap(({ cards }) => cards.map(({ slug }) => slug)).sort()).toEqual(free.sort())
			expect(inMemory[0]?.facets.total).toBe(free.length)
			sizes.add(free.length)
		}
		// The draws told the cases apart: neither all nor none.
		expect(Math.min(...sizes)).toBeGreaterThan(0)
		expect(Math.max(...sizes)).toBeLessThan(stays.length)
	}, 60_000)
})
