import { lagOf, PERMUTATIONS, type SpatialSample } from '#app/domain/cluster-statistics/moran.ts'
import { type Random, seededRandom, shuffle } from '#app/domain/indicators/seeded-random.ts'

/** Where a place lies in Moran's scatter: high among high, low among low, and the two that stand out; null where chance may do. */
export type LocalCluster = 'HH' | 'LL' | 'HL' | 'LH'

/** Anselin's local Moran of one place. */
export type LocalMoran = Readonly<{ place: number; I: number; p: number; cluster: LocalCluster | null }>

/** Local Moran (Anselin 1995) by conditional permutation; clusters only where they stand after the false discovery rate is held to 5 %. */
export function localMoran(sample: SpatialSample, seed: number, rate = 0.05): LocalMoran[] {
	const { z, places, neighbours } = sample
	const variance = z.reduce((sum, value) => sum + value ** 2, 0) / z.length
	const random = seededRandom(seed, 1)
	const found = z.map((value, i) => {
		const lag = lagOf(z, neighbours[i] ?? [])
		const I = (value * lag) / variance
		const p = conditionalP({ z, i, count: neighbours[i]?.length ?? 0, I, variance }, random)
		return { place: places[i] ?? i, I, p, corner: `${value > 0 ? 'H' : 'L'}${lag > 0 ? 'H' : 'L'}` as LocalCluster }
	})
	const most = falseDiscoveryBound(
		found.map(({ p }) => p),
		rate,
	)
	return found.map(({ corner, ...local }) => ({ ...local, cluster: local.p <= most ? corner : null }))
}

interface Conditional {
	z: readonly number[]
	i: number
	count: number
	I: number
	variance: number
}

/** The share of random neighbourhoods as extreme as the one there is, on the nearer side. */
function conditionalP({ z, i, count, I, variance }: Conditional, random: Random): number {
	const others = z.filter((_, j) => j !== i)
	let above = 0
	for (let round = 0; round < PERMUTATIONS; round++) {
		shuffle(others, random, count)
		let sum = 0
		for (let k = 0; k < count; k++) sum += others[k] ?? 0
		if (((z[i] ?? 0) * (sum / count)) / variance >= I) above++
	}
	return (1 + Math.min(above, PERMUTATIONS - above)) / (1 + PERMUTATIONS)
}

/** The largest p that still counts (Benjamini and Hochberg 1995): the last of the ascending ones at or under its share of the rate; -1 where none is. */
export function falseDiscoveryBound(ps: readonly number[], rate: number): number {
	const ascending = [...ps].sort((a, b) => a - b)
	return ascending.findLast((p, i) => p <= ((i + 1) / ascending.length) * rate) ?? -1
}
