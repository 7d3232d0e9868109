const DIMENSIONS = ['kinds', 'categories', 'places', 'brands', 'marks', 'grades', 'prices'] as const
type Dimension = (typeof DIMENSIONS)[number]

/** How many listings there are for each choice of each filter, by what the index knows them by. */
export class Tallies {
	total = 0
	#counts = Object.fromEntries(DIMENSIONS.map((it) => [it, new Map<string, number>()])) as Record<
		Dimension,
		Map<string, number>
	>

	/** Counts some more for a choice; what has no name is no choice. */
	add(dimension: Dimension, choice: string | undefined, count: number): void {
		if (!choice || count === 0) return
		const counts = this.#counts[dimension]
		counts.set(choice, (counts.get(choice) ?? 0) + count)
	}

	of(dimension: Dimension): [choice: string, count: number][] {
		return [...this.#counts[dimension]]
	}
}
