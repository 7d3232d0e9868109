import { beforeAll, expect, it } from 'vitest'
import { readMap } from '#app/features/places/read-map.server.ts'
import { readPlace } from '#app/features/places/read-place.server.ts'
import { readBrand, readEnterprise, readPark } from '#app/features/places/read-producer.server.ts'
import { writeSitemap } from '#app/features/site/write-sitemap.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()
let world: World
let market: TestMarket

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db)
})

it('a place tells what is above and below it and what it has', async () => {
	expect(await readPlace(world, 'en', '990100000000')).toMatchObject({
		outcome: 'found',
		trail: [{ name: 'East Province' }, { name: 'Shanhai City' }],
		children: [
			{ name: 'Qing County', count: 4 },
			{ name: 'Lan County', count: 0 },
		],
		shelves: [{ kind: 'product' }, { kind: 'stay' }, { kind: 'experience' }, { kind: 'package' }],
		brands: [{ slug: 'maofeng' }],
	})
	expect(await readPlace(world, 'en', VILLAGE)).toMatchObject({ outcome: 'found', children: [] })
})

it.each(['', 'wenzhou', '123', '999999999999', undefined])('a place %j that is none is not found', async (code) => {
	expect(await readPlace(world, 'en', code)).toEqual({ outcome: 'not-found' })
})

it('a brand tells its source and only those licensed today', async () => {
	const licence = (from: string, to: string | null) =>
		database.db
			.insertInto('brand_licences')
			.values({ brand_id: market.brandId, enterprise_id: market.enterpriseId, valid_from: from, valid_to: to })
			.execute()
	await licence('2025-01-01', '2026-05-01')
	expect(await readBrand(world, 'en', 'maofeng')).toMatchObject({
		brand: { sourceLabel: 'Mao Feng', nameReading: 'sure', enterprises: [], cards: [{ slug: 'spring-tea' }] },
	})
	await licence('2026-05-01', null)
	expect(await readBrand(world, 'en', 'maofeng')).toMatchObject({ brand: { enterprises: [{ slug: 'mist-coop' }] } })
})

it('a seller shows what it offers, and one not verified is not there', async () => {
	expect(await readEnterprise(world, 'en', 'mist-coop')).toMatchObject({
		enterprise: { name: 'Mist Cooperative', place: 'Qing County · Yun Town' },
	})
	await database.db
		.updateTable('enterprises')
		.set({ status: 'pending' })
		.where('id', '=', market.enterpriseId)
		.execute()
	expect(await readEnterprise(world, 'en', 'mist-coop')).toEqual({ outcome: 'not-found' })
	await database.db
		.updateTable('enterprises')
		.set({ status: 'verified' })
		.where('id', '=', market.enterpriseId)
		.execute()
	expect(await readPark(world, 'en', 'none')).toEqual({ outcome: 'not-found' })
})

it('the site map names every public page once in both languages', async () => {
	const xml = await writeSitemap(world)
	expect(xml).toContain('<loc>http://localhost:3000/stays/mist-house</loc>')
	expect(xml).toContain('hreflang="en" href="http://localhost:3000/places/990101000000?lang=en"')
	const locations = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, location]) => location)
	expect(new Set(locations).size).toBe(locations.length)
})

const mapOf = (kind: string | null, county: string | null = null) => readMap(world, 'en', { kind, county })

it('the map draws villages where it has no outlines, and townships by what they show of a kind', async () => {
	const at = (code: string, lon: number, lat: number) =>
		database.db.updateTable('regions').set({ lon, lat }).where('code', '=', code).execute()
	await at(VILLAGE, 120.5, 28)
	await at('990101001000', 120.6, 28.1)
	await at('990101000000', 120.4, 27.9)
	const map = await mapOf('stay')
	expect(map).toMatchObject({ kind: 'stay', clusters: [{ name: 'Yun Town', count: 1 }], counties: [{ count: 1 }] })
	expect(map.land).toMatch(/^M\d+ \d+h0$/)
	expect((await mapOf('nonsense')).clusters[0]?.count).toBe(4)
})

it('the map draws the counties by their outlines, and one close up with its villages', async () => {
	const square = [
		[120.3, 27.8],
		[120.7, 27.8],
		[120.7, 28.2],
		[120.3, 28.2],
	]
	await database.db
		.insertInto('region_outlines')
		.values({ region_code: '990101000000', rings: JSON.stringify([square]), source: 'a test' })
		.execute()
	const map = await mapOf(null)
	expect(map.land).toBe('')
	expect(map.outlines).toMatchObject([{ code: '990101000000', name: 'Qing County' }])
	expect(map.outlines[0]?.path).toMatch(/^M\d+ \d+(L\d+ \d+){3}z$/)
	const near = await mapOf(null, '990101000000')
	expect(near).toMatchObject({ county: { name: 'Qing County' }, clusters: [{ code: VILLAGE, count: 4 }] })
	expect(await mapOf(null, '123')).toMatchObject({ county: null })
})

it('a brand, a seller, a park and a place show where they are, in the county that stands out', async () => {
	const { db } = database
	await db.updateTable('enterprises').set({ status: 'verified' }).where('id', '=', market.enterpriseId).execute()
	await db.updateTable('regions').set({ lon: 121.5, lat: 28.5 }).where('code', '=', '990101001000').execute()
	await db.updateTable('regions').set({ lon: null, lat: null }).where('code', '=', VILLAGE).execute()
	await db.deleteFrom('region_outlines').execute()
	const square = (west: number) => [[[west, 28], [west + 1, 28], [west + 1, 29], [west, 29]]] // prettier-ignore
	await db
		.insertInto('region_outlines')
		.values(
			['990101000000', '990102000000'].map((code, at) => {
				return { region_code: code, rings: JSON.stringify(square(121 + at)), source: 'drawn by hand' }
			}),
		)
		.execute()
	await db
		.insertInto('parks')
		.values({ slug: 'tea-park', name_zh: '茶园', name_en: 'Tea Park', region_code: VILLAGE, kind: 'tea' })
		.execute()
	const { id: parkId } = await db
		.selectFrom('parks')
		.select('id')
		.where('slug', '=', 'tea-park')
		.executeTakeFirstOrThrow()
	await db.insertInto('park_enterprises').values({ park_id: parkId, enterprise_id: market.enterpriseId }).execute()
	const park = await readPark(world, 'en', 'tea-park')
	expect(park).toMatchObject({ park: { cards: [{ kind: expect.any(String) }, {}, {}, {}] } })
	for (const page of [
		await readBrand(world, 'en', 'maofeng'),
		await readEnterprise(world, 'en', 'mist-coop'),
		park,
		await readPlace(world, 'en', VILLAGE),
	]) {
		// The village has no point: it is drawn where its township is, in the middle of its county.
		expect(page).toMatchObject({
			locator: {
				outlines: [
					{ code: '990101000000', isHere: true },
					{ code: '990102000000', isHere: false },
				],
				places: [{ code: VILLAGE, name: 'Tea Village', x: 94 }],
			},
		})
	}
	expect(await readPlace(world, 'en', '990101000000')).toMatchObject({
		locator: null,
		map: { county: { name: 'Qing County' } },
	})
})
