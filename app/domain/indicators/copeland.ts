/** Non-compensatory scores of complete rows of units x criteria: wins less losses in weighted pairwise majority (Munda and Nardo 2009). O(n^2 Q), for up to 2,000 units. */
export function copelandScores(rows: readonly (readonly number[])[], weights: readonly number[]): number[] {
	const total = weights.reduce((sum, weight) => sum + weight, 0)
	const scores = rows.map(() => 0)
	for (const [j, row] of rows.entries())
		for (let k = j + 1; k < rows.length; k++) {
			const sign = Math.sign(majority(row, rows[k] ?? [], weights) / total)
			scores[j] = (scores[j] ?? 0) + sign
			scores[k] = (scores[k] ?? 0) - sign
		}
	return scores
}

/** Weight for the first less weight for the second; noise of summing weights counts as a tie. */
function majority(first: readonly number[], second: readonly number[], weights: readonly number[]): number {
	const lead = first.reduce((sum, value, q) => sum + (weights[q] ?? 0) * Math.sign(value - (second[q] ?? 0)), 0)
	return Math.abs(lead) < 1e-12 ? 0 : lead
}
