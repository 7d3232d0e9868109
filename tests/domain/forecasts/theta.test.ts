import { expect, test } from 'vitest'
import { decompose } from '#app/domain/forecasts/decompose.ts'
import { fitTheta, seasonTest, thetaForesees } from '#app/domain/forecasts/theta.ts'
import { airPassengers, column, farthest, nile } from '#tests/domain/forecasts/gold-series.ts'
import { readGoldCsv } from '#tests/domain/indicators/read-gold-csv.ts'

const published = (series: string) => {
	const row = readGoldCsv('forecast/theta_params.csv').find((it) => it['series'] === series) ?? {}
	return (name: string) => Number(row[name])
}
const figure = (readGoldCsv('forecast/theta_params.csv')[1]?.['seasonal_figure'] ?? '').split(' ').map(Number)

test('the test of a season, and its figures, as published', () => {
	const of = published('AirPassengers')
	const { r, limit, isSeasonal } = seasonTest(airPassengers, 12)
	expect(farthest([r, limit], [of('acf_m'), of('test_limit')])).toBeLessThan(1e-9)
	expect(isSeasonal).toBe(true)
	expect(farthest(decompose(airPassengers, 12, 'multiplicative').figure, figure)).toBeLessThan(1e-9)
})

test.each([
	['Nile', 'theta_nile_forecast', nile, []],
	['AirPassengers', 'theta_airpassengers_forecast', airPassengers, figure],
] as const)('%s: points and intervals as published', (name, file, values, season) => {
	const of = published(name)
	const from = { alpha: of('alpha'), level: of('l_final'), slope: 2 * of('slope_half'), n: values.length }
	const mean = column(file, 'mean')
	const { points, variances } = thetaForesees({ ...from, sigma2: of('sigma2') }, season, mean.length)
	expect(farthest(points, mean)).toBeLessThan(1e-8)
	const low = points.map((point, i) => point - 1.2815515655446004 * Math.sqrt(variances[i] ?? NaN))
	expect(farthest(low, column(file, 'lo80'))).toBeLessThan(1e-8)
})

test.each([
	['Nile', nile, 1],
	['AirPassengers', airPassengers, 12],
] as const)('%s: the smoothing under it is no worse than the published one', (name, values, period) => {
	const { smoothed, figure: found } = fitTheta(values, period)
	expect(found.length).toBe(period > 1 ? 12 : 0)
	expect(smoothed.sigma2).toBeLessThanOrEqual(published(name)('sigma2') * 1.0001)
})
