import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concentration, splitTheil, theil } from '#app/domain/cluster-statistics/concentration.ts'
import { coordinationClass, couplingCoordination } from '#app/domain/cluster-statistics/coupling-coordination.ts'
import {
	compoundGrowth,
	growthContributions,
	growthFacts,
	meanGrowth,
	monthOnMonth,
	trailingYearOnYear,
	yearOnYear,
} from '#app/domain/cluster-statistics/growth.ts'
import { specialisations } from '#app/domain/cluster-statistics/location-quotient.ts'
import { merchantIndex } from '#app/domain/cluster-statistics/merchant-index.ts'
import { isActiveStore, judgeTaobaoTown, judgeTaobaoVillage } from '#app/domain/cluster-statistics/taobao-rules.ts'
import { parseCsvRecords } from '#app/domain/csv/parse-csv-records.ts'
import { trailingMonths } from '#app/domain/indicators/month.ts'
import { descendingRanks } from '#app/domain/indicators/ranks.ts'
import { readGoldCsv } from '#tests/domain/indicators/read-gold-csv.ts'

function readCases(name: string) {
	const parsed = parseCsvRecords(readFileSync(new URL(`./gold/${name}.csv`, import.meta.url), 'utf8'))
	if (parsed.outcome !== 'parsed') throw new Error(`${name} is ${parsed.outcome}`)
	return parsed.records.map((row) => ({ case: row['case'] ?? '', row }))
}

const known = (text: string | undefined) => (text ? Number(text) : null)
const verdictOf = (text: string | undefined) => ({ true: 'yes', false: 'no', unknown: 'cannot-tell' })[text ?? '']

test("the paper's Figure 1: ranks, concentration, inequality of its cities and provinces", () => {
	const cities = readGoldCsv('paper/figure1_taobao_villages_2019.csv')
	const counts = cities.map((row) => Number(row['taobao_villages']))
	const expected = new Map(
		readGoldCsv('paper/figure1_expected.csv').map((row) => [row['statistic'], Number(row['value'])]),
	)
	const found = concentration(counts)
	const provinces = new Map<string, number>()
	for (const [i, row] of cities.entries()) {
		const province = row['province_source'] ?? ''
		provinces.set(province, (provinces.get(province) ?? 0) + (counts[i] ?? 0))
	}
	const wenzhou = counts[cities.findIndex((row) => row['city_source'] === 'wenzhou')] ?? 0
	const figures: Record<string, number> = {
		n_cities: found.parts,
		total_listed: found.total,
		share_wenzhou_of_listed: wenzhou / found.total,
		hhi_cities_0_1: found.hhi,
		hhi_cities_0_10000: found.hhi * 10_000,
		hhi_normalised: found.normalisedHhi,
		effective_number_1_over_hhi: found.effectiveNumber,
		gini_cities: found.gini,
		theil_T_cities: found.theil,
		CR4: found.cr4,
		hhi_provinces_0_1: concentration([...provinces.values()]).hhi,
	}
	for (const [statistic, value] of Object.entries(figures))
		expect({
			statistic,
			close: Math.abs(value - (expected.get(statistic) ?? Number.NaN)) <= 1e-9 * Math.max(1, value),
		}).toEqual({
			statistic,
			close: true,
		})
	expect(descendingRanks(counts, 'dense')).toEqual(cities.map((row) => Number(row['rank_published'])))
})

test.each(readCases('taobao_village_cases'))('Taobao village: $case', ({ row }) => {
	const judged = judgeTaobaoVillage({
		isAdminVillage: row['is_admin_village'] === '1',
		salesCny: known(row['sales_12m_cny']),
		activeStores: known(row['active_stores']),
		households: known(row['households']),
	})
	expect(judged.verdict).toBe(verdictOf(row['expected']))
})

test.each(readCases('taobao_town_cases'))('Taobao town: $case', ({ row }) => {
	const judged = judgeTaobaoTown({
		taobaoVillages: known(row['taobao_villages']),
		salesCny: known(row['sales_12m_cny']),
		activeStores: known(row['active_stores']),
	})
	expect(judged.verdict).toBe(verdictOf(row['expected']))
})

test.each(readCases('active_store_cases'))('active store: $case', ({ row }) => {
	expect(String(isActiveStore(Number(row['age_days']), Number(row['valid_orders_in_window'])))).toBe(row['expected'])
})

test('the distance to each threshold is told, 0 where it is met, nothing where it is not known', () => {
	const { conditions } = judgeTaobaoVillage({
		isAdminVillage: true,
		salesCny: 4_000_000,
		activeStores: 120,
		households: null,
	})
	expect(conditions.map(({ name, gap }) => [name, gap])).toEqual([
		['admin-village', 0],
		['sales', 6_000_000],
		['stores', 0],
		['store-share', null],
	])
})

test("Theil's T is what lies between groups and what lies within them, without residual", () => {
	const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 })
	fc.assert(
		fc.property(fc.array(amounts, { minLength: 1, maxLength: 5 }), (groups) => {
			fc.pre(groups.flat().some((amount) => amount > 0))
			const { total, between, within } = splitTheil(groups)
			expect(between + within).toBeCloseTo(total, 10)
			expect(total).toBe(theil(groups.flat()))
			expect(between).toBeGreaterThanOrEqual(-1e-12)
		}),
	)
})

