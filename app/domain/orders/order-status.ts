import { isFulfilled, type OrderLineKind, type OrderLineState } from '#app/domain/orders/line-states.ts'

/** How an order as a whole stands: always derived from its lines, never stored. LAPSED was never paid. */
export type OrderStatus =
	| 'AWAITING_PAYMENT'
	| 'PAID'
	| 'PARTLY_FULFILLED'
	| 'FULFILLED'
	| 'PARTLY_CANCELLED'
	| 'CANCELLED'
	| 'LAPSED'

/**
 * How an order stands. Fees follow what they are charged for and count only where nothing else is in the order. Cancelled
 * lines are out of the count of what is left to fulfil; progress is told before a partial cancellation.
 */
export function orderStatus(lines: readonly { kind: OrderLineKind; state: OrderLineState }[]): OrderStatus {
	const things = lines.filter(({ kind }) => kind !== 'FEE')
	const states = (things.length > 0 ? things : lines).map(({ state }) => state)
	if (states.some((state) => state === 'AWAITING_PAYMENT')) return 'AWAITING_PAYMENT'
	const live = states.filter((state) => state !== 'CANCELLED' && state !== 'LAPSED')
	if (live.length === 0) return states.includes('CANCELLED') ? 'CANCELLED' : 'LAPSED'
	const fulfilled = live.filter(isFulfilled).length
	if (fulfilled === live.length) return 'FULFILLED'
	if (fulfilled > 0) return 'PARTLY_FULFILLED'
	return live.length < states.length ? 'PARTLY_CANCELLED' : 'PAID'
}
