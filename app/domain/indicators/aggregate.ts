import { arithmeticMean } from '#app/domain/indicators/arithmetic-mean.ts'
import { availabilityShare, isAvailable } from '#app/domain/indicators/availability.ts'
import { geometricMean } from '#app/domain/indicators/geometric-mean.ts'
import { harmonicMean } from '#app/domain/indicators/harmonic-mean.ts'
import { MISSING } from '#app/domain/indicators/missing.ts'

/** amean lets strengths make up for weaknesses, gmean less so, hmean least. */
export type Aggregation = 'amean' | 'gmean' | 'hmean'

const MEANS = { amean: arithmeticMean, gmean: geometricMean, hmean: harmonicMean }

/** The mean of the scores present with their weights renormalised; missing where less than `leastShare` of the weight is present. */
export function aggregate(
	method: Aggregation,
	scores: readonly number[],
	weights: readonly number[],
	leastShare = 0,
): number {
	if (!isAvailable(availabilityShare(scores, weights), leastShare)) return MISSING
	return MEANS[method](scores, weights)
}
