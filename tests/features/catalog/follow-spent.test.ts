import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { readSearchFilters } from '#app/domain/catalog/search-filters.ts'
import { MarketIndex } from '#app/domain/market-index/market-index.ts'
import { followSpent } from '#app/features/catalog/follow-spent.server.ts'
import { searchIndexed } from '#db/queries/indexed-search.ts'
import { listCards } from '#db/queries/listing-cards.ts'
import { layOutMarket, readMarketNames } from '#db/queries/market-rows.ts'
import { searchListings } from '#db/queries/market-search.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket, type TestMarket, VILLAGE } from '#tests/support/market.ts'

const TODAY = '2026-05-01'
const database = useDatabase()
let now = new Date('2026-05-01T02:00:00Z')
let market: TestMarket
let days: string[]

beforeAll(async () => {
	market = await buildMarket(database.db, TODAY)
	days = Object.keys(market.sessionIds).sort()
})
beforeEach(async () => {
	now = new Date('2026-05-01T02:00:00Z')
	await setSold(0)
	await follow()
})

const follow = () => followSpent({ db: database.db, now: () => now })

/** Sells so many seats of every session, or of one. */
async function setSold(sold: number, sessionId: number | null = null) {
	await sql`update capacity set sold = ${sold} where id in (
		select capacity_id from sessions where ${sessionId}::bigint is null or id = ${sessionId})`.execute(database.db)
}

/** What both engines find, which is the same. */
async function find(search: string) {
	const params = new URLSearchParams(search)
	const { filters } = readSearchFilters((name) => params.get(name), TODAY)
	const tables = await searchListings(database.db, 'en', filters, now)
	const index = new MarketIndex((await layOutMarket(database.db)).parts, await readMarketNames(database.db))
	const memory = await searchIndexed({ db: database.db, index }, 'en', filters, now)
	expect(memory.found).toEqual(tables.found)
	expect(memory.facets.total).toBe(tables.facets.total)
	return tables.found.map(({ id }) => id)
}

const cardsOf = async (source: Parameters<typeof listCards>[2]) =>
	(await listCards(database.db, 'en', source, 8)).map(({ id }) => id)

it('an experience whose sessions are all sold out is in no list of the market, nor is a package that needs it', async () => {
	const place = { regionCode: VILLAGE, kind: 'experience' } as const
	expect(await find('kind=experience')).toEqual([market.experienceId])
	expect(await find('kind=package')).toEqual([market.packageId])
	expect(await cardsOf(place)).toEqual([market.experienceId])
	await setSold(8)
	await follow()
	expect(await find('kind=experience')).toEqual([])
	expect(await find('q=Picking')).not.toContain(market.experienceId)
	expect(await find('kind=package')).toEqual([])
	expect(await cardsOf(place)).toEqual([])
	// Whoever sells it shows it still: its page has a waiting list.
	expect(await cardsOf({ enterpriseId: market.enterpriseId })).toContain(market.experienceId)
})

it('one seat given back brings both into the lists again', async () => {
	await setSold(8)
	await follow()
	await setSold(7, market.sessionIds[days.at(-1) ?? ''])
	await follow()
	expect(await find('kind=experience')).toEqual([market.experienceId])
	expect(await find('kind=package')).toEqual([market.packageId])
})

it('an experience is left out once the last of its sessions takes nobody any more, and not an instant before', async () => {
	const lastCutoff = new Date(`${days.at(-1)}T05:00:00+08:00`)
	now = lastCutoff
	await follow()
	expect(await find('kind=experience')).toEqual([market.experienceId])
	now = new Date(lastCutoff.getTime() + 1)
	await follow()
	expect(await find('kind=experience')).toEqual([])
})

it('of alternatives one is enough: a package stays while another part can stand in for what is spent', async () => {
	await sql`update package_components set slot = 1 where package_listing_id = ${market.packageId} and kind <> 'stay'`.execute(
		database.db,
	)
	await setSold(8)
	await follow()
	expect(await find('kind=package')).toEqual([market.packageId])
	await sql`update package_components set slot = null where package_listing_id = ${market.packageId}`.execute(
		database.db,
	)
	await follow()
	expect(await find('kind=package')).toEqual([])
})

it('what is spent stays out when its words or its seller change, and comes back on show only with both', async () => {
	const setSeller = (status: string) => database.db.updateTable('enterprises').set({ status }).execute()
	await setSold(8)
	await follow()
	await database.db.updateTable('listings').set({ popularity: 7 }).where('id', '=', market.experienceId).execute()
	await setSeller('suspended')
	await setSeller('verified')
	expect(await find('kind=experience')).toEqual([])
	await setSeller('suspended')
	await setSold(0)
	await follow()
	expect(await find('kind=experience')).toEqual([])
	await setSeller('verified')
	expect(await find('kind=experience')).toEqual([market.experienceId])
})

it('writes only what changed: no page is made anew for the rest', async () => {
	const changes = async () =>
		(await sql<{ n: number }>`select count(*)::int as n from page_changes`.execute(database.db)).rows[0]?.n
	const before = await changes()
	await follow()
	expect(await changes()).toBe(before)
	await setSold(8)
	const sold = await changes()
	await follow()
	expect(await changes()).not.toBe(sold)
})
