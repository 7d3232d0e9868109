import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'

/** Sums behind a gain, and the gain as a ratio (1 = all that could be learnt was). */
export type LearningGain = { g: number; n: number; num: number; den: number }

/** Class-average normalised gain (Hake 1998): sum of post - pre over sum of max - pre, for pairs [pre, post] with both tests and pre below the maximum. */
export function learningGain(pairs: readonly (readonly [number, number])[], max: number): LearningGain {
	const counted = pairs.filter(([pre, post]) => !isMissing(pre) && !isMissing(post) && pre < max)
	const num = counted.reduce((sum, [pre, post]) => sum + post - pre, 0)
	const den = counted.reduce((sum, [pre]) => sum + max - pre, 0)
	return { g: den > 0 ? num / den : MISSING, n: counted.length, num, den }
}
