/** How many reviews have one star, two, three, four and five. */
export type MarkCounts = [number, number, number, number, number]

/** What buyers thought of a listing; null mean while nobody said. */
export interface Rating {
	/** 1 to 5. */
	mean: number
	count: number
}

/** The mean of marks, and how many there are; nothing while there are none. */
export function ratingOf(counts: MarkCounts): Rating | null {
	const count = counts.reduce((sum, each) => sum + each, 0)
	if (count === 0) return null
	return { mean: counts.reduce((sum, each, at) => sum + each * (at + 1), 0) / count, count }
}
