import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSearchFilters } from '#app/domain/catalog/search-filters.ts'
import { indexMarket, rankMarket } from '#app/features/catalog/index-listings.server.ts'
import { FollowedMarket, type FollowedMarketParts } from '#app/server/market-memory/followed-market.ts'
import { layOutAside } from '#app/server/market-memory/lay-out-aside.ts'
import { searchIndexed } from '#db/queries/indexed-search.ts'
import { layOutListings, layOutMarket, readMarketNames } from '#db/queries/market-rows.ts'
import { searchListings } from '#db/queries/market-search.ts'
import { forgetSearchChanges, readSearchChanges } from '#db/queries/search-changes.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket, type TestMarket } from '#tests/support/market.ts'

const TODAY = '2026-05-01'
const NOW = new Date('2026-05-01T02:00:00Z')
const database = useDatabase()
let market: TestMarket
let clock = 0
const opened: FollowedMarket[] = []

beforeEach(async () => {
	await sql`truncate search_changes`.execute(database.db)
	market ??= await buildMarket(database.db, TODAY)
	await indexMarket(database.db)
})
afterEach(() => {
	for (const one of opened.splice(0)) one.stop()
})

const open = (parts: Partial<FollowedMarketParts> = {}) => {
	const { db } = database
	const followed = new FollowedMarket({
		layOut: () => layOutMarket(db),
		readNames: () => readMarketNames(db),
		readChanges: (since) => readSearchChanges(db, since),
		layOutSome: (ids) => layOutListings(db, ids),
		forget: async () => {},
		log: () => {},
		clock: () => clock,
		...parts,
	})
	opened.push(followed)
	return followed
}
const openLoaded = async (parts: Partial<FollowedMarketParts> = {}) => {
	const followed = open(parts)
	await followed.load()
	return followed
}

const ASKED = [
	'',
	'q=tea',
	'q=采茶',
	'kind=stay&guests=4',
	'kind=stay&guests=6',
	'sort=price',
	'category=tea',
	'grade=top',
	'kind=experience&from=2026-05-02&guests=2',
	'region=990101000000',
]
const filtersOf = (search: string) => {
	const params = new URLSearchParams(search)
	return readSearchFilters((name) => params.get(name), TODAY).filters
}

/** The memory as it says it is now answers all that is asked as the tables do. */
async function expectTrue(followed: FollowedMarket): Promise<void> {
	const index = await followed.current()
	if (!index) throw new Error('the market is not in memory')
	for (const search of ASKED) {
		const tables = await searchListings(database.db, 'en', filtersOf(search), NOW)
		const memory = await searchIndexed({ db: database.db, index }, 'en', filtersOf(search), NOW)
		expect(memory.found, search).toEqual(tables.found)
		expect(memory.facets.categories, search).toEqual(tables.facets.categories)
		expect(memory.facets.places, search).toEqual(tables.facets.places)
		expect(memory.facets.total, search).toBe(tables.facets.total)
	}
}

const setListing = (id: number, changes: object) =>
	database.db.updateTable('listings').set(changes).where('id', '=', id).execute()

