import { beforeAll, expect, it } from 'vitest'
import { readHome } from '#app/features/catalog/read-home.server.ts'
import { searchMarket } from '#app/features/catalog/search-listings.server.ts'
import { useMarket } from '#tests/support/database.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()

beforeAll(async () => {})

const search = (question: string) => {
	const params = new URLSearchParams(question)
	return searchMarket(createTestWorld(database.db), 'zh', (name) => params.get(name))
}

it('names an unknown region and finds nothing in it', async () => {
	const { faults, cards } = await search('region=123456789012')
	expect(faults).toEqual([{ field: 'region', code: 'unknown' }])
	expect(cards).toEqual([])
})

it('finds in the language asked for, with counts beside', async () => {
	const { cards, facets, regions } = await search('q=茶&region=990101000000')
	expect(cards.map(({ title }) => title).sort()).toEqual(['云雾农家', '清晨采茶', '茶山周末', '雁荡毛峰新茶'].sort())
	expect(facets.total).toBe(4)
	expect(regions.at(-1)?.name).toBe('青县')
})

it('shows this weekend on the front page, and on a Sunday the one after', async () => {
	const world = createTestWorld(database.db)
	expect((await readHome(world, 'zh')).weekend).toMatchObject({
		from: '2026-05-02',
		to: '2026-05-03',
		stays: [{ slug: 'mist-house' }],
	})
	world.clock.set('2026-05-03T02:00:00Z')
	expect((await readHome(world, 'zh')).weekend.from).toBe('2026-05-09')
})

it('sorts by distance from a place that was named, without a script, and tells how far', async () => {
	const { db } = database
	await db.updateTable('regions').set({ lon: 121, lat: 28 }).where('code', '=', '990101001000').execute()
	await db.updateTable('listings').set({ lon: 121.1, lat: 28 }).where('slug', '=', 'mist-house').execute()
	await db.updateTable('listings').set({ lon: 121.01, lat: 28 }).where('slug', '=', 'pick-tea').execute()
	const near = await search('near=990101001000')
	expect(near.nearPlace).toEqual({ code: '990101001000', name: '云镇' })
	expect(near.cards.map(({ slug, distanceKm }) => [slug, distanceKm?.toFixed(2)])).toEqual([
		['pick-tea', '0.98'],
		['mist-house', '9.82'],
	])
	// A village without a point of its own is where its township is; another order may be asked for all the same.
	expect((await search('near=990101001001')).cards.map(({ slug }) => slug)).toEqual(['pick-tea', 'mist-house'])
	expect((await search('near=990101001000&sort=price')).filters.sort).toBe('price')
	expect((await search('near=999999999999')).nearPlace).toBeNull()
})
