import fc from 'fast-check'
import { expect, test } from 'vitest'
import { candidatesFor } from '#app/domain/forecasts/candidates.ts'
import { chooseMethod } from '#app/domain/forecasts/choose-method.ts'
import { forecastSeries } from '#app/domain/forecasts/forecast-series.ts'
import { demandAt, criticalShare, planQuantity, shareOut } from '#app/domain/forecasts/plan-quantity.ts'
import { reconcile } from '#app/domain/forecasts/reconcile.ts'

const wish = { period: 4, periods: 4, isNeverNegative: true }
const seasonal = Array.from({ length: 32 }, (_, t) => 40 + t + ([12, -6, -10, 4][t % 4] ?? 0) + ((t * 7) % 5))

test('a rising season is foreseen better than by its last, each point within its interval', () => {
	const found = forecastSeries(seasonal, wish)
	if (found.outcome !== 'foreseen') throw new Error(found.outcome)
	expect(found.method).not.toBe('seasonal-naive')
	expect(found.skill).toBeGreaterThan(0.02)
	for (const [i, point] of found.points.entries()) {
		expect(found.within80.low[i]).toBeLessThanOrEqual(point)
		expect(found.within80.high[i]).toBeGreaterThanOrEqual(point)
		expect(point).toBeCloseTo(40 + 32 + i + ([12, -6, -10, 4][i % 4] ?? 0) + 2, -1)
	}
	expect(found.origins.at(-1)?.origin).toBe(31)
})

test('seven values, or nothing but zeros, have no forecast, and are told why', () => {
	expect(forecastSeries([1, 2, 3, 4, 5, 6, 7], wish)).toEqual({ outcome: 'too-few' })
	expect(forecastSeries(new Array<number>(20).fill(0), wish)).toEqual({ outcome: 'all-zero' })
	expect(forecastSeries([1, 2, 3, 4, 5, 6, 7, 8], wish).outcome).toBe('foreseen')
})

test('before a season has passed the last months are the benchmark, and the intervals have ends', () => {
	const short = [10, 15, 20, 10, 15, 20, 10, 15, 20, 10]
	expect(candidatesFor(short, 12)).toEqual(['mean-of-last', 'smoothing', 'theta'])
	expect(candidatesFor([...short, 15, 20], 12)).not.toContain('seasonal-naive')
	expect(candidatesFor([...short, 15, 20, 10], 12)).toContain('seasonal-naive')
	const found = forecastSeries(short, { ...wish, period: 12 })
	if (found.outcome !== 'foreseen') throw new Error(found.outcome)
	for (const { low, high } of [found.within80, found.within95])
		for (const [i, point] of found.points.entries()) {
			expect(low[i]).toBeLessThanOrEqual(point)
			expect(high[i]).toBeGreaterThanOrEqual(point)
		}
})

test('what was not seen counts neither as a value nor as nothing', () => {
	const shut = [1, 2, 3, 4, 5, 6, 7, Number.NaN]
	expect(candidatesFor(shut, 4)).toBe('too-few')
	expect(candidatesFor([Number.NaN, Number.NaN, ...new Array<number>(8).fill(0)], 4)).toBe('all-zero')
})

test('rare demand is tried by its own methods, demand of wild sizes without Holt and Winters', () => {
	expect(candidatesFor([0, 0, 4, 0, 0, 5, 0, 0, 4, 0, 0, 5], 12)).toContain('syntetos-boylan')
	expect(candidatesFor([1, 20, 2, 30, 1, 2, 25, 3], 4)).toEqual(['seasonal-naive', 'simple-smoothing', 'theta'])
	expect(candidatesFor(seasonal, 4)).toContain('holt-winters-multiplicative')
	expect(candidatesFor(seasonal.slice(0, 11), 4)).not.toContain('holt-winters-additive')
})

test.each([
	[
		'wins 2 %',
		[
			['seasonal-naive', 1],
			['theta', 0.98],
		],
		'theta',
	],
	[
		'wins less',
		[
			['seasonal-naive', 1],
			['theta', 0.981],
		],
		'seasonal-naive',
	],
	[
		'is as good as the simpler within 1 %',
		[
			['seasonal-naive', 1],
			['smoothing', 0.909],
			['theta', 0.9],
		],
		'smoothing',
	],
	[
		'is better than the simpler by more',
		[
			['seasonal-naive', 1],
			['smoothing', 0.9091],
			['theta', 0.9],
		],
		'theta',
	],
	[
		'has no loss to tell',
		[
			['seasonal-naive', 1],
			['theta', Number.NaN],
		],
		'seasonal-naive',
	],
] as const)('a method that %s', (_, losses, chosen) => {
	expect(
		chooseMethod(
			losses.map(([method, loss]) => ({ method, loss })),
			'seasonal-naive',
		),
	).toBe(chosen)
})

test('sums of places add up, nearer to what was surer', () => {
	const rows = [
		{ parts: [0, 1], point: 100, variance: 1 },
		{ parts: [0], point: 30, variance: 100 },
		{ parts: [1], point: 50, variance: 100 },
	]
	const [whole = 0, one = 0, other = 0] = reconcile(rows, 2)
	expect(whole).toBeCloseTo(one + other, 9)
	expect(whole).toBeGreaterThan(99)
	expect(other - one).toBeCloseTo(20, 6)
	expect(
		reconcile(
			rows.map((row) => ({ ...row, variance: 1 })),
			2,
		)[0],
	).toBeCloseTo(80 + 20 * (2 / 3), 6)
})

test('any sums that add up already stay as they are', () => {
	const points = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 })
	fc.assert(
		fc.property(points, (parts) => {
			const rows = parts.map((point, i) => ({ parts: [i], point, variance: 1 + i }))
			const whole = { parts: parts.map((_, i) => i), point: parts.reduce((a, b) => a + b, 0), variance: 3 }
			for (const [i, value] of reconcile([whole, ...rows], parts.length).entries())
				expect(value).toBeCloseTo([whole, ...rows][i]?.point ?? Number.NaN, 5)
		}),
	)
})

const quantiles = [
	{ share: 0.1, value: 20 },
	{ share: 0.5, value: 40 },
	{ share: 0.9, value: 80 },
]

test('a plan weighs one too few against one too many, less what is ordered and there', () => {
	const prices = { priceMinor: 1000, costMinor: 400, salvageMinor: 0 }
	expect(criticalShare(prices)).toBe(0.6)
	expect(demandAt(quantiles, 0.6)).toBe(50)
	expect(planQuantity(quantiles, prices, { preOrdered: 12, inStock: 3 })).toBe(35)
	expect(planQuantity(quantiles, prices, { preOrdered: 60, inStock: 3 })).toBe(0)
	expect(criticalShare({ ...prices, priceMinor: 400 })).toBe(0)
	expect(criticalShare({ ...prices, salvageMinor: 400 })).toBe(1)
	expect([demandAt(quantiles, 0), demandAt(quantiles, 1)]).toEqual([20, 80])
})

test('a plan shared out adds up to itself, to each by what one can do', () => {
	expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3])
	expect(shareOut(10, [0, 0])).toEqual([0, 0])
	const capacities = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 8 })
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 1000 }), capacities, (quantity, able) => {
			const total = shareOut(quantity, able).reduce((a, b) => a + b, 0)
			expect(total).toBe(able.some((it) => it > 0) ? quantity : 0)
		}),
	)
})
