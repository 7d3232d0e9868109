import { beforeAll, expect, it } from 'vitest'
import { readHome } from '#app/features/catalog/read-home.server.ts'
import { readSeason } from '#app/features/catalog/read-season.server.ts'
import { useMarket } from '#tests/support/database.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()

beforeAll(async () => {
	await database.db
		.updateTable('listings')
		.set({ season_months: [6] })
		.where('slug', '=', 'spring-tea')
		.execute()
})

const world = () => createTestWorld(database.db)

it('a month shows what is in season, and its festivals of this year or the next', async () => {
	expect(await readSeason(world(), 'zh', '6')).toMatchObject({
		outcome: 'found',
		ripe: [{ slug: 'spring-tea' }],
		festivals: [{ code: 'dragon_boat', date: '2026-06-19', inDays: 49 }],
	})
	expect(await readSeason(world(), 'zh', '2')).toMatchObject({
		outcome: 'found',
		ripe: [],
		festivals: [
			{ code: 'spring', date: '2027-02-06' },
			{ code: 'lantern', date: '2027-02-20' },
		],
	})
})

it('a month shows what is on sale ahead of a harvest that begins in it', async () => {
	const { capacity_id } = await database.db
		.selectFrom('product_variants')
		.select('capacity_id')
		.orderBy('id')
		.executeTakeFirstOrThrow()
	await database.db
		.insertInto('harvest_windows')
		.values({
			capacity_id,
			opens_at: new Date('2026-04-20T00:00:00Z'),
			closes_at: new Date('2026-06-20T00:00:00Z'),
			harvest_from: '2026-07-01',
			harvest_to: '2026-07-20',
		})
		.execute()
	expect(await readSeason(world(), 'zh', '7')).toMatchObject({ ahead: [{ slug: 'spring-tea' }] })
	expect(await readSeason(world(), 'zh', '6')).toMatchObject({ ahead: [] })
})

it.each(['0', '13', '01', 'june', '', undefined])('a month %j that is none is not found', async (month) => {
	expect(await readSeason(world(), 'zh', month)).toEqual({ outcome: 'not-found' })
})

it('the front page tells where to go this weekend and which festivals come', async () => {
	const home = await readHome(world(), 'zh')
	expect(home.weekend.trips.map(({ slug }) => slug)).toEqual(['pick-tea'])
	expect(home.festivals[0]).toEqual({ code: 'may', date: '2026-05-01', inDays: 0 })
	expect(home.festivals[1]).toEqual({ code: 'dragon_boat', date: '2026-06-19', inDays: 49 })
})
