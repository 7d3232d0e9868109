import { MISSING } from '#app/domain/indicators/missing.ts'
import { drawNormal, seededRandom } from '#app/domain/indicators/seeded-random.ts'

/** Normal numbers are drawn once a seed and read from a place of its own for each draw and indicator: drawing them anew would cost more than the index. */
const POOL_SIZE = 2 ** 17

/** Which seed's normal numbers, and where in them. */
export type ErrorPlace = Readonly<{ seed: number; stream: number; offset: number }>

type Pool = Readonly<{ seed: number; normals: Float64Array }>

let pool: Pool | null = null

function poolOf(seed: number): Float64Array {
	if (pool?.seed === seed) return pool.normals
	const random = seededRandom(seed, 7)
	const normals = Float64Array.from({ length: POOL_SIZE }, () => drawNormal(random))
	pool = { seed, normals }
	return normals
}

/** Each value with its relative error drawn: v (1 + sigma z); the same for the same seed, stream and offset. */
export function perturb(values: readonly number[], errors: readonly number[], at: ErrorPlace): number[] {
	const drawn = new Float64Array(values.length)
	return Array.from(perturbInto(Float64Array.from(values), Float64Array.from(errors), at, drawn))
}

/** The same into a column at hand. */
export function perturbInto(
	values: Float64Array,
	errors: Float64Array,
	at: ErrorPlace,
	drawn: Float64Array,
): Float64Array {
	const normals = poolOf(at.seed)
	const random = seededRandom(at.stream, at.offset)
	const start = Math.floor(random() * POOL_SIZE)
	const step = 2 * Math.floor(random() * (POOL_SIZE / 2)) + 1
	let place = start
	for (let unit = 0; unit < values.length; unit++) {
		drawn[unit] = (values[unit] ?? MISSING) * (1 + (errors[unit] ?? 0) * (normals[place] ?? 0))
		place = (place + step) & (POOL_SIZE - 1)
	}
	return drawn
}
