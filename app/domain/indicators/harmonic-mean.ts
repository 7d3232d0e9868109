import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'

/** Weighted harmonic mean of the scores present, W / sum of w / s; a weighted 0 gives 0, a weighted negative score is an error. */
export function harmonicMean(scores: readonly number[], weights: readonly number[]): number {
	let inverse = 0
	let weight = 0
	for (let i = 0; i < scores.length; i++) {
		const score = scores[i] ?? MISSING
		const w = weights[i] ?? 0
		if (isMissing(score) || w === 0) continue
		if (score < 0) throw new RangeError('A harmonic mean takes no negative score')
		inverse += w / score
		weight += w
	}
	return weight > 0 ? weight / inverse : MISSING
}
