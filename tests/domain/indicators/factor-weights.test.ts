import { expect, test } from 'vitest'
import { correlation, correlationMatrix } from '#app/domain/indicators/correlation.ts'
import { eigenDecomposition } from '#app/domain/indicators/eigen-decomposition.ts'
import { factorWeights, weightsOfLoadings } from '#app/domain/indicators/factor-weights.ts'
import { invert, transpose } from '#app/domain/indicators/matrix.ts'
import { samplingAdequacy } from '#app/domain/indicators/sampling-adequacy.ts'
import { drawNormal, seededRandom } from '#app/domain/indicators/seeded-random.ts'
import { varimax } from '#app/domain/indicators/varimax.ts'

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)

/** Two factors, three indicators on each, and noise. */
function factorData(units: number, noise = 0.5) {
	const random = seededRandom(7)
	const rows = Array.from({ length: units }, () => {
		const [f, g] = [drawNormal(random), drawNormal(random)]
		return [f, f, f, g, g, g].map((factor) => factor + noise * drawNormal(random))
	})
	return transpose(rows)
}

test('eigenvectors answer A v = lambda v, stand at right angles and keep the trace', () => {
	const matrix = correlationMatrix(factorData(60))
	const pairs = eigenDecomposition(matrix)
	for (const [i, { value, vector }] of pairs.entries()) {
		for (const [k, row] of matrix.entries()) expect(dot(row, vector)).toBeCloseTo(value * (vector[k] ?? 0), 10)
		for (const [j, other] of pairs.entries()) expect(dot(vector, other.vector)).toBeCloseTo(i === j ? 1 : 0, 10)
	}
	expect(pairs.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(6, 10)
	expect(pairs.map(({ value }) => value)).toEqual(pairs.map(({ value }) => value).toSorted((a, b) => b - a))
})

test('an inverse undoes its matrix; a singular one has none', () => {
	const matrix = [
		[0, 2, 1],
		[1, 1, 0],
		[3, 0, 1],
	]
	const inverse = transpose(invert(matrix) ?? [])
	for (const [i, row] of matrix.entries())
		expect(inverse.map((column) => dot(row, column))).toEqual([0, 1, 2].map((j) => expect.closeTo(i === j ? 1 : 0, 12)))
	expect(
		invert([
			[1, 2],
			[2, 4],
		]),
	).toBeNull()
})

test('varimax turns a mixed pair of factors back into one for each group, and keeps communalities', () => {
	const simple = [
		[0.9, 0],
		[0.8, 0],
		[0, 0.7],
		[0, 0.6],
	]
	const mixed = simple.map(([a = 0, b = 0]) => [
		a * Math.cos(0.6) + b * Math.sin(0.6),
		b * Math.cos(0.6) - a * Math.sin(0.6),
	])
	const turned = varimax(mixed)
	for (const [i, row] of turned.entries()) {
		expect(Math.min(...row.map(Math.abs))).toBeLessThan(1e-8)
		expect(Math.hypot(...row)).toBeCloseTo(Math.hypot(...(simple[i] ?? [])), 10)
	}
})

test('weights of the technology achievement index from the loadings the OECD handbook prints (tables 17 and 18)', () => {
	const loadings = [
		[0.07, 0.97, 0.06, 0.06],
		[0.13, 0.07, -0.07, 0.93],
		[0.79, -0.21, 0.21, 0.42],
		[-0.64, 0.56, -0.04, 0.36],
		[0.37, 0.17, 0.38, 0.68],
		[0.82, -0.04, 0.25, 0.35],
		[0.88, 0.23, -0.09, 0.09],
		[0.08, 0.04, 0.96, 0.04],
	]
	const weights = weightsOfLoadings(loadings)
	const printed: Record<number, number> = { 0: 0.17, 1: 0.15, 2: 0.11, 4: 0.08, 5: 0.12 }
	for (const [i, weight] of Object.entries(printed))
		expect(Math.abs((weights[Number(i)] ?? 0) - weight)).toBeLessThan(0.005)
	expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
})

test('factor weights are equal where all indicators bear the factors alike', () => {
	const found = factorWeights(factorData(400, 0.3))
	if (found.outcome !== 'weights') throw new Error(found.reason)
	for (const weight of found.weights) expect(weight).toBeCloseTo(1 / 6, 1)
	expect(found.adequacy).toBeGreaterThan(0.6)
	expect(found.eigenvalues.filter((value) => value > 1)).toHaveLength(2)
})

test('fewer than 30 units, or than three for each indicator, or a poor adequacy, are refused with the reason', () => {
	expect(factorWeights(factorData(29))).toMatchObject({
		outcome: 'refused',
		reason: 'too-few-units',
		units: 29,
		needed: 30,
	})
	expect(factorWeights(factorData(30)).outcome).toBe('weights')
	const random = seededRandom(3)
	const unrelated = Array.from({ length: 4 }, () => Array.from({ length: 200 }, () => drawNormal(random)))
	expect(factorWeights(unrelated)).toMatchObject({ outcome: 'refused', reason: 'not-adequate' })
	expect(factorWeights([...factorData(40), Array.from({ length: 40 }, () => 5)])).toMatchObject({ reason: 'no-spread' })
	expect(
		samplingAdequacy([
			[1, 1],
			[1, 1],
		]),
	).toBeNaN()
})

test('a correlation needs three pairs and spread, and leaves out who lacks one', () => {
	expect(correlation([1, 2, 3, Number.NaN], [2, 4, 6, 100])).toBe(1)
	expect(correlation([1, 2, 3], [3, 2, 1])).toBe(-1)
	expect(correlation([1, 2], [1, 2])).toBeNaN()
	expect(correlation([1, 1, 1], [1, 2, 3])).toBeNaN()
})
