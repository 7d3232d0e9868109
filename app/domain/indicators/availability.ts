import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'

/** Share of a node's weight that must be present for it to have a score (JRC rule of thumb). */
export const DEFAULT_AVAILABILITY_SHARE = 0.65

/** Rounding of weight shares, so that 0.65 met exactly counts as met. */
const WEIGHT_STEP = 1e-12

/** Weight present over all weight; missing where there is no weight at all. */
export function availabilityShare(scores: readonly number[], weights: readonly number[]): number {
	let present = 0
	let all = 0
	for (let i = 0; i < weights.length; i++) {
		const weight = weights[i] ?? 0
		all += weight
		if (!isMissing(scores[i] ?? MISSING)) present += weight
	}
	return all > 0 ? present / all : MISSING
}

/** Whether a share present is enough. */
export const isAvailable = (share: number, least: number) => share >= least - WEIGHT_STEP
