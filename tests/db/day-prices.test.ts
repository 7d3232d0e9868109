import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { readSearchFilters } from '#app/domain/catalog/search-filters.ts'
import { MarketIndex } from '#app/domain/market-index/market-index.ts'
import { indexMarket, rankMarket } from '#app/features/catalog/index-listings.server.ts'
import { searchIndexed } from '#db/queries/indexed-search.ts'
import { layOutMarket, readMarketNames } from '#db/queries/market-rows.ts'
import { searchListings } from '#db/queries/market-search.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket, type TestMarket } from '#tests/support/market.ts'

/*
 * Lists of stays on days go by what they cost then. Houses of this market have one night, 12 May, each with a usual price and
 * one of that night, both in yuan.
 */

const TODAY = '2026-05-01'
const NOW = new Date('2026-05-01T02:00:00Z')
const NIGHT = 'from=2026-05-12&to=2026-05-13'
const database = useDatabase()
let market: TestMarket

/** Houses numbered from `first` on; what they cost is told in SQL by their number g. */
async function addHouses(first: number, count: number, { usual, night }: { usual: string; night: string }) {
	const { db } = database
	const numbers = sql`generate_series(${first}::bigint, ${first + count - 1}::bigint) g`
	const copy = (
		table: string,
		from: number,
		changes: string,
	) => sql`insert into ${sql.table(table)} overriding system value
		select (jsonb_populate_record(t, jsonb_build_object(${sql.raw(changes)}))).* from ${sql.table(table)} t, ${numbers} where t.id = ${from}`
	const minor = (yuan: string) => `((${yuan}) * 100)::integer`
	await copy('listings', market.stayId, `'id', g, 'slug', 'house-' || g, 'from_minor', ${minor(usual)}`).execute(db)
	await copy('room_types', market.roomTypeIds[0], `'id', g, 'listing_id', g`).execute(db)
	const base = `array_fill(${minor(usual)}, array[7])`
	await copy('rate_plans', market.ratePlanIds[0], `'id', g, 'room_type_id', g, 'base_minor', ${base}`).execute(db)
	await sql`insert into capacity (id, kind, total) overriding system value select g, 'night', 1 from ${numbers}`.execute(
		db,
	)
	await sql`insert into room_nights (room_type_id, night, capacity_id) select g, '2026-05-12', g from ${numbers}`.execute(
		db,
	)
	await sql`insert into rate_overrides (rate_plan_id, night, price_minor)
		select g, '2026-05-12', ${sql.raw(minor(night))} from ${numbers}`.execute(db)
	await indexMarket(db)
	await rankMarket(db)
}

const HOUSE = 1_000_000
const [CALM, PLAIN, FESTIVE] = [HOUSE, HOUSE + 1, HOUSE + 2] as const

beforeAll(async () => {
	market = await buildMarket(database.db, TODAY)
	const among = (yuan: number[]) => `(array[${yuan.join(',')}])[g - ${HOUSE} + 1]`
	await addHouses(HOUSE, 3, { usual: among([600, 400, 200]), night: among([150, 400, 900]) })
})

/** What tables and memory both answer. */
async function find(search: string) {
	const params = new URLSearchParams(search)
	const { filters } = readSearchFilters((name) => params.get(name), TODAY)
	const tables = await searchListings(database.db, 'en', filters, NOW)
	const index = new MarketIndex((await layOutMarket(database.db)).parts, await readMarketNames(database.db))
	const memory = await searchIndexed({ db: database.db, index }, 'en', filters, NOW)
	const ids = ({ found }: typeof memory) => found.map(({ id }) => id)
	expect(ids(memory)).toEqual(ids(tables))
	expect(memory.isByUsualPrice).toBe(tables.isByUsualPrice)
	const alone = await searchIndexed({ db: database.db, index }, null, filters, NOW)
	expect(ids(alone)).toEqual(ids(memory))
	const isExact = !memory.facets.isEstimate && !alone.facets.isEstimate
	if (isExact) expect(alone.facets.total).toBe(memory.facets.total)
	return { ids: ids(memory), tables, memory }
}

it('without days a list goes by usual prices', async () => {
	const { ids } = await find('kind=stay&sort=price')
	expect(ids).toEqual([FESTIVE, market.stayId, PLAIN, CALM])
	expect((await find('kind=stay&max=300')).ids).toContain(FESTIVE)
})

it('on days it is sorted by what that night costs, both ways', async () => {
	// The market's own house takes 300 that night.
	const { ids, memory } = await find(`kind=stay&sort=price&${NIGHT}`)
	expect(ids).toEqual([CALM, market.stayId, PLAIN, FESTIVE])
	expect(memory.isByUsualPrice).toBe(false)
	expect((await find(`kind=stay&sort=price-desc&${NIGHT}`)).ids).toEqual(ids.toReversed())
})

it('stays of that night stand among goods at their price of that night', async () => {
	const { ids } = await find(`sort=price&${NIGHT}`)
	// Tea for 128 yuan comes before all of them.
	expect(ids.filter((id) => id >= HOUSE || id === market.productId)).toEqual([
		...[market.productId, CALM, PLAIN, FESTIVE],
	])
})

it.each([
	['max=200', [CALM]],
	['min=500', [FESTIVE]],
	['min=200&max=500', [PLAIN, 'own']],
])('a house is within %s by its price of that night', async (price, houses) => {
	const { ids } = await find(`kind=stay&${price}&${NIGHT}`)
	expect(ids.toSorted()).toEqual(houses.map((it) => (it === 'own' ? market.stayId : it)).toSorted())
})

it('counts beside the list are of prices of that night, and of other filters with them', async () => {
	const { memory, tables } = await find(`kind=stay&max=200&${NIGHT}`)
	for (const { facets } of [memory, tables]) {
		expect(facets).toMatchObject({ total: 1, isEstimate: false })
		expect(facets.prices).toEqual([
			{ minMinor: 10_000, maxMinor: 30_000, count: 1 },
			{ minMinor: 30_000, maxMinor: 100_000, count: 3 },
		])
		expect(facets.kinds.find(({ code }) => code === 'stay')?.count).toBe(1)
	}
})

it('of more houses than can be asked the list goes by usual prices and says so, unless a filter leaves few enough', async () => {
	await addHouses(HOUSE + 100, 430, { usual: '500', night: '100' })
	const many = await find(`kind=stay&sort=price&${NIGHT}`)
	expect(many.memory.isByUsualPrice).toBe(true)
	expect(many.ids[0]).toBe(FESTIVE)
	expect((await find(`kind=stay&${NIGHT}`)).memory.isByUsualPrice).toBe(false)
	expect((await find(`kind=product&sort=price&${NIGHT}`)).memory.isByUsualPrice).toBe(false)
	await database.db.updateTable('listings').set({ booking_mode: 'request' }).where('id', '>', FESTIVE).execute()
	await indexMarket(database.db)
	const few = await find(`kind=stay&sort=price&mark=instant&${NIGHT}`)
	expect(few.memory.isByUsualPrice).toBe(false)
	expect(few.ids[0]).toBe(CALM)
}, 60_000)
