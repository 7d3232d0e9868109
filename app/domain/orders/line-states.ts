import { mayMove, type StateTable } from '#app/domain/states/transition.ts'

/** What an order line is for. */
export type OrderLineKind = 'GOODS' | 'STAY' | 'EXPERIENCE' | 'FEE' | 'DEPOSIT'

/**
 * Every state of an order line; a kind uses some. REQUESTED is paid and waits for the seller's yes, WAITING is paid and leaves
 * once the group it is bought in is complete, LAPSED was never paid,
 * CANCELLED was called off after payment.
 */
export type OrderLineState =
	| 'AWAITING_PAYMENT'
	| 'REQUESTED'
	| 'WAITING'
	| 'PLACED'
	| 'PACKED'
	| 'SHIPPED'
	| 'DELIVERED'
	| 'CLOSED'
	| 'CONFIRMED'
	| 'CHECKED_IN'
	| 'CHECKED_OUT'
	| 'REDEEMED'
	| 'NO_SHOW'
	| 'CANCELLED'
	| 'LAPSED'

const NONE: StateTable<OrderLineState> = {
	AWAITING_PAYMENT: [],
	REQUESTED: [],
	WAITING: [],
	PLACED: [],
	PACKED: [],
	SHIPPED: [],
	DELIVERED: [],
	CLOSED: [],
	CONFIRMED: [],
	CHECKED_IN: [],
	CHECKED_OUT: [],
	REDEEMED: [],
	NO_SHOW: [],
	CANCELLED: [],
	LAPSED: [],
}

const FEE_STATES: StateTable<OrderLineState> = {
	...NONE,
	AWAITING_PAYMENT: ['PLACED', 'LAPSED', 'CANCELLED'],
	PLACED: ['CLOSED', 'CANCELLED'],
	LAPSED: ['PLACED', 'CANCELLED'],
}

/**
 * From each state of a kind of line to the next. A lapsed line comes back when its money arrives late and what it took
 * can be had again; from AWAITING_PAYMENT or LAPSED to CANCELLED goes a paid line whose thing could not be had; from SHIPPED
 * a parcel that was lost.
 */
export const LINE_STATES: Readonly<Record<OrderLineKind, StateTable<OrderLineState>>> = {
	GOODS: {
		...NONE,
		AWAITING_PAYMENT: ['PLACED', 'WAITING', 'LAPSED', 'CANCELLED'],
		WAITING: ['PLACED', 'CANCELLED'],
		PLACED: ['PACKED', 'CANCELLED'],
		PACKED: ['SHIPPED', 'CANCELLED'],
		SHIPPED: ['DELIVERED', 'CANCELLED'],
		DELIVERED: ['CLOSED'],
		LAPSED: ['PLACED', 'WAITING', 'CANCELLED'],
	},
	STAY: {
		...NONE,
		AWAITING_PAYMENT: ['CONFIRMED', 'REQUESTED', 'LAPSED', 'CANCELLED'],
		REQUESTED: ['CONFIRMED', 'CANCELLED'],
		CONFIRMED: ['CHECKED_IN', 'NO_SHOW', 'CANCELLED'],
		CHECKED_IN: ['CHECKED_OUT', 'CONFIRMED'],
		LAPSED: ['CONFIRMED', 'REQUESTED', 'CANCELLED'],
	},
	EXPERIENCE: {
		...NONE,
		AWAITING_PAYMENT: ['CONFIRMED', 'REQUESTED', 'LAPSED', 'CANCELLED'],
		REQUESTED: ['CONFIRMED', 'CANCELLED'],
		CONFIRMED: ['REDEEMED', 'NO_SHOW', 'CANCELLED'],
		REDEEMED: ['CONFIRMED'],
		LAPSED: ['CONFIRMED', 'REQUESTED', 'CANCELLED'],
	},
	FEE: FEE_STATES,
	DEPOSIT: FEE_STATES,
}

/** Whether a line of a kind may move from one state to another. */
export function mayMoveLine(kind: OrderLineKind, from: OrderLineState, to: OrderLineState): boolean {
	return mayMove(LINE_STATES[kind], from, to)
}

/** The state in which a line of a kind stands once it is paid. */
export function paidState(kind: OrderLineKind): 'PLACED' | 'CONFIRMED' {
	return kind === 'STAY' || kind === 'EXPERIENCE' ? 'CONFIRMED' : 'PLACED'
}

/** The state of a line after it is called off: a guest who leaves early has checked out, returned goods are closed. */
export function stateAfterCancelling(state: OrderLineState): OrderLineState {
	if (state === 'CHECKED_IN') return 'CHECKED_OUT'
	return state === 'DELIVERED' ? 'CLOSED' : 'CANCELLED'
}

/** Whether what a line was bought for has been given, or was missed by the buyer. */
export function isFulfilled(state: OrderLineState): boolean {
	return ['DELIVERED', 'CLOSED', 'CHECKED_OUT', 'REDEEMED', 'NO_SHOW'].includes(state)
}
