import { expect, test } from 'vitest'
import { falseDiscoveryBound, localMoran } from '#app/domain/cluster-statistics/local-moran.ts'
import { lagOf, moran, sampleOf } from '#app/domain/cluster-statistics/moran.ts'
import { nearestNeighbours, touchingNeighbours } from '#app/domain/cluster-statistics/neighbours.ts'
import { drawNormal, seededRandom, shuffle } from '#app/domain/indicators/seeded-random.ts'

const SIDE = 6
const cells = Array.from({ length: SIDE * SIDE }, (_, i) => ({ x: i % SIDE, y: Math.floor(i / SIDE) }))
const pairs = (touch: (dx: number, dy: number) => boolean) =>
	cells.flatMap((a, i) =>
		cells.flatMap((b, j) => (i < j && touch(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) ? [[i, j] as const] : [])),
	)
const rook = touchingNeighbours(
	cells.length,
	pairs((dx, dy) => dx + dy === 1),
)
const queen = touchingNeighbours(
	cells.length,
	pairs((dx, dy) => Math.max(dx, dy) === 1),
)

function computed(values: readonly number[], neighbours = rook, seed = 1) {
	const found = moran(values, neighbours, seed)
	if (found.outcome !== 'computed') throw new Error(found.reason)
	return found
}

test('a chessboard repels itself completely, two halves attract', () => {
	expect(computed(cells.map(({ x, y }) => (x + y) % 2)).I).toBeCloseTo(-1, 12)
	const halves = computed(cells.map(({ x }) => (x < SIDE / 2 ? 0 : 1)))
	expect(halves.I).toBeGreaterThan(0.7)
	expect(halves.p).toBe(0.001)
	expect(halves.expected).toBeCloseTo(-1 / 35, 12)
})

test('the variances are those of many random orders and of normal numbers', () => {
	const values = cells.map(({ x, y }) => (x === 0 && y === 0 ? 40 : (x * 7 + y * 3) % 5))
	const { varianceRandom, varianceNormal } = computed(values, queen)
	const statistic = (sample: readonly number[]) => {
		const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length
		const z = sample.map((value) => value - mean)
		const products = z.reduce((sum, value, i) => sum + value * lagOf(z, queen[i] ?? []), 0)
		return products / z.reduce((sum, value) => sum + value ** 2, 0)
	}
	const spread = (draw: () => readonly number[]) => {
		const found = Array.from({ length: 8000 }, () => statistic(draw()))
		const mean = found.reduce((sum, value) => sum + value, 0) / found.length
		return found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / found.length
	}
	const random = seededRandom(11)
	const order = [...values]
	expect(spread(() => shuffle(order, random)) / varianceRandom).toBeCloseTo(1, 1)
	expect(spread(() => values.map(() => drawNormal(random))) / varianceNormal).toBeCloseTo(1, 1)
})

test('the same seed gives the same p', () => {
	const values = cells.map(({ x, y }) => x + 5 * Math.sin(y * 12.9898))
	expect(computed(values, queen, 4)).toEqual(computed(values, queen, 4))
})

test('islands are dropped and counted, also those whose only neighbour has no value', () => {
	const sample = sampleOf([1, Number.NaN, 3, 4, 5], [[1], [0], [3], [2, 4], []])
	expect(sample.places).toEqual([2, 3])
	expect(sample.islands).toBe(2)
})

test('below ten places, or where all are alike, nothing is computed', () => {
	const nine = cells.map((_, i) => (i < 9 ? i : Number.NaN))
	expect(moran(nine, queen, 1)).toMatchObject({ outcome: 'not-computed', reason: 'too-few-places', n: 9 })
	expect(
		moran(
			cells.map(() => 3),
			queen,
			1,
		),
	).toMatchObject({ outcome: 'not-computed', reason: 'no-spread' })
})

test('a hot corner among cold ones is HH, its opposite LL, and the rest is left to chance', () => {
	const found = computed(
		cells.map(({ x, y }) => (x < 2 && y < 2 ? 100 : 1) + ((x * 5 + y * 3) % 4) * 0.01),
		queen,
	)
	const local = localMoran(found.sample, 1)
	expect(local.filter(({ cluster }) => cluster === 'HH').map(({ place }) => place)).toContain(0)
	expect(local.every(({ p }) => p > 0 && p <= 0.501)).toBe(true)
	expect(local.reduce((sum, { I }) => sum + I, 0) / local.length).toBeCloseTo(found.I, 10)
})

test('Benjamini and Hochberg: the last p at or under its share of the rate', () => {
	expect(falseDiscoveryBound([0.01, 0.02, 0.03, 0.2, 0.9], 0.05)).toBe(0.03)
	expect(falseDiscoveryBound([0.2, 0.6, 0.9], 0.05)).toBe(-1)
})

test('the six nearest by centroid; a place without one has none and is nobody’s', () => {
	const places = [...Array.from({ length: 8 }, (_, i) => ({ lat: 28, lon: 120 + i * 0.01 })), null]
	const found = nearestNeighbours(places)
	expect(found[0]).toEqual([1, 2, 3, 4, 5, 6])
	expect(found[8]).toEqual([])
	expect(found.flat()).not.toContain(8)
})
