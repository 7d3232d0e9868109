import { expect, test } from 'vitest'
import { classifyDemand } from '#app/domain/forecasts/classify-demand.ts'
import {
	croston,
	intermittentMethod,
	syntetosBoylan,
	teunterSyntetosBabai,
} from '#app/domain/forecasts/intermittent.ts'
import { seasonalNaive } from '#app/domain/forecasts/seasonal-naive.ts'
import { airPassengers, column, farthest } from '#tests/domain/forecasts/gold-series.ts'
import { readGoldCsv } from '#tests/domain/indicators/read-gold-csv.ts'

test('seasonal naive as published, its intervals a season apart wider', () => {
	const file = 'snaive_airpassengers_forecast'
	const mean = column(file, 'mean')
	const { points, variances } = seasonalNaive(airPassengers, 12).foresee(mean.length)
	expect(points).toEqual(mean)
	const high = points.map((point, i) => point + 1.2815515655446004 * Math.sqrt(variances?.[i] ?? NaN))
	expect(farthest(high, column(file, 'hi80'))).toBeLessThan(1e-9)
})

test.each(readGoldCsv('forecast/croston_expected.csv'))(
	'Croston and its unbiased form as published at $alpha',
	(row) => {
		const values = column('croston_series', 'y')
		const alpha = Number(row['alpha'])
		const { size, interval, perPeriod } = croston(values, alpha)
		const found = [perPeriod, size, interval, syntetosBoylan(values, alpha).perPeriod]
		expect(
			farthest(
				found,
				['forecast', 'demand', 'interval', 'sba'].map((name) => Number(row[name])),
			),
		).toBeLessThan(1e-9)
	},
)

test('what is no longer asked for is foreseen less and less, which Croston does not see', () => {
	const values = [2, 0, 3, 0, 2, 0, 3, 0]
	const later = [...values, 0, 0, 0, 0, 0, 0]
	expect(croston(later, 0.2).perPeriod).toBe(croston(values, 0.2).perPeriod)
	expect(teunterSyntetosBabai(later, 0.2).perPeriod).toBeLessThan(teunterSyntetosBabai(values, 0.2).perPeriod / 2)
	expect(() => croston([0, 0, 0], 0.1)).toThrow(RangeError)
})

test('each of its errors comes from what was known before', () => {
	const seen = (values: readonly number[]) => syntetosBoylan(values, 0.1)
	const { errors, foresee } = intermittentMethod([0, 4, 0, 0, 4], seen)
	expect(errors).toHaveLength(3)
	expect(errors[0]).toBeCloseTo(-(4 / 2) * 0.95, 12)
	expect(foresee(2).variances).toBeNull()
})

test.each([
	['smooth', [10, 11, 9, 10, 12, 10, 9]],
	['erratic', [1, 20, 2, 30, 1, 2, 25]],
	['intermittent', [5, 0, 0, 5, 0, 6, 0, 5]],
	['lumpy', [1, 0, 0, 30, 0, 2, 0, 25]],
	['none', [0, 0, 0]],
] as const)('%s demand is told apart', (demandClass, values) => {
	expect(classifyDemand(values).demandClass).toBe(demandClass)
})

test('the bound of the mean interval: 33 periods with 25 demands are intermittent, with 26 not', () => {
	const of = (demands: number) => Array.from({ length: 33 }, (_, t) => (t < demands ? 5 : 0))
	expect(classifyDemand(of(25)).demandClass).toBe('intermittent')
	expect(classifyDemand(of(26)).demandClass).toBe('smooth')
})
