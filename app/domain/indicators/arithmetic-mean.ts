import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'

/** Weighted arithmetic mean of the scores present, sum of w s over sum of w; missing where none has weight. */
export function arithmeticMean(scores: readonly number[], weights: readonly number[]): number {
	let sum = 0
	let weight = 0
	for (let i = 0; i < scores.length; i++) {
		const score = scores[i] ?? MISSING
		const w = weights[i] ?? 0
		if (isMissing(score) || w === 0) continue
		sum += w * score
		weight += w
	}
	return weight > 0 ? sum / weight : MISSING
}
