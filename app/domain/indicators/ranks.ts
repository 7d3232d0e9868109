import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'

/** competition: 1, 2, 2, 4; dense: 1, 2, 2, 3. */
export type Ties = 'competition' | 'dense'

/** Scores closer than this do not order units: floating noise is not merit. */
export const RANK_STEP = 1e-9

/** Descending ranks from 1, compared after rounding to RANK_STEP; missing values are unranked (missing). */
export function descendingRanks(values: readonly number[], ties: Ties = 'competition'): number[] {
	const rounded = values.map((value) => (isMissing(value) ? MISSING : Math.round(value / RANK_STEP)))
	const order = [...rounded.keys()].filter((i) => !isMissing(rounded[i] ?? MISSING))
	order.sort((a, b) => (rounded[b] ?? 0) - (rounded[a] ?? 0))
	const ranks = values.map(() => MISSING)
	let rank = 0
	for (const [place, i] of order.entries()) {
		const before = order[place - 1]
		const tied = before !== undefined && rounded[before] === rounded[i]
		if (!tied) rank = ties === 'dense' ? rank + 1 : place + 1
		ranks[i] = rank
	}
	return ranks
}
