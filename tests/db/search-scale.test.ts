import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { readSearchFilters } from '#app/domain/catalog/search-filters.ts'
import { indexMarket, rankMarket } from '#app/features/catalog/index-listings.server.ts'
import { searchListings } from '#db/queries/market-search.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket } from '#tests/support/market.ts'

/*
 * A market too large for one sample and for the first tier, where lists are walked through and counts are estimated: what is
 * found must be what a plain query over all rows finds.
 */

const TODAY = '2026-05-01'
const NOW = new Date('2026-05-01T02:00:00Z')
const COPIES = 3_000
const database = useDatabase()

/** Copies of a listing: prices over all steps, popularity by lot, every 25th red tea, every 250th white. */
async function copy(id: number, kind: string): Promise<void> {
	const changes =
		sql.raw(`jsonb_build_object('id', ${id} * 100000 + g, 'slug', '${kind}-' || g, 'popularity', (g * 7919) % 997,
		'from_minor', 500 + ((g * 48271::bigint) % 1009) * ((g * 48271::bigint) % 1009), 'title_en',
		case when g % 250 = 0 then 'White tea' when g % 25 = 0 then 'Red tea' else 'Thing' end, 'title_zh', '物',
		'first_listed_on', '2026-01-01'::date + g % 90)`)
	await sql`insert into listings overriding system value select (jsonb_populate_record(t, ${changes})).*
		from listings t, generate_series(1, ${COPIES}) as g where t.id = ${id}`.execute(database.db)
}

beforeAll(async () => {
	const market = await buildMarket(database.db, TODAY)
	await copy(market.productId, 'product')
	await copy(market.packageId, 'package')
	await indexMarket(database.db)
	await rankMarket(database.db)
}, 120_000)

const find = async (search: string) => {
	const params = new URLSearchParams(search)
	const { filters } = readSearchFilters((name) => params.get(name), TODAY)
	return searchListings(database.db, 'en', filters, NOW)
}

/** The same by a plain query. */
async function listPlainly(where: string, order: string, limit: number, offset = 0): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`select l.id from listings l where ${sql.raw(where)}
		order by ${sql.raw(order)} limit ${limit} offset ${offset}`.execute(database.db)
	return rows.map(({ id }) => id)
}

const RED = `l.title_en = 'Red tea'`

describe('a list of a large market', () => {
	it.each([
		['kind=package&sort=price', `l.kind = 'package'`, 'l.from_minor, l.id'],
		['kind=product&sort=price-desc', `l.kind = 'product'`, 'l.from_minor desc, l.id desc'],
		['q=red&sort=price', RED, 'l.from_minor, l.id'],
		['q=red&sort=price-desc', RED, 'l.from_minor desc, l.id desc'],
		['q=red&kind=package&sort=price', `${RED} and l.kind = 'package'`, 'l.from_minor, l.id'],
		['q=red&sort=new', RED, 'l.first_listed_on desc, l.id desc'],
		['q=white&sort=price', `l.title_en = 'White tea'`, 'l.from_minor, l.id'],
		['q=red', RED, 'l.popularity desc, l.id'],
		['sort=price&min=300&max=400', 'l.from_minor between 30000 and 40000', 'l.from_minor, l.id'],
		['q=red&sort=price&min=3000', `${RED} and l.from_minor >= 300000`, 'l.from_minor, l.id'],
		['kind=product', `l.kind = 'product'`, 'l.popularity desc, l.id'],
	])('by %s is that of all rows, on its first page and a later one', async (search, where, order) => {
		for (const page of [1, 5]) {
			const { found } = await find(`${search}&page=${page}`)
			expect(found.map(({ id }) => id)).toEqual(await listPlainly(where, order, 24, (page - 1) * 24))
		}
	})

	it('ends where its matches end', async () => {
		const { found, facets } = await find('q=white&sort=price&per_page=20&page=2')
		expect(found).toHaveLength(4)
		expect(facets).toMatchObject({ total: 24, isEstimate: false })
	})

	it('moves a listing at once when its price changes, before it is indexed anew', async () => {
		const [dearest] = await listPlainly(RED, 'l.from_minor desc, l.id desc', 1)
		const price = (minor: number) =>
			database.db
				.updateTable('listings')
				.set({ from_minor: minor })
				.where('id', '=', dearest ?? 0)
				.execute()
		const { from_minor: before } = await database.db
			.selectFrom('listings')
			.select('from_minor')
			.where('id', '=', dearest ?? 0)
			.executeTakeFirstOrThrow()
		await price(1)
		expect((await find('q=red&sort=price')).found[0]?.id).toBe(dearest)
		await price(before)
		expect((await find('q=red&sort=price-desc')).found[0]?.id).toBe(dearest)
	})
})

describe('counts of a large market', () => {
	it('are estimated near what they are from a sample that has enough', async () => {
		const { facets } = await find('q=red')
		expect(facets.isEstimate).toBe(true)
		expect(facets.total).toBeGreaterThan(110)
		expect(facets.total).toBeLessThan(430)
	})

	it('go up the ladder of samples for what is rare, and are near it', async () => {
		const { facets } = await find('q=white&kind=package&per_page=5')
		expect(facets.total).toBe(12)
		expect(facets.kinds).toContainEqual({ code: 'package', count: facets.total })
	})

	it('say of what was chosen what the last page knows', async () => {
		const { facets, found } = await find('q=red&kind=package&per_page=100&page=2')
		expect(found.length).toBeLessThan(100)
		expect(facets.total).toBe(100 + found.length)
		expect(facets.kinds).toContainEqual({ code: 'package', count: facets.total })
	})
})
