/** What is stored of an observation, so that places and months can be pooled: sums or counts above and below the line, and rows behind them. */
export type Tally = Readonly<{
	num: number
	/** Null for a plain sum or count. */
	den: number | null
	/** Rows, persons or stores behind it; null where the source does not say. */
	n: number | null
}>

/** Several tallies as one: each part summed; a part unknown to one is unknown to all. Only for parts that add up. */
export function addTallies(tallies: readonly Tally[]): Tally {
	return {
		num: tallies.reduce((sum, tally) => sum + tally.num, 0),
		den: addKnown(tallies.map((tally) => tally.den)),
		n: addKnown(tallies.map((tally) => tally.n)),
	}
}

function addKnown(parts: readonly (number | null)[]): number | null {
	let sum = 0
	for (const part of parts) {
		if (part === null) return null
		sum += part
	}
	return sum
}