test('equal parts are not concentrated and not unequal', () => {
	const even = concentration([5, 5, 5, 5, 5])
	expect(even.hhi).toBeCloseTo(0.2, 12)
	expect(even.normalisedHhi).toBeCloseTo(0, 12)
	expect(even.effectiveNumber).toBeCloseTo(5, 12)
	expect(even.gini).toBeCloseTo(0, 12)
	expect(even.theil).toBeCloseTo(0, 12)
})

test('a place is specialised from a quotient of 1.25 and five stores on', () => {
	const row = (place: string, category: string, sales: number, stores: number) => ({ place, category, sales, stores })
	const found = specialisations([
		row('a', 'tea', 50, 5),
		row('a', 'fish', 50, 9),
		row('b', 'tea', 30, 4),
		row('b', 'fish', 70, 4),
	])
	expect(found.map(({ quotient }) => Number(quotient.toFixed(6)))).toEqual([1.25, 0.833333, 0.75, 1.166667])
	expect(found.map((it) => it.isSpecialised)).toEqual([true, false, false, false])
	expect(specialisations([row('a', 'tea', 50, 4), row('b', 'fish', 50, 9)])[0]?.isSpecialised).toBe(false)
})

test('growth says "no base" where it starts from nothing, and "not reported" where it ends in nothing', () => {
	const year = new Map(trailingMonths('2026-10', 24).map((month, i) => [month, i < 12 ? 100 : 150]))
	expect(trailingYearOnYear(year, '2026-10')).toEqual({ outcome: 'rate', rate: 0.5 })
	expect(yearOnYear(year, '2026-10')).toEqual({ outcome: 'rate', rate: 0.5 })
	expect(monthOnMonth(year, '2026-10')).toEqual({ outcome: 'rate', rate: 0 })
	expect(yearOnYear(year, '2027-10')).toEqual({ outcome: 'none', reason: 'not-reported' })
	year.delete('2025-03')
	expect(trailingYearOnYear(year, '2026-10')).toEqual({ outcome: 'none', reason: 'base' })
	expect(
		monthOnMonth(
			new Map([
				['2026-09', 0],
				['2026-10', 5],
			]),
			'2026-10',
		),
	).toEqual({ outcome: 'none', reason: 'base' })
})

test('the growth of a flow goes by its years, of all else by its months; a year must have passed for a yearly rate', () => {
	const months = trailingMonths('2026-06', 36)
	// A hundred a month, then 121 a month in the last year: twelve months each.
	const flow = new Map(months.map((month, at) => [month, at < 24 ? 100 : 121]))
	expect(growthFacts(flow, '2026-06', true)).toMatchObject({
		monthOnMonth: { rate: 0 },
		yearOnYear: { rate: expect.closeTo(0.21, 12) },
		trailing: { rate: expect.closeTo(0.21, 12) },
		// From the year that ends with the twelfth month: two years of ten percent.
		compound: { rate: expect.closeTo(0.1, 12) },
		years: 2,
	})
	const stock = new Map(months.slice(-13).map((month, at) => [month, 100 + at]))
	const found = growthFacts(stock, '2026-06', false)
	expect(found).toMatchObject({ trailing: null, years: 1, compound: { rate: expect.closeTo(0.12, 12) } })
	expect(found.meanMonth).toMatchObject({ rate: expect.closeTo((112 / 100) ** (1 / 12) - 1, 12) })
	const young = new Map(months.slice(-5).map((month) => [month, 100]))
	expect(growthFacts(young, '2026-06', false).compound).toEqual({ outcome: 'none', reason: 'too-short' })
	expect(growthFacts(young, '2026-06', true).compound).toEqual({ outcome: 'none', reason: 'not-reported' })
	expect(growthFacts(new Map(), '2026-06', true).meanMonth).toEqual({ outcome: 'none', reason: 'not-reported' })
})

test('compound and mean growth, and what each part added to the whole', () => {
	expect(compoundGrowth(100, 121, 2)).toMatchObject({ rate: expect.closeTo(0.1, 12) })
	expect(compoundGrowth(0, 121, 2)).toEqual({ outcome: 'none', reason: 'base' })
	expect(meanGrowth([1, -0.5])).toMatchObject({ rate: expect.closeTo(0, 12) })
	expect(meanGrowth([0.1, -1])).toEqual({ outcome: 'none', reason: 'base' })
	expect(growthContributions([50, 50], [60, 45])).toEqual([0.1, -0.05])
	expect(growthContributions([0, 0], [60, 45])).toBeNull()
})

test('coordination has ten classes, a bound belongs to the class above it', () => {
	expect([0, 0.0999, 0.1, 0.5, 0.8999999, 0.9, 1].map(coordinationClass)).toEqual([
		'extreme-imbalance',
		'extreme-imbalance',
		'severe-imbalance',
		'bare-coordination',
		'good-coordination',
		'quality-coordination',
		'quality-coordination',
	])
	expect(couplingCoordination([0.9, 0.3], [0.75, 0.25]).T).toBeCloseTo(0.75, 12)
	expect(() => couplingCoordination([1.1, 0.5])).toThrow(RangeError)
})

test("the merchants' half of an aEDI-like index counts density three parts and large merchants two", () => {
	const ends = { density: [0, 0.1], largeShare: [0, 0.5] } as const
	expect(merchantIndex({ merchants: 100, largeMerchants: 50, residents: 1000 }, ends)).toBeCloseTo(50, 12)
	expect(merchantIndex({ merchants: 50, largeMerchants: 0, residents: 1000 }, ends)).toBeCloseTo(15, 12)
	expect(merchantIndex({ merchants: 50, largeMerchants: 0, residents: null }, ends)).toBeNaN()
})
