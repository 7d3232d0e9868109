import { isMissing, MISSING, presentValues } from '#app/domain/indicators/missing.ts'

/** Shares (r - 1) / (n - 1) with r the ascending rank, ties at the lowest; missing for all below two values. */
export function percentileRanks(values: readonly number[], direction: 1 | -1 = 1): number[] {
	const ascending = presentValues(values)
		.map((value) => direction * value)
		.sort((a, b) => a - b)
	const below = new Map<number, number>()
	for (const [i, value] of ascending.entries()) if (!below.has(value)) below.set(value, i)
	const steps = ascending.length - 1
	return values.map((value) =>
		isMissing(value) || steps < 1 ? MISSING : (below.get(direction * value) ?? MISSING) / steps,
	)
}

/** Percentile ranks as scores 0-100. */
export const percentileScores = (values: readonly number[], direction: 1 | -1 = 1) =>
	percentileRanks(values, direction).map((share) => 100 * share)
