import { expect, test } from 'vitest'
import { fitNormal } from '#app/domain/indicators/fit-normal.ts'
import { drawNormal, seededRandom } from '#app/domain/indicators/seeded-random.ts'

const GAP = Number.NaN

test('one turn is the worked example of Johnson and Wichern (Applied Multivariate Statistical Analysis, example 5.13)', () => {
	const rows = [
		[GAP, 0, 3],
		[7, 2, 6],
		[5, 1, 2],
		[GAP, GAP, 5],
	]
	const { means, covariances, expected, converged } = fitNormal(rows, 1)
	expect(converged).toBe(false)
	expect(expected[0]?.[0]).toBeCloseTo(5.73, 2)
	expect(expected[3]?.[0]).toBeCloseTo(6.4, 1)
	expect(expected[3]?.[1]).toBeCloseTo(1.3, 1)
	// 1.075 is printed as 1.08: half a unit of the last digit, and a hair for the floating point.
	for (const [i, printed] of [6.03, 1.08, 4].entries())
		expect(Math.abs((means[i] ?? GAP) - printed)).toBeLessThan(0.005001)
	const printed = [
		[0.61, 0.33, 1.17],
		[0.33, 0.59, 0.83],
		[1.17, 0.83, 2.5],
	]
	// Half a unit of the last printed digit, and what the book rounds on its way.
	for (const [i, row] of printed.entries())
		for (const [j, value] of row.entries()) expect(Math.abs((covariances[i]?.[j] ?? GAP) - value)).toBeLessThan(0.011)
})

test('two columns, one with a gap below: the fit is the regression of Anderson (1957), which is exact', () => {
	const random = seededRandom(5, 1)
	const rows = Array.from({ length: 40 }, (_, i) => {
		const x = 100 + 20 * drawNormal(random)
		const y = 3 - 0.4 * x + 5 * drawNormal(random)
		return [x, i < 25 ? y : GAP]
	})
	const { means, covariances, expected, converged } = fitNormal(rows)
	expect(converged).toBe(true)
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
	const both = rows.slice(0, 25)
	const [xs, ys] = [both.map(([x = GAP]) => x), both.map(([, y = GAP]) => y)]
	const [mx, my] = [mean(xs), mean(ys)]
	const sxx = mean(xs.map((x) => (x - mx) ** 2))
	const sxy = mean(xs.map((x, i) => (x - mx) * ((ys[i] ?? GAP) - my)))
	const syy = mean(ys.map((y) => (y - my) ** 2))
	const slope = sxy / sxx
	const all = rows.map(([x = GAP]) => x)
	const varianceOfAll = mean(all.map((x) => (x - mean(all)) ** 2))
	expect(means[0]).toBeCloseTo(mean(all), 8)
	expect(means[1]).toBeCloseTo(my + slope * (mean(all) - mx), 6)
	expect(covariances[0]?.[1]).toBeCloseTo(slope * varianceOfAll, 5)
	expect(covariances[1]?.[1]).toBeCloseTo(syy - slope * sxy + slope ** 2 * varianceOfAll, 5)
	for (const [i, [x = GAP, y = GAP]] of rows.entries())
		expect(expected[i]?.[1]).toBeCloseTo(i < 25 ? y : my + slope * (x - mx), 6)
})

test('what is there stays, to the bit; a column that the others tell, and any unit of measure, do no harm', () => {
	const random = seededRandom(9, 2)
	const rows = Array.from({ length: 30 }, (_, i) => {
		const [a, b] = [drawNormal(random), drawNormal(random)]
		return [a, 1e9 * b, i % 7 === 0 ? GAP : a + 0.5 * b, 2 * a - 1]
	})
	const { expected, converged } = fitNormal(rows)
	expect(converged).toBe(true)
	for (const [i, row] of rows.entries())
		for (const [j, value] of row.entries()) {
			if (!Number.isNaN(value)) expect(expected[i]?.[j]).toBe(value)
			else expect(expected[i]?.[j]).toBeCloseTo((row[0] ?? GAP) + (0.5 * (row[1] ?? GAP)) / 1e9, 6)
		}
})

test('a row of gaps alone is expected to be at the means', () => {
	const random = seededRandom(3, 3)
	const rows = Array.from({ length: 20 }, () => [drawNormal(random), drawNormal(random)])
	const { means, expected } = fitNormal([...rows, [GAP, GAP]])
	expect(expected[20]?.[0]).toBeCloseTo(means[0] ?? GAP, 8)
	expect(expected[20]?.[1]).toBeCloseTo(means[1] ?? GAP, 8)
})
