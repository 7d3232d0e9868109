import { MISSING } from '#app/domain/indicators/missing.ts'
import { clip } from '#app/domain/indicators/transform.ts'

/** Ends on the transformed scale and how to read them; `clip` defaults to true. */
export type GoalpostScale = Readonly<{ min: number; max: number; direction?: 1 | -1; clip?: boolean }>

/** Scores 0-100 between fixed ends: 100 (x - a) / (b - a), for direction -1 100 (b - x) / (b - a). Always defined for a < b. */
export function goalpostScores(values: readonly number[], scale: GoalpostScale): number[] {
	return Array.from(goalpostInto(Float64Array.from(values), scale, new Float64Array(values.length)))
}

/** The same into a column at hand. */
export function goalpostInto(values: Float64Array, scale: GoalpostScale, scores: Float64Array): Float64Array {
	const { min, max, direction = 1 } = scale
	if (!(min < max)) throw new RangeError('Goalposts must ascend')
	const span = max - min
	const [from, turn] = direction === 1 ? [min, 1] : [max, -1]
	const [low, high] = scale.clip === false ? [-Infinity, Infinity] : [0, 1]
	for (let unit = 0; unit < values.length; unit++)
		scores[unit] = 100 * clip((turn * ((values[unit] ?? MISSING) - from)) / span, low, high)
	return scores
}
