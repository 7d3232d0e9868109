import { beforeAll, expect, it } from 'vitest'
import { readSearchFilters } from '#app/domain/catalog/search-filters.ts'
import { listCardsAsked } from '#db/queries/dated-cards.ts'
import { useDatabase } from '#tests/support/database.ts'
import { buildMarket, type TestMarket } from '#tests/support/market.ts'

/* Rooms of the market cost 300 and 400 yuan, at weekends 100 more; here the first may also be had for 200, three weeks ahead. */

const TODAY = '2026-05-01'
const now = new Date('2026-05-01T02:00:00Z')
const database = useDatabase()
let market: TestMarket

beforeAll(async () => {
	const { db } = database
	market = await buildMarket(db, TODAY)
	await db
		.insertInto('rate_plans')
		.values({
			...{ room_type_id: market.roomTypeIds[0], name_zh: '早订', name_en: 'Early' },
			...{ base_minor: Array.from({ length: 7 }, () => 20_000), min_advance_days: 21 },
		})
		.execute()
	await db.updateTable('listings').set({ from_minor: 20_000 }).where('id', '=', market.stayId).execute()
})

async function priceOn(search: string) {
	const params = new URLSearchParams(search)
	const { filters } = readSearchFilters((name) => params.get(name), TODAY)
	const ids = [market.productId, market.stayId]
	const cards = await listCardsAsked(database.db, 'en', { ids, asked: { filters, now } })
	expect(cards.find(({ id }) => id === market.productId)?.fromMinor).toBe(12_800)
	return cards.find(({ id }) => id === market.stayId)?.fromMinor
}

it('without dates a stay shows its lowest price of all', async () => {
	expect(await priceOn('guests=2')).toBe(20_000)
})

it('with dates it shows what can be had for them: a price for who books weeks ahead only where it is weeks ahead', async () => {
	expect(await priceOn('from=2026-05-12&to=2026-05-13&guests=2')).toBe(30_000)
	expect(await priceOn('from=2026-05-21&to=2026-05-22&guests=2')).toBe(30_000)
	expect(await priceOn('from=2026-05-22&to=2026-05-23&guests=2')).toBe(20_000)
})

it('of several nights the mean, rounded up to a whole yuan; of one without a last day that night', async () => {
	// Thursday to Sunday: 300, 400 and 400.
	expect(await priceOn('from=2026-05-14&to=2026-05-17&guests=2')).toBe(36_700)
	expect(await priceOn('from=2026-05-15')).toBe(40_000)
})

it('a room that does not take the guests, or is taken, sets no price', async () => {
	expect(await priceOn('from=2026-05-12&to=2026-05-13&guests=4')).toBe(40_000)
	await database.db
		.updateTable('capacity')
		.set((eb) => ({ sold: eb.ref('total') }))
		.where('id', 'in', (eb) =>
			eb
				.selectFrom('room_nights')
				.select('capacity_id')
				.where('room_type_id', '=', market.roomTypeIds[0])
				.where('night', '=', '2026-05-19'),
		)
		.execute()
	expect(await priceOn('from=2026-05-19&to=2026-05-20&guests=2')).toBe(40_000)
})

it('a price of its date stands before that of its season, and that before the weekday’s', async () => {
	const [ratePlanId] = market.ratePlanIds
	await database.db
		.insertInto('rate_seasons')
		.values({
			...{ rate_plan_id: ratePlanId, name_zh: '茶季', name_en: 'Tea', days: '[2026-05-05,2026-05-08)' },
			price_minor: Array.from({ length: 7 }, () => 25_000),
		})
		.execute()
	await database.db
		.insertInto('rate_overrides')
		.values({ rate_plan_id: ratePlanId, night: '2026-05-06', price_minor: 22_000 })
		.execute()
	expect(await priceOn('from=2026-05-05')).toBe(25_000)
	expect(await priceOn('from=2026-05-06')).toBe(22_000)
	expect(await priceOn('from=2026-05-08')).toBe(40_000)
})
