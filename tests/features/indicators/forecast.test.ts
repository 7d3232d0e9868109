import { beforeAll, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { trailingMonths } from '#app/domain/indicators/month.ts'
import { publishForecast, readForecast } from '#app/features/indicators/read-forecast.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const world = () => createTestWorld(database.db, { clock: createClock('2026-05-20T02:00:00Z') })
const of = (regionCode: string) => ({ regionCode, mayWrite: false }) as Administrator

const SEASON = [4, 30, 8, 12, 20, 14, 10, 10, 12, 25, 9, 5]
const ordersIn = (month: string, at: number) => 40 + at + (SEASON[Number(month.slice(5)) - 1] ?? 0)

async function observe(region: string, months: string[], valueOf: (month: string, at: number) => number) {
	const rows = months.map((period, at) => ({
		...{ indicator_code: 'L01', region_code: region, period, value: valueOf(period, at), source: 'orders' },
		...{ kind: 'computed', status: 'final', recorded_at: new Date('2026-05-19T00:00:00Z') },
		companions: JSON.stringify({ gmv: 100 * valueOf(period, at) }),
	}))
	await database.db.insertInto('observations').values(rows).execute()
}

beforeAll(async () => {
	await openTradeBook(database.db)
	// The running month, of which there are a few days, is not a month to learn from.
	await observe(PLACES.county, trailingMonths('2026-05', 41), (month, at) =>
		month === '2026-05' ? 1 : ordersIn(month, at),
	)
	await observe(PLACES.tea, trailingMonths('2026-04', 5), () => 3)
	await observe(PLACES.sea, trailingMonths('2026-04', 12), () => 0)
})

test('the months to come continue those that are over, the running one left out, within their intervals', async () => {
	const found = await readForecast(world(), of(PLACES.county), { region: null, series: null })
	if (found.outcome !== 'found' || found.forecast.outcome !== 'foreseen') throw new Error(found.outcome)
	expect(found.series.at(-1)).toEqual({ period: '2026-04', value: 40 + 39 + 12 })
	const { months, skill, past, method } = found.forecast
	expect(months.map(({ period }) => period)).toEqual(trailingMonths('2027-04', 12))
	for (const [at, month] of months.entries()) {
		expect(Math.abs(month.value - ordersIn(month.period, 40 + at))).toBeLessThan(8)
		expect(month.low80).toBeLessThanOrEqual(month.value)
		expect(month.high95).toBeGreaterThanOrEqual(month.high80 - 1e-9)
		expect(month.low95).toBeGreaterThanOrEqual(0)
	}
	expect(method).not.toBe('seasonal-naive')
	expect(skill).toBeGreaterThan(0)
	expect(past.at(-1)).toMatchObject({ period: '2026-04', actual: 91 })
})

test('the value of orders is foreseen as well, in yuan', async () => {
	const found = await readForecast(world(), of(PLACES.county), { region: null, series: 'sales' })
	expect(found).toMatchObject({ of: 'sales', forecast: { outcome: 'foreseen' } })
	if (found.outcome === 'found') expect(found.series.at(-1)?.value).toBe(9100)
})

test('five months are too few, none with an order nothing to work from: both are told', async () => {
	const ask = (region: string) => readForecast(world(), of(PLACES.county), { region, series: null })
	expect(await ask(PLACES.tea)).toMatchObject({ forecast: { outcome: 'too-few', months: 5, least: 8 } })
	expect(await ask(PLACES.sea)).toMatchObject({ series: [], forecast: { outcome: 'too-few', months: 0 } })
})

test('one’s own region and all below are open, all else is not', async () => {
	const ask = (region: string) => readForecast(world(), of(PLACES.county), { region, series: null })
	expect(await ask(PLACES.city)).toEqual({ outcome: 'outside' })
	expect(await ask('000000000000')).toEqual({ outcome: 'unknown' })
})

test('a village that came to ten million yuan in twelve months is told with the month, another with what it lacks', async () => {
	const sell = async (region: string, months: string[], value: number) =>
		database.db
			.insertInto('observations')
			.values(
				months.map((period) => ({
					...{ indicator_code: 'L02', region_code: region, period, value, source: 'orders', kind: 'computed' },
					...{ status: 'final', recorded_at: new Date('2026-05-19T00:00:00Z') },
				})),
			)
			.execute()
	await sell(PLACES.hill, trailingMonths('2026-04', 12), 1_250_000)
	await sell(PLACES.sea, trailingMonths('2026-04', 3), 1000)
	const ask = async (region: string) => {
		const found = await readForecast(world(), of(PLACES.county), { region, series: null })
		return found.outcome === 'found' ? found.thresholds : []
	}
	// Eight months of a million and a quarter.
	expect(await ask(PLACES.hill)).toMatchObject([
		{ level: 'village', sales: 15_000_000, threshold: 10_000_000, when: { outcome: 'reached', month: '2025-12' } },
	])
	expect(await ask(PLACES.county)).toMatchObject([
		{ code: PLACES.hill, level: 'village' },
		{ code: PLACES.sea, level: 'village', sales: 3000, when: { outcome: 'too-few' } },
	])
})

test('in public the orders of a region alone', async () => {
	const ask = (code: string, series: string | null) => publishForecast(world(), { code, series })
	expect(await ask(PLACES.county, null)).toMatchObject({ outcome: 'found', forecast: { outcome: 'foreseen' } })
	expect(await ask(PLACES.county, 'sales')).toEqual({ outcome: 'no-such-series' })
	expect(await ask('000000000000', null)).toEqual({ outcome: 'unknown' })
})
