import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type SearchFilters, SORTS } from '#app/domain/catalog/search-filters.ts'
import { KINDS } from '#app/domain/market-index/market-row.ts'
import { MarketIndex } from '#app/domain/market-index/market-index.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { searchIndexed } from '#db/queries/indexed-search.ts'
import { layOutMarket, readMarketNames } from '#db/queries/market-rows.ts'
import { searchListings } from '#db/queries/market-search.ts'
import { type Random, seededRandom } from '#seeds/random.ts'
import { seedIfEmpty } from '#seeds/seed-if-empty.ts'
import { useDatabase } from '#tests/support/database.ts'

/* Two stores, one engine's answers: the market in memory finds, orders and counts what the tables do. */

const NOW = new Date('2026-05-20T04:00:00Z')
const TODAY = '2026-05-20'
const WORDS =
	'茶 采茶 民宿 杨梅 雁荡山 楠溪江 石斛 周末 tea homestay seafood honey yangmei lvcha yueqing 茶园民宿 seafood·farm 扬梅 雁荡山民宿 tpsh dendrobum loqat zzzz'.split(
		' ',
	)
const database = useDatabase()
let index: MarketIndex

beforeAll(async () => {
	await seedIfEmpty(database.db, { seed: 'scale', listings: 672, filesDir: null, now: NOW, say: () => {} })
	// Nights that are closed or sold out, by lot.
	await sql`update room_nights set stop_sell = true where abs(hashint8(room_type_id * 1000 + (night - '2026-01-01'::date))) % 7 = 0`.execute(
		database.db,
	)
	await sql`update capacity set sold = total - held where abs(hashint8(id)) % 4 = 0`.execute(database.db)
	index = new MarketIndex((await layOutMarket(database.db)).parts, await readMarketNames(database.db))
}, 120_000)

function drawn(random: Random): SearchFilters {
	const maybe = <Value>(values: readonly Value[], share: number) => (random.chance(share) ? random.pick(values) : null)
	const from = maybe([TODAY, addDays(TODAY, 2), addDays(TODAY, 9)], 0.4)
	const least = maybe([0, 5_000, 20_000], 0.2)
	return {
		q: (maybe(WORDS, 0.7) ?? '').replace('·', ' '),
		kind: maybe(KINDS, 0.3),
		region: maybe(['330382000000', '330300000000', '330324000000', '990000000000'], 0.2),
		category: maybe(['tea', 'fruit', 'nothing'], 0.1),
		brand: maybe(['nengren', 'no-brand'], 0.1),
		mark: maybe(['origin', 'instant'] as const, 0.1),
		grade: maybe(['top', 'first'] as const, 0.1),
		near: { lat: 28.1, lon: 120.9 },
		minMinor: least,
		maxMinor: least === null ? maybe([30_000], 0.1) : maybe([least + 20_000], 0.5),
		from,
		to: from === null ? null : maybe([addDays(from, 1), addDays(from, 3)], 0.6),
		guests: maybe([1, 2, 4, 7], 0.3),
		sort: random.pick(SORTS),
		page: random.chance(0.2) ? 2 : 1,
		perPage: random.pick([5, 24, 100]),
	}
}

/** Without the order of choices that have as many. */
const sorted = <Choice extends { count: number }>(choices: readonly Choice[]) =>
	choices.map((it) => JSON.stringify(Object.fromEntries(Object.entries(it).sort()))).sort()

describe('the market in memory', () => {
	it.each([1, 2, 3])(
		'answers what the tables answer: listings, their order, counts, and what was meant (draw %i)',
		async (seed) => {
			const random = seededRandom(seed)
			let foundSome = 0
			for (let asked = 0; asked < 70; asked++) {
				const filters = drawn(random)
				const language = random.pick(['zh', 'en'] as const)
				const said = JSON.stringify(filters)
				const tables = await searchListings(database.db, language, filters, NOW)
				const memory = await searchIndexed({ db: database.db, index }, language, filters, NOW)
				expect(
					memory.found.map(({ id }) => id),
					said,
				).toEqual(tables.found.map(({ id }) => id))
				for (const [at, { distanceKm }] of memory.found.entries())
					if (distanceKm !== undefined) expect(distanceKm, said).toBeCloseTo(tables.found[at]?.distanceKm ?? NaN, 3)
				expect(memory.isAlike, said).toBe(tables.isAlike)
				const { total, isEstimate, ...choices } = memory.facets
				expect({ total, isEstimate }, said).toEqual({
					total: tables.facets.total,
					isEstimate: tables.facets.isEstimate,
				})
				for (const name of Object.keys(choices) as (keyof typeof choices)[])
					expect(sorted<{ count: number }>(choices[name]), `${name} of ${said}`).toEqual(
						sorted<{ count: number }>(tables.facets[name]),
					)
				const alone = await searchIndexed({ db: database.db, index }, null, filters, NOW)
				expect({ found: alone.found, total: alone.facets.total }, said).toEqual({ found: memory.found, total })
				if (total > 0) foundSome++
			}
			expect(foundSome).toBeGreaterThan(20)
		},
		60_000,
	)

	it('lists categories, places and brands with most first, as the tables do', async () => {
		const filters = { ...drawn(seededRandom(4)), q: '', kind: null, region: null, from: null, to: null }
		for (const language of ['zh', 'en'] as const) {
			const tables = await searchListings(database.db, language, filters, NOW)
			const memory = await searchIndexed({ db: database.db, index }, language, filters, NOW)
			for (const name of ['categories', 'places', 'brands', 'marks', 'prices'] as const)
				expect(memory.facets[name]).toEqual(tables.facets[name])
		}
	})
})
