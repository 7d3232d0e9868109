import { beforeAll, describe, expect, it } from 'vitest'
import { listSessions, listUnitTypes, readListingPage } from '#db/queries/listing-page.ts'
import { listVariants } from '#db/queries/listing-variants.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'

const database = useMarket()
let market: TestMarket

beforeAll(() => {
	market = database.market
})

describe('a listing page', () => {
	it('tells the regions from the widest down, brand, policy and what it is bound to', async () => {
		const page = await readListingPage(database.db, 'en', { kind: 'product', slug: 'spring-tea', at: new Date() })
		expect(page?.regions.map(({ name }) => name)).toEqual([
			'East Province',
			'Shanhai City',
			'Qing County',
			'Yun Town',
			'Tea Village',
		])
		expect(page).toMatchObject({
			title: 'Spring Maofeng Tea',
			place: 'Qing County · Yun Town',
			brand: { slug: 'maofeng', name: 'Maofeng' },
			policy: { code: 'GOODS_7_DAYS', returnDays: 7 },
		})
		expect(page?.links.map(({ relation, isIncoming, slug }) => [relation, isIncoming, slug]).sort()).toEqual([
			['picked_in', false, 'pick-tea'],
			['served_at', false, 'mist-house'],
		])
	})

	it('sees the same bond from the other side', async () => {
		const page = await readListingPage(database.db, 'zh', { kind: 'stay', slug: 'mist-house', at: new Date() })
		expect(page?.links).toMatchObject([{ relation: 'served_at', isIncoming: true, title: '雁荡毛峰新茶' }])
	})

	it('tells the grade of a product and the standard it keeps to, with its kind', async () => {
		const kept = { grade: 'first', standard_code: 'NY/T 391-2021' }
		await database.db.updateTable('listings').set(kept).where('slug', '=', 'spring-tea').execute()
		const page = await readListingPage(database.db, 'en', { kind: 'product', slug: 'spring-tea', at: new Date() })
		expect(page).toMatchObject({
			grade: 'first',
			standard: { code: 'NY/T 391-2021', kind: 'industry', isVoluntary: true },
		})
	})

	it('falls back to the other language where a text was never written', async () => {
		await database.db.updateTable('listings').set({ story_en: '' }).where('slug', '=', 'pick-tea').execute()
		expect(
			(await readListingPage(database.db, 'en', { kind: 'experience', slug: 'pick-tea', at: new Date() }))?.story,
		).toBe('清晨采茶的故事')
	})

	it('is not there under another kind, or unpublished', async () => {
		expect(
			await readListingPage(database.db, 'en', { kind: 'stay', slug: 'spring-tea', at: new Date() }),
		).toBeUndefined()
		await database.db.updateTable('listings').set({ status: 'paused' }).where('slug', '=', 'tea-weekend').execute()
		expect(
			await readListingPage(database.db, 'en', { kind: 'package', slug: 'tea-weekend', at: new Date() }),
		).toBeUndefined()
	})
})

describe('options', () => {
	it('of a product count whole pieces less the safety stock', async () => {
		const [variantId] = market.variantIds
		await database.db
			.updateTable('product_variants')
			.set({ capacity_units: 3, safety_stock: 2 })
			.where('id', '=', variantId)
			.execute()
		const variants = await listVariants(database.db, 'en', market.productId)
		expect(variants.map(({ name, left }) => [name, left])).toEqual([
			['1 tin', 12],
			['2 tin', 2],
		])
	})

	it('of an experience have local times and the seats its shared guide still allows', async () => {
		const [session] = Object.values(market.sessionIds)
		const { id: guide } = await database.db
			.insertInto('capacity')
			.values({ kind: 'shared', total: 10 })
			.returning('id')
			.executeTakeFirstOrThrow()
		await database.db
			.insertInto('session_resources')
			.values({ session_id: session ?? 0, capacity_id: guide, units_per_guest: 2 })
			.execute()
		const from = new Date('2026-05-01T00:00:00Z')
		const sessions = await listSessions(database.db, [market.experienceId], from, new Date('2026-05-03T22:00:00Z'))
		expect(sessions.map(({ date, startTime, endTime, left }) => [date, startTime, endTime, left])).toEqual([
			['2026-05-02', '07:00', '09:00', 5],
			['2026-05-03', '07:00', '09:00', 8],
		])
		expect(sessions.map(({ shared }) => shared)).toEqual([[{ total: 10, unitsEach: 2 }], []])
		expect((await listUnitTypes(database.db, 'zh', market.experienceId)).map(({ name }) => name)).toEqual([
			'成人',
			'儿童',
		])
	})
})

describe('what sending costs', () => {
	it('is told by zone, the seller’s own fees before the market’s, and only where it is carried', async () => {
		const zones = async () => {
			const page = await readListingPage(database.db, 'en', { kind: 'product', slug: 'spring-tea', at: new Date() })
			return page?.shipping?.map(({ temperature, zone, feeMinor, freeOverMinor }) => [
				temperature,
				zone,
				feeMinor,
				freeOverMinor,
			])
		}
		expect(await zones()).toEqual([
			['ambient', 'county', 500, 6_800],
			['ambient', 'city', 600, 8_800],
			['ambient', 'province', 800, 9_900],
			['ambient', 'country', 1_200, 16_800],
		])
		const own = { enterprise_id: market.enterpriseId, temperature_class: 'ambient' }
		await database.db
			.insertInto('shipping_rates')
			.values([
				{ ...own, zone: 'county', first_fee_minor: 0 },
				{ ...own, zone: 'country', carried: false },
			])
			.execute()
		expect(await zones()).toEqual([
			['ambient', 'county', 0, null],
			['ambient', 'city', 600, 8_800],
			['ambient', 'province', 800, 9_900],
		])
		expect(
			(await readListingPage(database.db, 'en', { kind: 'stay', slug: 'mist-house', at: new Date() }))?.shipping,
		).toBeNull()
	})
})
