import { clip } from '#app/domain/indicators/transform.ts'

/** Ends on the transformed scale and how to read them; `clip` defaults to true. */
export type GoalpostScale = Readonly<{ min: number; max: number; direction?: 1 | -1; clip?: boolean }>

/** Scores 0-100 between fixed ends: 100 (x - a) / (b - a), for direction -1 100 (b - x) / (b - a). Always defined for a < b. */
export function goalpostScores(values: readonly number[], scale: GoalpostScale): number[] {
	const { min, max, direction = 1 } = scale
	if (!(min < max)) throw new RangeError('Goalposts must ascend')
	const span = max - min
	return values.map((value) => {
		const share = (direction === 1 ? value - min : max - value) / span
		return 100 * (scale.clip === false ? share : clip(share, 0, 1))
	})
}
