import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'

/** A score of 0-100 on 1-100, s' = 1 + 0.99 s, so that a 0 does not wipe out a geometric mean. */
export const liftScore = (score: number) => 1 + 0.99 * score

/** Weighted geometric mean of the scores present; a weighted 0 gives 0, a weighted negative score is an error. */
export function geometricMean(scores: readonly number[], weights: readonly number[]): number {
	let logs = 0
	let weight = 0
	for (let i = 0; i < scores.length; i++) {
		const score = scores[i] ?? MISSING
		const w = weights[i] ?? 0
		if (isMissing(score) || w === 0) continue
		if (score < 0) throw new RangeError('A geometric mean takes no negative score')
		logs += w * Math.log(score)
		weight += w
	}
	return weight > 0 ? Math.exp(logs / weight) : MISSING
}
