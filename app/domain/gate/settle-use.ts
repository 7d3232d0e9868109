/** A confirmed use of a voucher, by the corrected time of its scan. */
export type ConfirmedUse = { id: number; at: Date; qty: number }

/**
 * Whether a use fits into a voucher that `usedQty` of `totalQty` uses are taken of. The first by corrected time wins: where
 * there is no room, later uses give way, the latest first; when even they do not make room, nobody gives way.
 */
export function settleUse(
	voucher: { totalQty: number; usedQty: number; confirmed: readonly ConfirmedUse[] },
	use: { at: Date; qty: number },
): { fits: boolean; displaced: ConfirmedUse[] } {
	const later = voucher.confirmed
		.filter(({ at }) => at.getTime() > use.at.getTime())
		.sort((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id)
	const displaced: ConfirmedUse[] = []
	let free = voucher.totalQty - voucher.usedQty
	while (free < use.qty) {
		const next = later[displaced.length]
		if (!next) return { fits: false, displaced: [] }
		displaced.push(next)
		free += next.qty
	}
	return { fits: true, displaced }
}
