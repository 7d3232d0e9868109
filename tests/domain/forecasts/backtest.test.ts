import { expect, test } from 'vitest'
import * as measure from '#app/domain/forecasts/forecast-errors.ts'
import { conformalHalfWidth, intervalsOf } from '#app/domain/forecasts/intervals.ts'
import { errorsAhead, rollingOrigins } from '#app/domain/forecasts/rolling-origin.ts'
import { seasonalNaive } from '#app/domain/forecasts/seasonal-naive.ts'
import { airPassengers, column, farthest } from '#tests/domain/forecasts/gold-series.ts'
import { readGoldCsv } from '#tests/domain/indicators/read-gold-csv.ts'

test.each(readGoldCsv('forecast/holdout_accuracy_airpassengers.csv'))(
	'accuracy of $method over two years as published',
	(row) => {
		const file = 'holdout_forecasts_airpassengers'
		const [actual, foreseen] = [column(file, 'actual'), column(file, row['method'] ?? '')]
		const scale = measure.seasonalScale(airPassengers.slice(0, 120), 12)
		const found = [
			measure.meanError(actual, foreseen),
			measure.rootMeanSquare(actual, foreseen),
			measure.meanAbsoluteError(actual, foreseen),
			measure.scaledError(actual, foreseen, scale),
		]
		expect(
			farthest(
				found,
				['ME', 'RMSE', 'MAE', 'MASE'].map((name) => Number(row[name])),
			),
		).toBeLessThan(1e-8)
	},
)

test('errors of a rolling origin as published, each from what was known alone', () => {
	const foresee = (known: readonly number[], periods: number) => seasonalNaive(known, 12).foresee(periods).points
	const origins = rollingOrigins(airPassengers, { first: 12, periods: 3 }, foresee)
	for (const h of [1, 2, 3]) {
		const published = column('tscv_snaive_airpassengers_errors', `h.${h}`).filter((error) => !Number.isNaN(error))
		expect(errorsAhead(origins, h)).toEqual(published)
	}
})

test('a pair of zeros is no error, nothing at all has no share', () => {
	expect(measure.symmetricPercentage([0, 10], [0, 0])).toBe(100)
	expect(measure.weightedPercentage([0, 0], [1, 1])).toBeNaN()
	expect(measure.weightedPercentage([10, 30], [12, 26])).toBe(0.15)
	expect(measure.seasonalScale([5, 5, 5, 5], 2)).toBeNaN()
})

test('too low costs τ, too high the rest; outside an interval 2/α a unit', () => {
	expect(measure.pinball([10], [8], 0.9)).toBeCloseTo(1.8, 12)
	expect(measure.pinball([8], [10], 0.9)).toBeCloseTo(0.2, 12)
	expect(measure.winkler([5, 13], { low: [4, 4], high: [10, 10], alpha: 0.2 })).toBe((6 + 6 + 30) / 2)
	expect(measure.coverage([4, 10, 11], [4, 4, 4], [10, 10, 10])).toBeCloseTo(2 / 3, 12)
})

test('an interval by past errors needs enough of them: 4 for 80 %, 19 for 95 %', () => {
	const errors = (n: number) => Array.from({ length: n }, (_, i) => (i % 2 === 0 ? i + 1 : -i - 1))
	expect(conformalHalfWidth(errors(3), 80)).toBeNull()
	expect(conformalHalfWidth(errors(4), 80)).toBe(4)
	expect(conformalHalfWidth(errors(18), 95)).toBeNull()
	expect(conformalHalfWidth(errors(19), 95)).toBe(19)
})

test('what cannot be less than nothing is not foreseen to be; with too few errors the variance serves', () => {
	const foreseen = { points: [9, 9], variances: [4, 100] }
	const origins = [1, 2, 3, 4].map((origin) => ({ origin, actual: [10], foreseen: [10 + origin] }))
	const of = intervalsOf(foreseen, origins, true)
	expect(of[80].low).toEqual([5, 0])
	expect(of[80].high).toEqual([13, 9 + 1.2815515655446004 * 10])
	expect(intervalsOf({ points: [3], variances: null }, [], false)[80].low[0]).toBeNaN()
})

test('what is farther away is never surer, and 95 of 100 futures never lie closer than 80', () => {
	const foreseen = { points: [50, 50], variances: [1, 1] }
	const origins = [1, 2, 3, 4].map((origin) => ({ origin, actual: [50], foreseen: [50 + 5 * origin] }))
	const of = intervalsOf(foreseen, origins, true)
	expect(of[80]).toEqual({ low: [30, 30], high: [70, 70] })
	expect(of[95]).toEqual({ low: [30, 30], high: [70, 70] })
})
