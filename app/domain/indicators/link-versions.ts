import { mean } from '#app/domain/indicators/moments.ts'

/** Scores of a new methodology on the level of the old one: I_new times mean old over mean new where both were computed (OECD/JRC 2008, chain linking). */
export function linkVersions(
	scores: readonly number[],
	overlap: Readonly<{ before: readonly number[]; after: readonly number[] }>,
): number[] {
	const factor = mean(overlap.before) / mean(overlap.after)
	return scores.map((score) => score * factor)
}