describe('the market in memory', () => {
	it('is not there before it was read, and then is true', async () => {
		const followed = open()
		expect([await followed.current(), followed.isThere]).toEqual([null, false])
		await followed.load()
		expect(followed.isThere).toBe(true)
		await expectTrue(followed)
	})

	it.each([
		['a price', () => setListing(market.productId, { from_minor: 1 })],
		['what is taken off the shelf', () => setListing(market.stayId, { status: 'paused' })],
		['what is put back', () => setListing(market.stayId, { status: 'published' })],
		['what is called otherwise', () => setListing(market.productId, { title_zh: '清晨采茶', title_en: 'Morning tea' })],
		['what is graded', () => setListing(market.productId, { grade: 'top' })],
		[
			'an enterprise that is suspended',
			() => database.db.updateTable('enterprises').set({ status: 'suspended' }).execute(),
		],
		[
			'an enterprise that is verified',
			() => database.db.updateTable('enterprises').set({ status: 'verified' }).execute(),
		],
		[
			'what a category is called',
			() => database.db.updateTable('categories').set({ name_en: 'Leaves' }).where('code', '=', 'tea').execute(),
		],
		[
			'what a place is called',
			() =>
				database.db.updateTable('regions').set({ name_en: 'Elsewhere' }).where('code', '=', '990101000000').execute(),
		],
		['how many guests rooms take', () => database.db.updateTable('room_types').set({ max_occupancy: 6 }).execute()],
		['days that sessions leave', () => database.db.updateTable('sessions').set({ status: 'closed' }).execute()],
		['days that sessions come back to', () => database.db.updateTable('sessions').set({ status: 'open' }).execute()],
		[
			'a listing that is gone',
			() => sql`delete from listing_search where listing_id = ${market.packageId}`.execute(database.db),
		],
	])('hears of %s within 1.2 seconds, before and after it is indexed', async (_, change) => {
		const followed = await openLoaded()
		await followed.current()
		await change()
		clock += 1201
		await expectTrue(followed)
		await indexMarket(database.db)
		clock += 1201
		await expectTrue(followed)
	})

	it('is trusted for 1.2 seconds after it was last known to be true, and asked about then', async () => {
		let asked = 0
		const followed = await openLoaded({ readChanges: (since) => (asked++, readSearchChanges(database.db, since)) })
		expect(asked).toBe(1)
		clock += 1200
		await followed.current()
		expect(asked).toBe(1)
		clock += 1
		await followed.current()
		expect(asked).toBe(2)
	})

	it('misses nothing that began before it was read and was committed after', async () => {
		let commit = () => {}
		const committed = new Promise<void>((resolve) => (commit = resolve))
		let begun = () => {}
		const isBegun = new Promise<void>((resolve) => (begun = resolve))
		const change = database.db.transaction().execute(async (tx) => {
			await tx.updateTable('listings').set({ from_minor: 77 }).where('id', '=', market.productId).execute()
			begun()
			await committed
		})
		await isBegun
		const followed = await openLoaded()
		clock += 1201
		await expectTrue(followed)
		commit()
		await change
		clock += 1201
		await expectTrue(followed)
	})

	it('is read anew when more changed than is taken in one by one; meanwhile the tables answer', async () => {
		const isMuch = { now: false }
		const followed = await openLoaded({
			readChanges: async (since) => {
				const changes = await readSearchChanges(database.db, since)
				const many = isMuch.now ? Array.from({ length: 5_000 }, (_, at) => at) : changes.listings
				isMuch.now = false
				return { ...changes, listings: many }
			},
		})
		await setListing(market.productId, { from_minor: 78 })
		isMuch.now = true
		clock += 1201
		expect(await followed.current()).toBeNull()
		await expect.poll(() => followed.isThere).toBe(true)
		await expectTrue(followed)
	})

	it('is given up when the database does not answer, and whoever lost sight for ten minutes reads anew', async () => {
		let reads = 0
		let isLost = false
		const followed = await openLoaded({
			layOut: () => (reads++, layOutMarket(database.db)),
			readChanges: (since) =>
				isLost ? Promise.reject(new Error('Connection terminated')) : readSearchChanges(database.db, since),
		})
		isLost = true
		clock += 1201
		expect([await followed.current(), followed.isThere]).toEqual([null, false])
		isLost = false
		await followed.load()
		expect(reads).toBe(2)
		clock += 600_001
		expect(await followed.current()).toBeNull()
		await expect.poll(() => followed.isThere).toBe(true)
		expect(reads).toBe(3)
		await expectTrue(followed)
	})

	it('stays with the tables when it would be too large', async () => {
		const followed = await openLoaded({ layOut: async () => null })
		expect(await followed.current()).toBeNull()
	})

	it('is read in a thread of its own as it is here', async () => {
		const [here, aside] = [
			await layOutMarket(database.db),
			await layOutAside(database.url, new AbortController().signal),
		]
		expect(aside.parts).toEqual(here.parts)
	})
})

describe('the notes of changes', () => {
	const notes = async () => (await sql`select from search_changes`.execute(database.db)).rows.length

	it('tell nothing of ranks and samples, by which only the tables search', async () => {
		const before = await notes()
		await sql`update listing_search set tier = 2, sample = 4`.execute(database.db)
		await rankMarket(database.db)
		expect(await notes()).toBe(before)
	})

	it('are forgotten after a quarter of an hour', async () => {
		await sql`insert into search_changes (listing_id, at) values (1, clock_timestamp() - interval '14 minutes'), (2, clock_timestamp() - interval '16 minutes')`.execute(
			database.db,
		)
		await forgetSearchChanges(database.db)
		const { rows } = await sql<{
			id: number
		}>`select listing_id as id from search_changes where listing_id in (1, 2)`.execute(database.db)
		expect(rows).toEqual([{ id: 1 }])
	})

	it('cost a checkout nothing: taking stock notes nothing', async () => {
		const before = await notes()
		await sql`update capacity set held = held + 1 where total > held + sold`.execute(database.db)
		expect(await notes()).toBe(before)
	})
})
