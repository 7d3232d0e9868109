/** Pieces of a line of an order in a parcel that came home. */
export type CameHome = {
	lineId: number
	qty: number
	/** Fresh or frozen, or by its terms not to be returned: its seller looks before any of it is sold again. */
	isPerishable: boolean
}

/** How many pieces are offered to be sold again before the seller has looked: all, of what perishes none. */
export function suggestedRestock({ qty, isPerishable }: CameHome): number {
	return isPerishable ? 0 : qty
}

/** What is said of every line of a parcel, or null when a number is missing or more than came home. */
export function restockOf(
	lines: readonly CameHome[],
	said: ReadonlyMap<number, number>,
): { lineId: number; qty: number }[] | null {
	const pieces = lines.map(({ lineId, qty: most }) => ({ lineId, qty: said.get(lineId) ?? -1, most }))
	const isSound = pieces.every(({ qty, most }) => Number.isSafeInteger(qty) && qty >= 0 && qty <= most)
	return isSound ? pieces.map(({ lineId, qty }) => ({ lineId, qty })) : null
}

/** What `back` of `out` pieces that are out have of an amount that all of them share: all of it with the last ones, else rounded down. */
export function shareOfPieces(amount: number, back: number, out: number): number {
	return back >= out ? amount : Math.floor((amount * back) / out)
}
