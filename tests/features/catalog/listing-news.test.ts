import { beforeAll, beforeEach, expect, test } from 'vitest'
import { findListing } from '#app/features/catalog/api-listings.server.ts'
import { readPackage } from '#app/features/catalog/read-package.server.ts'
import { readProduct } from '#app/features/catalog/read-product.server.ts'
import { readStay } from '#app/features/catalog/read-stay.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { addPerson } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const EN = { language: 'en', isLight: false } as const

const NOW = '2026-05-01T02:00:00Z'
const clock = createClock(NOW)
const database = useMarket()
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock })
})

beforeEach(() => clock.set(NOW))

const nothing = () => null
const news = async (kind: 'product' | 'stay' | 'package') => {
	const found = await {
		product: () => readProduct(world, EN, 'spring-tea'),
		stay: () => readStay(world, EN, 'mist-house', nothing),
		package: () => readPackage(world, EN, 'tea-weekend', nothing),
	}[kind]()
	if (found.outcome !== 'found') throw new Error('it is there')
	return found.news
}

test('a disruption is told where a stay lies, from its announcement to its last day there, and no longer once lifted', async () => {
	const createdBy = await addPerson(world, 'admin@example.com')
	const { id } = await database.db
		.insertInto('disruptions')
		.values({
			...{ kind: 'TYPHOON', region_code: '990101000000', from_date: '2026-05-03', to_date: '2026-05-05' },
			...{ note_zh: '台风将至', note_en: 'A typhoon nears', created_by: createdBy, created_at: clock.now() },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	const ids = async (kind: 'product' | 'stay' | 'package') => (await news(kind)).disruptions.map((it) => it.id)
	expect(await ids('stay')).toEqual([id])
	expect(await ids('package')).toEqual([id])
	expect(await ids('product'), 'goods from there may be late').toEqual([id])
	clock.set('2026-05-05T15:59:59.999Z')
	expect(await ids('stay')).toEqual([id])
	clock.set('2026-05-05T16:00:00Z')
	expect(await ids('stay')).toEqual([])
	clock.set(NOW)
	await database.db.updateTable('disruptions').set({ region_code: '990102000000' }).where('id', '=', id).execute()
	expect(await ids('stay')).toEqual([])
	const lifted = { region_code: '990101000000', lifted_at: clock.now() }
	await database.db.updateTable('disruptions').set(lifted).where('id', '=', id).execute()
	expect(await ids('stay')).toEqual([])
})

test('of the promotions that run and have something left a listing shows the one that takes most off', async () => {
	const { id: quota } = await database.db
		.insertInto('capacity')
		.values({ kind: 'quota', total: 3 })
		.returning('id')
		.executeTakeFirstOrThrow()
	const base = { enterprise_id: market.enterpriseId, name_zh: '促销', starts_at: clock.now() }
	const ends = { ends_at: new Date('2026-05-02T02:00:00Z') }
	await database.db
		.insertInto('promotions')
		.values([
			{ ...base, ...ends, name_en: 'Shelf', discount_bp: 500 },
			{ ...base, ...ends, name_en: 'Tea', discount_bp: 1_000, listing_id: market.productId, capacity_id: quota },
			{ ...base, ...ends, name_en: 'Ended', discount_bp: 2_000, ended_at: clock.now() },
		])
		.execute()
	const name = async (kind: 'product' | 'stay' | 'package') => (await news(kind)).promotion?.name.en ?? null
	expect(await news('product')).toMatchObject({ promotion: { name: { en: 'Tea' }, discountBp: 1_000, left: 3 } })
	expect([await name('stay'), await name('package')]).toEqual(['Shelf', null])
	await database.db.updateTable('capacity').set({ sold: 3 }).where('id', '=', quota).execute()
	expect(await name('product')).toBe('Shelf')
	clock.set('2026-05-02T02:00:00Z')
	expect(await name('product')).toBe('Shelf')
	clock.set('2026-05-02T02:00:00.001Z')
	expect(await name('product')).toBeNull()
})

test('a package tells other programs which components are alternatives and the part of the day of each', async () => {
	await database.db
		.updateTable('package_components')
		.set({ slot: 1, part_of_day: 'morning' })
		.where('package_listing_id', '=', market.packageId)
		.where('position', '=', 2)
		.execute()
	expect((await findListing(world, 'tea-weekend'))?.components).toMatchObject([
		{ position: 1, slot: null, part_of_day: null },
		{ position: 2, slot: 1, part_of_day: 'morning' },
		{ position: 3, slot: null, part_of_day: null },
	])
})
