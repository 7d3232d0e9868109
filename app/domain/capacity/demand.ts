/** A number of units wanted from one row of the capacity ledger. */
export type CapacityDemand = { capacityId: number; qty: number }

/** A row of the capacity ledger; held + sold never exceed total. */
export type CapacityRow = { id: number; total: number; held: number; sold: number }

/** A row that cannot give what is wanted of it. */
export type Shortfall = { capacityId: number; wanted: number; left: number }

/** The demand of many lines summed per capacity row, without zeros, in ascending id: the order in which rows are locked. */
export function sumDemand(demands: readonly CapacityDemand[]): CapacityDemand[] {
	const wanted = new Map<number, number>()
	for (const { capacityId, qty } of demands) {
		if (!Number.isSafeInteger(qty) || qty < 0) throw new RangeError(`Not a quantity: ${qty}`)
		wanted.set(capacityId, (wanted.get(capacityId) ?? 0) + qty)
	}
	return [...wanted]
		.filter(([, qty]) => qty > 0)
		.map(([capacityId, qty]) => ({ capacityId, qty }))
		.sort((a, b) => a.capacityId - b.capacityId)
}

/** What a changed cart still has to acquire and what it gives back, each per row in ascending id. */
export function demandDifference(
	held: readonly CapacityDemand[],
	wanted: readonly CapacityDemand[],
): { acquire: CapacityDemand[]; release: CapacityDemand[] } {
	const qtyOf = (demands: readonly CapacityDemand[]): Map<number, number> =>
		new Map(sumDemand(demands).map(({ capacityId, qty }) => [capacityId, qty]))
	const beyond = (more: Map<number, number>, less: Map<number, number>): CapacityDemand[] =>
		[...more]
			.map(([capacityId, qty]) => ({ capacityId, qty: qty - (less.get(capacityId) ?? 0) }))
			.filter(({ qty }) => qty > 0)
	const [before, after] = [qtyOf(held), qtyOf(wanted)]
	return { acquire: beyond(after, before), release: beyond(before, after) }
}

/** Units of a row that nobody holds or bought, at least 0. */
export function leftOf(row: Omit<CapacityRow, 'id'>): number {
	return Math.max(0, row.total - row.held - row.sold)
}

/** The rows that cannot meet a demand, in ascending id; a row that does not exist has nothing left. */
export function shortfalls(demands: readonly CapacityDemand[], rows: readonly CapacityRow[]): Shortfall[] {
	const left = new Map(rows.map((row) => [row.id, leftOf(row)]))
	return sumDemand(demands)
		.map(({ capacityId, qty }) => ({ capacityId, wanted: qty, left: left.get(capacityId) ?? 0 }))
		.filter((row) => row.wanted > row.left)
}
