import { expect, test } from 'vitest'
import { foreseeSmoothing, runSmoothing } from '#app/domain/forecasts/additive-smoothing.ts'
import { fitBestSmoothing, fitSmoothing, smoothingForms } from '#app/domain/forecasts/fit-smoothing.ts'
import { airPassengers, column, farthest, nile, parameters } from '#tests/domain/forecasts/gold-series.ts'

const LEVEL_ONLY = { trend: 'none', period: 1 } as const
const p = (of: Record<string, number>, name: string) => of[name] ?? Number.NaN

test('ETS(A,N,N) of the Nile as published: level, points and both intervals', () => {
	const published = parameters('ets_ann_nile_params')
	const rates = { alpha: p(published, 'alpha'), beta: 0, gamma: 0, phi: 1 }
	const { end, errors } = runSmoothing(nile, rates, { level: p(published, 'l'), slope: 0, season: [] })
	const sse = errors.reduce((sum, error) => sum + error * error, 0)
	const { points, variances } = foreseeSmoothing(rates, end, sse / (nile.length - 2), 10)
	const from = (z: number) => points.map((point, i) => point + z * Math.sqrt(variances[i] ?? Number.NaN))
	const file = 'ets_ann_nile_forecast'
	expect(farthest(points, column(file, 'mean'))).toBeLessThan(1e-9)
	expect(farthest(from(-1.2815515655446004), column(file, 'lo80'))).toBeLessThan(1e-9)
	expect(farthest(from(1.959963984540054), column(file, 'hi95'))).toBeLessThan(1e-9)
	expect(-0.5 * nile.length * Math.log(sse)).toBeCloseTo(p(published, 'loglik'), 8)
})

test('fitted to the Nile it is no worse than the published fit', () => {
	const published = parameters('ets_ann_nile_params')
	const fit = fitSmoothing(nile, LEVEL_ONLY)
	expect(-0.5 * nile.length * Math.log(fit.sse)).toBeGreaterThan(p(published, 'loglik') - 0.5 * nile.length * 1e-4)
	expect(fit.sse / 98).toBeLessThan(p(published, 'sigma2') * 1.0001)
	expect(fit.aicc).toBeCloseTo(p(published, 'AICc'), 2)
})

test('simple smoothing from the first value, as published', () => {
	const published = parameters('ses_nile_params')
	const rates = { alpha: p(published, 'alpha'), beta: 0, gamma: 0, phi: 1 }
	const { errors, end } = runSmoothing(nile.slice(1), rates, { level: nile[0] ?? 0, slope: 0, season: [] })
	expect(end.level).toBeCloseTo(p(published, 'a'), 6)
	expect(farthest([errors.reduce((sum, error) => sum + error * error, 0)], [p(published, 'SSE')])).toBeLessThan(1e-9)
})

test('a straight line is foreseen as it goes on', () => {
	const line = Array.from({ length: 30 }, (_, t) => 5 + 2 * t)
	const { points } = fitSmoothing(line, { trend: 'additive', period: 1 }).foresee(3)
	expect(farthest(points, [65, 67, 69])).toBeLessThan(1e-6)
})

test('a season that repeats itself is foreseen again, in its right place', () => {
	const season = Array.from({ length: 41 }, (_, t) => 50 + ([3, -1, -4, 2][t % 4] ?? 0))
	expect(farthest(fitSmoothing(season, { trend: 'none', period: 4 }).foresee(4).points, [49, 46, 52, 53])).toBeLessThan(
		1e-6,
	)
})

test('what was not seen is not taken for nothing: without it the same is foreseen', () => {
	const shut = nile.map((value, t) => (t >= 40 && t < 45 ? Number.NaN : value))
	const whole = fitSmoothing(nile, LEVEL_ONLY).foresee(1).points[0] ?? 0
	const asZero =
		fitSmoothing(
			shut.map((value) => (Number.isNaN(value) ? 0 : value)),
			LEVEL_ONLY,
		).foresee(1).points[0] ?? 0
	const found = fitSmoothing(shut, LEVEL_ONLY).foresee(1).points[0] ?? 0
	expect(Math.abs(found - whole)).toBeLessThan(Math.abs(asZero - whole))
	expect(found).toBeCloseTo(whole, -2)
})

test('with a season and a trend the model of the airline’s passengers is found by AICc', () => {
	const best = fitBestSmoothing(airPassengers, 12)
	expect(best?.form.period).toBe(12)
	expect(best?.form.trend).not.toBe('none')
	expect(best?.foresee(1).points[0]).toBeGreaterThan(400)
})

test('a season is fitted only over two whole ones', () => {
	expect(smoothingForms(24, 12).every(({ period }) => period === 1)).toBe(true)
	expect(smoothingForms(25, 12).some(({ period }) => period === 12)).toBe(true)
	expect(smoothingForms(3, 1)).toEqual([])
	expect(fitBestSmoothing([1, 2, 3], 12)).toBeNull()
	expect(() => fitSmoothing([1, 2], LEVEL_ONLY)).toThrow(RangeError)
})

test('the rates stay within the bounds of the model', () => {
	const { alpha, beta, gamma, phi } = fitSmoothing(airPassengers, { trend: 'damped', period: 12 }).rates
	expect(beta).toBeLessThan(alpha)
	expect(gamma).toBeLessThan(1 - alpha)
	expect(phi).toBeGreaterThan(0.8)
	expect(phi).toBeLessThan(0.98)
})
