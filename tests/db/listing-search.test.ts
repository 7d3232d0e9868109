import { beforeAll, describe, expect, it } from 'vitest'
import { readSearchFilters } from '#app/domain/catalog/search-filters.ts'
import { indexMarket } from '#app/features/catalog/index-listings.server.ts'
import { searchListings } from '#db/queries/market-search.ts'
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
const slugs = async (search: string) => {
	const { found } = await searchListings(database.db, 'en', filtersOf(search), NOW)
	const rows = await database.db.selectFrom('listings').select(['id', 'slug']).execute()
	return found.map(({ id }) => rows.find((row) => row.id === id)?.slug)
}
const countFacets = async (_: unknown, language: 'zh' | 'en', filters: ReturnType<typeof filtersOf>, now: Date) =>
	(await searchListings(database.db, language, filters, now)).facets

const takeNight = (night: string) =>
	database.db
		.updateTable('capacity')
		.set((eb) => ({ sold: eb.ref('total') }))
		.where('id', 'in', (eb) => eb.selectFrom('room_nights').select('capacity_id').where('night', '=', night))
		.execute()

describe('search finds', () => {
	it.each([
		['q=毛峰', ['spring-tea']],
		// The house stands in Tea Village: titles come first.
		['q=TEA', ['spring-tea', 'pick-tea', 'tea-weekend', 'mist-house']],
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
			.set({ title_zh: '采茶，晨采，清晨', summary_zh: '' })
			.where('slug', '=', 'pick-tea')
			.execute()
		await indexMarket(database.db)
		expect((await searchListings(database.db, 'en', filtersOf('q=清晨采茶'), NOW)).isAlike).toBe(true)
		await database.db.updateTable('listings').set({ title_zh: '清晨采茶' }).where('slug', '=', 'pick-tea').execute()
		await indexMarket(database.db)
		expect((await searchListings(database.db, 'en', filtersOf('q=清晨采茶'), NOW)).isAlike).toBe(false)
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

describe('what can be booked', () => {
	const setNights = (changes: object, night?: string) =>
		database.db
			.updateTable('room_nights')
			.set(changes)
			.$if(night !== undefined, (query) => query.where('night', '=', night ?? ''))
			.execute()
	const ask = 'kind=stay&from=2026-05-20&to=2026-05-22&guests=2'

	it.each([
		['a least length from arrival', { min_stay_arrival: 3 }, '2026-05-20'],
		['a least length of any night', { min_stay_through: 3 }, '2026-05-21'],
		['a longest length', { max_stay: 1 }, '2026-05-20'],
		['a day closed to arrival', { closed_to_arrival: true }, '2026-05-20'],
		['a day closed to departure', { closed_to_departure: true }, '2026-05-22'],
		['a night not sold', { stop_sell: true }, '2026-05-21'],
	])('heeds %s', async (_, changes, night) => {
		expect(await slugs(ask)).toEqual(['mist-house'])
		await setNights(changes, night)
		expect(await slugs(ask)).toEqual([])
		await setNights({
			min_stay_arrival: null,
			min_stay_through: null,
			max_stay: null,
			closed_to_arrival: false,
			closed_to_departure: false,
			stop_sell: false,
		})
	})

	it('heeds how far ahead and how late on the day a stay can be booked', async () => {
		const plans = (changes: object) => database.db.updateTable('rate_plans').set(changes).execute()
		await plans({ min_advance_days: 20 })
		expect(await slugs(ask)).toEqual([])
		await plans({ min_advance_days: 0, max_advance_days: 18 })
		expect(await slugs(ask)).toEqual([])
		await plans({ max_advance_days: 365, same_day_cutoff: '10:00' })
		const today = 'kind=stay&from=2026-05-01&to=2026-05-02&guests=2'
		expect(await slugs(today)).toEqual(['mist-house'])
		await plans({ same_day_cutoff: '09:59' })
		expect(await slugs(today)).toEqual([])
		await plans({ same_day_cutoff: '20:00' })
	})

	it('takes a package only where each of its parts is free on its day', async () => {
		expect(await slugs('kind=package&from=2026-05-02')).toEqual(['tea-weekend'])
		expect(await slugs('kind=package&from=2026-06-25')).toEqual([])
	})

	it('is told at once by what is taken off the shelf', async () => {
		const set = (status: string) =>
			database.db.updateTable('listings').set({ status }).where('slug', '=', 'mist-house').execute()
		await set('paused')
		expect(await slugs('kind=stay')).toEqual([])
		await set('published')
		expect(await slugs('kind=stay')).toEqual(['mist-house'])
	})
})

describe('a list by distance', () => {
	it('begins with what is nearest and leaves out what has no place', async () => {
		const place = (slug: string, lat: number | null, lon: number | null) =>
			database.db.updateTable('listings').set({ lat, lon }).where('slug', '=', slug).execute()
		await place('spring-tea', 28.4, 121.1)
		await place('mist-house', 28.0, 120.6)
		await place('pick-tea', 28.1, 120.7)
		expect(await slugs('sort=near&lat=28&lon=120.65')).toEqual(['mist-house', 'pick-tea', 'spring-tea'])
		const { found } = await searchListings(database.db, 'zh', filtersOf('sort=near&lat=28&lon=120.6'), NOW)
		expect(found[0]?.distanceKm).toBeCloseTo(0, 3)
		expect(found[2]?.distanceKm).toBeCloseTo(66.2, 0)
	})
})
