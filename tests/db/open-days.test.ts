import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { readSearchFilters } from '#app/domain/catalog/search-filters.ts'
import { indexMarket, rankMarket } from '#app/features/catalog/index-listings.server.ts'
import { MarketIndex } from '#app/domain/market-index/market-index.ts'
import { searchIndexed } from '#db/queries/indexed-search.ts'
import { layOutMarket, readMarketNames } from '#db/queries/market-rows.ts'
import { searchListings } from '#db/queries/market-search.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket, type TestMarket } from '#tests/support/market.ts'

/* Days on which a listing offers nothing are passed over unasked: what is offered anew must be found all the same, at once. */

const TODAY = '2026-05-01'
const NOW = new Date('2026-05-01T02:00:00Z')
const database = useDatabase()
let market: TestMarket

beforeAll(async () => {
	market = await buildMarket(database.db, TODAY)
})
beforeEach(async () => {
	// The first bit is that of the day the tables were made: here of a day before the market's.
	await sql`update search_extent set days_from = '2026-04-01'`.execute(database.db)
	await sql`update listing_days set is_stale = true`.execute(database.db)
	await indexMarket(database.db)
})

const find = async (search: string) => {
	const params = new URLSearchParams(search)
	const { filters } = readSearchFilters((name) => params.get(name), TODAY)
	const tables = (await searchListings(database.db, 'en', filters, NOW)).found.map(({ id }) => id)
	const index = new MarketIndex((await layOutMarket(database.db)).parts, await readMarketNames(database.db))
	const memory = await searchIndexed({ db: database.db, index }, 'en', filters, NOW)
	expect(memory.found.map(({ id }) => id)).toEqual(tables)
	return tables
}

/** The days told of a listing, as 'YYYY-MM-DD'. */
async function daysOf(listingId: number): Promise<string[]> {
	const { rows } = await sql<{
		day: string
	}>`select (x.days_from + n)::text as day from listing_days d, search_extent x, generate_series(0, 1023) as n
		where d.listing_id = ${listingId} and get_bit(d.days, n) = 1 order by n`.execute(database.db)
	return rows.map(({ day }) => day)
}

it('the days of a session are told, and of a night that any room is sold for', async () => {
	expect(await daysOf(market.experienceId)).toEqual(Object.keys(market.sessionIds).sort())
	const nights = await daysOf(market.stayId)
	expect(nights).toContain('2026-05-10')
	await database.db.updateTable('room_nights').set({ stop_sell: true }).where('night', '=', '2026-05-10').execute()
	await indexMarket(database.db)
	expect(await daysOf(market.stayId)).toEqual(nights.filter((night) => night !== '2026-05-10'))
	await database.db.updateTable('room_nights').set({ stop_sell: false }).execute()
	expect(await daysOf(market.stayId)).toHaveLength(1024)
})

it('a package begins on the days on which each of its parts offers something', async () => {
	const days = await daysOf(market.packageId)
	expect(days.length).toBeGreaterThan(0)
	expect(days.length).toBeLessThan(1024)
	for (const day of days) expect(await find(`kind=package&from=${day}`)).toEqual([market.packageId])
})

it('a session put in is found at once, before the market is indexed anew, and so is the package that holds it', async () => {
	const day = '2026-05-29'
	expect(await daysOf(market.experienceId)).not.toContain(day)
	expect(await find(`kind=experience&from=${day}`)).toEqual([])
	const { id } = await database.db
		.insertInto('capacity')
		.values({ kind: 'session', total: 10 })
		.returning('id')
		.executeTakeFirstOrThrow()
	const at = (hour: string) => new Date(`${day}T${hour}:00:00+08:00`)
	await database.db
		.insertInto('sessions')
		.values({
			listing_id: market.experienceId,
			starts_at: at('09'),
			ends_at: at('11'),
			cutoff_at: at('08'),
			capacity_id: id,
		})
		.execute()
	expect(await find(`kind=experience&from=${day}`)).toEqual([market.experienceId])
	expect(await daysOf(market.packageId)).toHaveLength(1024)
	await indexMarket(database.db)
	expect(await find(`kind=experience&from=${day}`)).toEqual([market.experienceId])
	expect(await daysOf(market.experienceId)).toContain(day)
})

it('a session that is closed and opened again is heeded both times', async () => {
	const [day] = Object.keys(market.sessionIds).sort()
	await database.db.updateTable('sessions').set({ status: 'closed' }).execute()
	await indexMarket(database.db)
	expect(await daysOf(market.experienceId)).toEqual([])
	await database.db.updateTable('sessions').set({ status: 'open' }).execute()
	expect(await find(`kind=experience&from=${day}`)).toEqual([market.experienceId])
})

it('a range of days is searched as a whole', async () => {
	const [day = ''] = Object.keys(market.sessionIds).sort()
	expect(await find(`kind=experience&from=${TODAY}&to=2026-05-20`)).toEqual([market.experienceId])
	expect(await find(`kind=experience&from=${day}`)).toEqual([market.experienceId])
})

it('days before the first bit and far behind it are asked without it', async () => {
	await sql`update search_extent set days_from = '2026-08-01'`.execute(database.db)
	const [day] = Object.keys(market.sessionIds).sort()
	expect(await find(`kind=experience&from=${day}`)).toEqual([market.experienceId])
	await sql`update search_extent set days_from = '2023-01-01'`.execute(database.db)
	expect(await find(`kind=experience&from=${day}`)).toEqual([market.experienceId])
})

it('the first bit moves on when it lies far back, and all days are told anew', async () => {
	await sql`update search_extent set days_from = current_date - 301`.execute(database.db)
	await rankMarket(database.db)
	const { rows } = await sql<{ ok: boolean }>`select days_from = current_date as ok from search_extent`.execute(
		database.db,
	)
	expect(rows).toEqual([{ ok: true }])
	expect(await daysOf(market.stayId)).toHaveLength(1024)
})
