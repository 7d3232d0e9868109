import type { OrderLineState } from '#app/domain/orders/line-states.ts'

/** An order that keeps units of a row of the ledger: sold to it, or held for it until a moment while it is paid. */
export type InTheWay = {
	capacityId: number
	orderNumber: string
	sellerOrderId: number
	qty: number
	state: OrderLineState
	heldUntil: Date | null
}

/** Each order in the way once: over several rows, as nights are, the most it keeps of any one of them. */
export function ordersOnce(ways: readonly InTheWay[]): InTheWay[] {
	const ofRow = new Map<string, InTheWay>()
	for (const way of ways) {
		const key = `${way.sellerOrderId}:${way.capacityId}`
		ofRow.set(key, { ...way, qty: way.qty + (ofRow.get(key)?.qty ?? 0) })
	}
	const once = new Map<number, InTheWay>()
	for (const way of ofRow.values()) {
		if (way.qty > (once.get(way.sellerOrderId)?.qty ?? 0)) once.set(way.sellerOrderId, way)
	}
	return [...once.values()]
}

/** The total of a row after which no unit of it is promised twice: what is held and sold. */
export function leastTotal(row: { held: number; sold: number }): number {
	return row.held + row.sold
}

/** Whether a row may be cut to a total; what is held or sold is never cut away. */
export function mayCutTo(row: { held: number; sold: number }, total: number): boolean {
	return total >= leastTotal(row)
}

/**
 * The total of a stock row when so many pieces are on hand: what was sold and has left the shelf counts on top of what is
 * counted there.
 */
export function totalOfOnHand(onHand: number, sent: number): number {
	return onHand + sent
}
