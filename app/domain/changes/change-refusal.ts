import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import type { BookedLine, ServiceWish } from '#app/domain/changes/booked-line.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import { isInTime } from '#app/domain/time/instant.ts'

/** Why a line cannot be changed now. */
export type ChangeRefusal =
	| 'not_paid'
	| 'already_cancelled'
	| 'already_served'
	| 'begun'
	| 'in_package'
	| 'not_answered'
	| 'asks_first'
	| 'not_of_this_kind'
	| 'same'
	/** Of an address: */
	| 'nothing_sent'
	| 'packed'
	| 'same_address'
	| 'not_carried'
	| 'unknown_place'

const BY_STATE: Readonly<Record<OrderLineState, ChangeRefusal | null>> = {
	AWAITING_PAYMENT: 'not_paid',
	LAPSED: 'not_paid',
	REQUESTED: 'not_answered',
	WAITING: 'not_of_this_kind',
	CONFIRMED: null,
	PLACED: 'not_of_this_kind',
	PACKED: 'not_of_this_kind',
	SHIPPED: 'not_of_this_kind',
	DELIVERED: 'not_of_this_kind',
	CLOSED: 'not_of_this_kind',
	CHECKED_IN: 'already_served',
	CHECKED_OUT: 'already_served',
	REDEEMED: 'already_served',
	NO_SHOW: 'already_served',
	CANCELLED: 'already_cancelled',
}

const isSame = (line: BookedLine, wish: ServiceWish) =>
	wish.kind === 'DATES'
		? line.checkIn === wish.checkIn && line.checkOut === wish.checkOut
		: line.sessionId === wish.sessionId

/** Who asks for a change of a line, by whose doing and when. */
export type ChangeAsked = { by: 'buyer' | 'seller'; cause: CancelCause; at: Date }

const hasBegun = ({ startsAt, isCalledOff }: BookedLine, at: Date) =>
	startsAt !== null && !isCalledOff && !isInTime(at, startsAt)

/**
 * Why a stay or a session cannot be changed at all at an instant, whatever is free; null when it may. Its start is itself in
 * time, and does not bind what was called off. Where the seller answers first, only the seller moves it, unless it was not the buyer's doing.
 */
export function lineRefusal(line: BookedLine, { by, cause, at }: ChangeAsked): ChangeRefusal | null {
	if (line.kind !== 'STAY' && line.kind !== 'EXPERIENCE') return 'not_of_this_kind'
	const state = BY_STATE[line.state]
	if (state) return state
	if (line.packageId !== null) return 'in_package'
	if (hasBegun(line, at)) return 'begun'
	return by === 'buyer' && cause === 'BUYER' && line.isAskedFirst ? 'asks_first' : null
}

/** The same for a wish, which must also be another one than what is booked, and of the line's kind. */
export function changeRefusal(line: BookedLine, wish: ServiceWish, asked: ChangeAsked): ChangeRefusal | null {
	const refusal = lineRefusal(line, asked)
	if (refusal) return refusal
	if ((wish.kind === 'DATES') !== (line.kind === 'STAY')) return 'not_of_this_kind'
	return isSame(line, wish) ? 'same' : null
}
