import { MISSING } from '#app/domain/indicators/missing.ts'
import { quantile } from '#app/domain/indicators/quantile.ts'
import { seededRandom } from '#app/domain/indicators/seeded-random.ts'

/** Numbers from 0 to 1, one row a run: A, B, and for each factor A with that factor's column of B. */
export type SobolDesign = Readonly<{ a: number[][]; b: number[][]; ab: number[][][] }>

/** Results of the runs of a design. */
export type SobolResults = Readonly<{ a: readonly number[]; b: readonly number[]; ab: readonly (readonly number[])[] }>

/** Part of the variance a factor brings alone (first) and with all others (total), each with its 90 % interval. */
export type SobolIndex = Readonly<{ first: Estimate; total: Estimate }>

/** An estimate between two bounds; noise below 0 is shown as 0. */
export type Estimate = Readonly<{ value: number; low: number; high: number }>

const BOOTSTRAPS = 1000

/** A design of N (d + 2) runs (Saltelli 2010). */
export function sobolDesign(runs: number, factors: number, seed: number): SobolDesign {
	const random = seededRandom(seed, 3)
	const matrix = () => Array.from({ length: runs }, () => Array.from({ length: factors }, () => random()))
	const [a, b] = [matrix(), matrix()]
	const ab = Array.from({ length: factors }, (_, k) => a.map((row, i) => row.with(k, b[i]?.[k] ?? MISSING)))
	return { a, b, ab }
}

/** First-order (Saltelli 2010) and total (Jansen 1999) indices; null where nothing varies: no factor has an effect. */
export function sobolIndices(
	results: SobolResults,
	{ seed, bootstraps = BOOTSTRAPS }: Readonly<{ seed: number; bootstraps?: number }>,
): SobolIndex[] | null {
	const runs = results.a.map((_, i) => i)
	if (!(variance(results, runs) > 0)) return null
	const random = seededRandom(seed, 4)
	const samples = Array.from({ length: bootstraps }, () => runs.map(() => Math.floor(random() * runs.length)))
	const spreads = samples.map((sample) => variance(results, sample))
	return results.ab.map((_, k) => {
		const of = (kind: 'first' | 'total') => {
			const boots = samples.map((sample, i) => estimate(results, { k, kind, sample, variance: spreads[i] ?? MISSING }))
			const value = estimate(results, { k, kind, sample: runs, variance: variance(results, runs) })
			return { value: Math.max(0, value), low: quantile(boots, 0.05), high: quantile(boots, 0.95) }
		}
		return { first: of('first'), total: of('total') }
	})
}

type Asked = Readonly<{ k: number; kind: 'first' | 'total'; sample: readonly number[]; variance: number }>

function estimate({ a, b, ab }: SobolResults, { k, kind, sample, variance: v }: Asked): number {
	const column = ab[k] ?? []
	let sum = 0
	for (const i of sample) {
		const [ya, yb, yab] = [a[i] ?? MISSING, b[i] ?? MISSING, column[i] ?? MISSING]
		sum += kind === 'first' ? yb * (yab - ya) : (ya - yab) ** 2 / 2
	}
	return sum / sample.length / v
}

/** Of both A and B, with n - 1. */
function variance({ a, b }: SobolResults, sample: readonly number[]): number {
	let [sum, squares] = [0, 0]
	for (const i of sample) sum += (a[i] ?? MISSING) + (b[i] ?? MISSING)
	const mean = sum / (2 * sample.length)
	for (const i of sample) squares += ((a[i] ?? MISSING) - mean) ** 2 + ((b[i] ?? MISSING) - mean) ** 2
	return squares / (2 * sample.length - 1)
}
