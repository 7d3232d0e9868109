import { expect, test } from 'vitest'
import { fitHoltWinters, runHoltWinters } from '#app/domain/forecasts/holt-winters.ts'
import { airPassengers, column, farthest, parameters } from '#tests/domain/forecasts/gold-series.ts'

const ratesOf = (of: Record<string, number>) => ({
	alpha: of['alpha'] ?? NaN,
	beta: of['beta'] ?? NaN,
	gamma: of['gamma'] ?? NaN,
})
const seasonOf = (of: Record<string, number>) => Array.from({ length: 12 }, (_, i) => of[`s${i + 1}`] ?? NaN)

test.each([
	['additive', 'hw_airpassengers_add_fixed'],
	['multiplicative', 'hw_airpassengers_mult_fixed'],
	['multiplicative', 'hw_airpassengers_mult'],
] as const)('%s with the rates of %s: level, trend, season, squared errors and points as published', (kind, file) => {
	const published = parameters(`${file}_params`)
	const fit = runHoltWinters(airPassengers, ratesOf(published), { period: 12, kind })
	expect(farthest([fit.level, fit.trend], [published['a'] ?? NaN, published['b'] ?? NaN])).toBeLessThan(1e-8)
	expect(farthest(fit.season, seasonOf(published))).toBeLessThan(1e-8)
	expect(farthest([fit.sse], [published['SSE'] ?? NaN])).toBeLessThan(1e-8)
	const points = column(`${file}_forecast`, 'fit')
	expect(farthest(fit.foresee(points.length).points, points)).toBeLessThan(1e-8)
})

test('one step ahead within the series as published', () => {
	const fit = runHoltWinters(airPassengers, ratesOf(parameters('hw_airpassengers_mult_params')), {
		...{ period: 12, kind: 'multiplicative' },
	})
	const expected = airPassengers.slice(12).map((value, i) => value - (fit.errors[i] ?? NaN))
	expect(farthest(expected, column('hw_airpassengers_mult_fitted', 'xhat'))).toBeLessThan(1e-8)
})

/*
 * R's predict.HoltWinters takes ψ(0) for the weight of a month's own error, which is 1, and from h = m on a season's figure for
 * the slope. Our variances are its own with the first put right, and beyond the season never smaller than a season before.
 */
test('variances are those of R with its two faults put right', () => {
	const rates = ratesOf(parameters('hw_airpassengers_mult_params'))
	const fit = runHoltWinters(airPassengers, rates, { period: 12, kind: 'multiplicative' })
	const { variances } = fit.foresee(24)
	const mean = fit.errors.reduce((sum, error) => sum + error, 0) / fit.errors.length
	const sigma2 = fit.errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / (fit.errors.length - 1)
	const ownWeight = rates.alpha + rates.gamma * (1 - rates.alpha)
	const file = 'hw_airpassengers_mult_forecast'
	const [points, high] = [column(file, 'fit'), column(file, 'upr95')]
	const published = points.map((point, i) => (((high[i] ?? NaN) - point) / 1.959963984540054) ** 2)
	const ours = variances?.map((variance) => variance - sigma2 * (1 - ownWeight ** 2)) ?? []
	expect(farthest(ours.slice(0, 11), published.slice(0, 11))).toBeLessThan(1e-7)
	for (let h = 1; h <= 12; h++) expect(variances?.[h + 11]).toBeGreaterThan(variances?.[h - 1] ?? NaN)
})

test('fitted it is no worse than the published fit', () => {
	const { sse } = fitHoltWinters(airPassengers, { period: 12, kind: 'multiplicative' })
	expect(sse).toBeLessThanOrEqual((parameters('hw_airpassengers_mult_params')['SSE'] ?? NaN) * 1.0001)
})

test('less than two seasons are refused', () => {
	const short = { period: 12, kind: 'additive' } as const
	expect(() => runHoltWinters(airPassengers.slice(0, 23), { alpha: 0.5, beta: 0.1, gamma: 0.1 }, short)).toThrow(
		RangeError,
	)
})
