import { expect, test } from 'vitest'
import { type CrossFigures, crossRules, keptShare } from '#app/domain/cluster-statistics/cross-rules.ts'

type Over = { [Key in keyof CrossFigures]?: CrossFigures[Key] }

const figures = (over: Over = {}, values: ReadonlyMap<string, number> = new Map()): CrossFigures => ({
	figureOf: (code) => values.get(code) ?? null,
	gmv: 1000,
	adRevenue: null,
	registeredStores: 5,
	population: 300,
	sums: () => null,
	twoSources: () => null,
	cumulative: () => null,
	...over,
})
const kept = (code: string, value: number, over: Over = {}, beside: Record<string, number> = {}) =>
	crossRules(code, figures(over, new Map(Object.entries({ ...beside, [code]: value })))).map(({ isKept }) => isKept)

test('sales are within what was paid, active stores within those open, trained people within the population', () => {
	expect([kept('L02', 1000), kept('L02', 1000.01)]).toEqual([[true], [false]])
	expect([kept('L04', 5), kept('L04', 6)]).toEqual([[true], [false]])
	expect([kept('G12', 300), kept('G12', 301), kept('G12', 301, { population: null })]).toEqual([[true], [false], []])
})

test('parcels are 0.3 to 3 times the orders', () => {
	const orders = { L01: 100 }
	expect([29, 30, 300, 301].flatMap((parcels) => kept('L03', parcels, {}, orders))).toEqual([false, true, true, false])
	expect(kept('L03', 30)).toEqual([])
})

test('a region is the sum of those below within half a per cent, and two sources agree within five', () => {
	const sums = (parts: number) => ({ sums: () => ({ whole: 1000, parts }) })
	expect([994, 995, 1005, 1006].flatMap((parts) => kept('L05', 1, sums(parts)))).toEqual([false, true, true, false])
	const two = (given: number) => ({ twoSources: () => ({ own: 95, given }) })
	expect([kept('G05', 95, two(100)), kept('G05', 95, two(100.1))]).toEqual([[true], [false]])
	const year = (stated: number) => ({ cumulative: () => ({ told: 1000, stated }) })
	expect([995, 1000, 1006].flatMap((stated) => kept('L03', 1, year(stated)))).toEqual([true, true, false])
	expect(keptShare([])).toBe(1)
	expect(keptShare(crossRules('L02', figures({ ...sums(1), ...two(95) }, new Map([['L02', 1]]))))).toBeCloseTo(
		2 / 3,
		12,
	)
})
