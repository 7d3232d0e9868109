import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'

/** Something applied to a plot, with the days from its application on in which nothing is harvested. */
export interface AppliedInput {
	appliedOn: LocalDate
	safetyDays: number
}

/** The first day on which an input allows a harvest again. */
export function safeFrom({ appliedOn, safetyDays }: AppliedInput): LocalDate {
	return addDays(appliedOn, safetyDays)
}

/**
 * The input that forbids a harvest on a day, with the day from which one is allowed; null when none does. What was applied
 * after the harvest forbids nothing; on the first day after the interval a harvest is allowed.
 */
export function harvestRefusal<Input extends AppliedInput>(
	inputs: readonly Input[],
	harvestedOn: LocalDate,
): { input: Input; from: LocalDate } | null {
	const forbidding = inputs
		.filter((input) => input.appliedOn <= harvestedOn && safeFrom(input) > harvestedOn)
		.map((input) => ({ input, from: safeFrom(input) }))
	return forbidding.sort((a, b) => b.from.localeCompare(a.from))[0] ?? null
}
