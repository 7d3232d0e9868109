/** Rows of the Sobol design where the work allows (section 2.8). */
const FULL_ROWS = 512
/** Fewer would tell nothing. */
const LEAST_ROWS = 64
/** Places scored in all runs of a design: about six seconds of one core. */
const MOST_SCORED = 12_000_000

/** N of the N (d + 2) runs of a Sobol design over so many places: all of them are scored in every run, and where they are many there are fewer runs. */
export function sensitivityRows(units: number, factors: number): number {
	const affordable = Math.floor(MOST_SCORED / (units * (factors + 2)))
	return Math.max(LEAST_ROWS, Math.min(FULL_ROWS, affordable))
}
