import { beforeAll, describe, expect, it } from 'vitest'
import { readSearchFilters } from '#app/domain/catalog/search-filters.ts'
import { countFacets, searchListings } from '#db/queries/listing-search.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket, type TestMarket, VILLAGE } from '#tests/support/market.ts'

const TODAY = '2026-05-01'
const NOW = new Date('2026-05-01T02:00:00Z')
const database = useDatabase()
let market: TestMarket

beforeAll(async () => {
	market = await buildMarket(database.db, TODAY)
})

const filtersOf = (search: string) => {
	const params = new URLSearchParams(search)
	return readSearchFilters((name) => params.get(name), TODAY).filters
}
const slugs = async (search: string) =>
	(await searchListings(database.db, 'en', filtersOf(search), NOW)).map(({ slug }) => slug)

const takeNight = (night: string) =>
	database.db
		.updateTable('capacity')
		.set((eb) => ({ sold: eb.ref('total') }))
		.where('id', 'in', (eb) => eb.selectFrom('room_nights').select('capacity_id').where('night', '=', night))
		.execute()

describe('search finds', () => {
	it.each([
		['q=毛峰', ['spring-tea']],
		['q=TEA', ['spring-tea', 'pick-tea', 'tea-weekend']],
		['q=farmhouses', ['mist-house']],
		['q=采茶', ['pick-tea']],
		['q=清晨采茶', ['pick-tea']],
		['q=毛茶', []],
		['kind=stay', ['mist-house']],
		['category=tea', ['spring-tea']],
		['brand=maofeng', ['spring-tea']],
		['kind=product&region=990101000000', ['spring-tea']],
		['kind=product&region=990102000000', []],
		['q=%25', []],
		['q=!!!', []],
		['min=100&max=200', ['spring-tea']],
		['sort=price', ['pick-tea', 'spring-tea', 'mist-house', 'tea-weekend']],
	])('%s', async (search, found) => {
		expect(await slugs(search)).toEqual(found)
	})

	it('the phrase only where its characters stand together', async () => {
		await database.db
			.updateTable('listings')
			.set({ search_text: '采茶 晨采 清晨' })
			.where('slug', '=', 'pick-tea')
			.execute()
		expect(await slugs('q=清晨采茶')).toEqual([])
		await database.db.updateTable('listings').set({ search_text: '清晨采茶' }).where('slug', '=', 'pick-tea').execute()
	})

	it('stays with a room for all guests, free every night', async () => {
		expect(await slugs('kind=stay&from=2026-05-10&to=2026-05-12&guests=4')).toEqual(['mist-house'])
		expect(await slugs('kind=stay&from=2026-05-10&to=2026-05-12&guests=5')).toEqual([])
		await takeNight('2026-05-11')
		expect(await slugs('kind=stay&from=2026-05-10&to=2026-05-12&guests=2')).toEqual([])
		expect(await slugs('kind=stay&from=2026-05-09&to=2026-05-11&guests=2')).toEqual(['mist-house'])
	})

	it('experiences with an open session and seats', async () => {
		expect(await slugs('kind=experience&from=2026-05-02&guests=8')).toEqual(['pick-tea'])
		expect(await slugs('kind=experience&from=2026-05-02&guests=9')).toEqual([])
		expect(await slugs('kind=experience&from=2026-06-20')).toEqual([])
	})

	it('nothing of enterprises that are not verified', async () => {
		const set = (status: string) =>
			database.db.updateTable('enterprises').set({ status }).where('id', '=', market.enterpriseId).execute()
		await set('suspended')
		expect(await slugs('q=tea')).toEqual([])
		await set('verified')
	})
})

describe('facets', () => {
	it('count each dimension with the others applied', async () => {
		const facets = await countFacets(database.db, 'en', filtersOf('kind=product'), NOW)
		expect(facets.total).toBe(1)
		expect(Object.fromEntries(facets.kinds.map(({ code, count }) => [code, count]))).toEqual({
			product: 1,
			stay: 1,
			experience: 1,
			package: 1,
		})
		expect(facets.categories).toEqual([{ code: 'tea', name: 'Tea', count: 1 }])
		expect(facets.places).toEqual([{ code: '990101000000', name: 'Qing County', count: 1 }])
	})

	it('count the places right below the one asked for', async () => {
		const facets = await countFacets(database.db, 'zh', filtersOf('region=990101000000'), NOW)
		expect(facets.places).toEqual([{ code: '990101001000', name: '云镇', count: 4 }])
		expect((await countFacets(database.db, 'zh', filtersOf(`region=${VILLAGE}`), NOW)).places).toEqual([])
	})
})
