import { MISSING } from '#app/domain/indicators/missing.ts'

/** Evenness 0-1 of head counts over `kinds` possible kinds (Pielou 1966): entropy over ln kinds; missing where nobody is counted. */
export function shannonEvenness(counts: readonly number[], kinds = counts.length): number {
	const total = counts.reduce((sum, count) => sum + count, 0)
	if (!(total > 0) || kinds < 2) return MISSING
	const terms = counts.map((count) => (count === 0 ? 0 : (count / total) * Math.log(count / total)))
	// `0 -` keeps a single kind at 0, not -0.
	return 0 - terms.reduce((sum, term) => sum + term, 0) / Math.log(kinds)
}
