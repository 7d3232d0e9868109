import type { Neighbours } from '#app/domain/cluster-statistics/neighbours.ts'
import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'
import { seededRandom, shuffle } from '#app/domain/indicators/seeded-random.ts'

/** Below so many places nothing is computed. */
const FEWEST_PLACES = 10
/** Random orders a figure is held against. */
export const PERMUTATIONS = 999

/** Places that take part: with a value and a neighbour that has one too; `z` are deviations from the mean. */
export type SpatialSample = Readonly<{
	places: readonly number[]
	islands: number
	z: readonly number[]
	neighbours: Neighbours
}>

/** Moran's I with its expectation, both variances, and the share of random orders that are as clustered. */
export type Moran =
	| Readonly<{
			outcome: 'computed'
			n: number
			islands: number
			I: number
			expected: number
			varianceNormal: number
			varianceRandom: number
			p: number
			sample: SpatialSample
	  }>
	| Readonly<{ outcome: 'not-computed'; reason: 'too-few-places' | 'no-spread'; n: number; islands: number }>

/** Moran's I (1950) on row-standardised weights, permuted 999 times; places without a value or a neighbour are dropped and counted. */
export function moran(values: readonly number[], neighbours: Neighbours, seed: number): Moran {
	const sample = sampleOf(values, neighbours)
	const { z, islands } = sample
	const n = z.length
	if (n < FEWEST_PLACES) return { outcome: 'not-computed', reason: 'too-few-places', n, islands }
	if (z.every((value) => value === z[0])) return { outcome: 'not-computed', reason: 'no-spread', n, islands }
	const I = autocorrelation(z, sample.neighbours)
	const variances = momentsUnderNull(z, sample.neighbours)
	const random = seededRandom(seed)
	const order = [...z]
	let above = 0
	for (let i = 0; i < PERMUTATIONS; i++) if (autocorrelation(shuffle(order, random), sample.neighbours) >= I) above++
	return { outcome: 'computed', n, islands, I, ...variances, p: (1 + above) / (1 + PERMUTATIONS), sample }
}

/** Drops who has no value, and then who has no neighbour left, until nobody more falls out. */
export function sampleOf(values: readonly number[], neighbours: Neighbours): SpatialSample {
	let kept = new Set([...values.keys()].filter((i) => !isMissing(values[i] ?? MISSING)))
	const all = kept.size
	for (;;) {
		const before = kept
		kept = new Set([...before].filter((i) => neighbours[i]?.some((j) => before.has(j))))
		if (kept.size === before.size) break
	}
	const places = [...kept]
	const position = new Map(places.map((place, i) => [place, i]))
	const own = places.map((place) => values[place] ?? MISSING)
	const mean = own.reduce((sum, value) => sum + value, 0) / Math.max(1, own.length)
	return {
		places,
		islands: all - places.length,
		z: own.map((value) => value - mean),
		neighbours: places.map((place) => (neighbours[place] ?? []).flatMap((j) => position.get(j) ?? [])),
	}
}

/** The mean of the neighbours' deviations. */
export const lagOf = (z: readonly number[], neighbours: readonly number[]) =>
	neighbours.reduce((sum, j) => sum + (z[j] ?? 0), 0) / neighbours.length

/** Row-standardised weights add up to n, so that I is the sum of z times its lag over the sum of squares. */
function autocorrelation(z: readonly number[], neighbours: Neighbours): number {
	let [products, squares] = [0, 0]
	for (const [i, value] of z.entries()) {
		products += value * lagOf(z, neighbours[i] ?? [])
		squares += value * value
	}
	return products / squares
}

/** Expectation and variances where there is no pattern (Cliff and Ord 1981). */
function momentsUnderNull(z: readonly number[], neighbours: Neighbours) {
	const n = z.length
	const { s1, s2 } = weightSums(neighbours)
	const s0 = n
	const squares = z.reduce((sum, value) => sum + value ** 2, 0)
	const b2 = (n * z.reduce((sum, value) => sum + value ** 4, 0)) / squares ** 2
	const expected = -1 / (n - 1)
	const normal = (n ** 2 * s1 - n * s2 + 3 * s0 ** 2) / ((n ** 2 - 1) * s0 ** 2)
	const random =
		(n * ((n ** 2 - 3 * n + 3) * s1 - n * s2 + 3 * s0 ** 2) - b2 * ((n ** 2 - n) * s1 - 2 * n * s2 + 6 * s0 ** 2)) /
		((n - 1) * (n - 2) * (n - 3) * s0 ** 2)
	return { expected, varianceNormal: normal - expected ** 2, varianceRandom: random - expected ** 2 }
}

function weightSums(neighbours: Neighbours): { s1: number; s2: number } {
	const columns = neighbours.map(() => 0)
	let s1 = 0
	for (const [i, own] of neighbours.entries())
		for (const j of own) {
			const weight = 1 / own.length
			const back = neighbours[j]?.includes(i) ? 1 / (neighbours[j]?.length ?? 1) : 0
			// A pair that points both ways is met twice, one that points one way once.
			s1 += back > 0 ? (weight + back) ** 2 / 2 : weight ** 2
			columns[j] = (columns[j] ?? 0) + weight
		}
	return { s1, s2: columns.reduce((sum, column) => sum + (1 + column) ** 2, 0) }
}
