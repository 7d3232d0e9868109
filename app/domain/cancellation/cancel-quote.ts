import {
	feeBeforeService,
	feeOfEarlyDeparture,
	stayedMinor,
	type BookedService,
	type FeeRule,
} from '#app/domain/cancellation/service-fee.ts'
import type { GoodsPolicy } from '#app/domain/cancellation/policy.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import { addHours, addMinutes, isInTime } from '#app/domain/time/instant.ts'

/** Who ends a line: the buyer, the seller (or an overbooking, or our fault), an event such as a typhoon, or
 * that a group it was bought in did not come about, that nobody accepted a gift in time, or that its payment is taken for fraud. */
export type CancelCause = 'BUYER' | 'SELLER' | 'DISRUPTION' | 'GROUP' | 'GIFT' | 'FRAUD'

/** A stay or a session as sold, in its present state; amounts in minor units. */
export type CancellableService = BookedService & {
	kind: 'STAY' | 'EXPERIENCE'
	state: OrderLineState
	refundedMinor: number
}

/** Goods as sold, in their present state; `deliveredAt` null until they are. */
export type CancellableGoods = {
	kind: 'GOODS'
	state: OrderLineState
	paidMinor: number
	refundedMinor: number
	deliveredAt: Date | null
	policy: GoodsPolicy
}

/** A line that may be cancelled. */
export type CancellableLine = CancellableService | CancellableGoods

/** Why a line cannot be cancelled now. */
export type CancelRefusal =
	| 'not_paid'
	| 'already_cancelled'
	| 'already_served'
	| 'on_its_way'
	| 'no_return'
	| 'return_over'

/** What cancelling a line costs and gives back, good until `validUntil`; or why it cannot be. Minor units. */
export type CancelQuote =
	| { outcome: 'quoted'; feeMinor: number; refundMinor: number; setBy: FeeRule; validUntil: Date }
	| { outcome: 'refused'; reason: CancelRefusal }

/** How long a shown cancellation quote is kept, in minutes. */
export const QUOTE_MINUTES = 10

/** In which states nobody can cancel a line any more, or yet; the buyer's further limits are added to these. */
const REFUSED: Readonly<Record<OrderLineState, CancelRefusal | null>> = {
	AWAITING_PAYMENT: 'not_paid',
	LAPSED: 'not_paid',
	REQUESTED: null,
	WAITING: null,
	PLACED: null,
	PACKED: null,
	SHIPPED: null,
	DELIVERED: null,
	CLOSED: 'return_over',
	CONFIRMED: null,
	CHECKED_IN: null,
	CHECKED_OUT: 'already_served',
	REDEEMED: 'already_served',
	NO_SHOW: 'already_served',
	CANCELLED: 'already_cancelled',
}

/**
 * What cancelling a line at an instant costs: fee = the policy's, at most the paid share; refund = paid share - fee -
 * what was refunded before. Whoever did not cause it gets everything back, but for nights already slept.
 */
export function cancelQuote(line: CancellableLine, at: Date, cause: CancelCause = 'BUYER'): CancelQuote {
	const reason = refusal(line, at, cause)
	if (reason) return { outcome: 'refused', reason }
	const { feeMinor, setBy } = feeOf(line, at, cause)
	const dueMinor = Math.min(feeMinor, line.paidMinor)
	const refundMinor = Math.max(0, line.paidMinor - dueMinor - line.refundedMinor)
	return { outcome: 'quoted', feeMinor: dueMinor, refundMinor, setBy, validUntil: addMinutes(at, QUOTE_MINUTES) }
}

/** Until when faulty goods can be claimed with a photo, or null before delivery. */
export function claimUntil({ deliveredAt, policy }: CancellableGoods): Date | null {
	return deliveredAt && addHours(deliveredAt, policy.claimHours)
}

function feeOf(line: CancellableLine, at: Date, cause: CancelCause): { feeMinor: number; setBy: FeeRule } {
	const stays = line.kind === 'STAY' && line.state === 'CHECKED_IN'
	if (cause !== 'BUYER') return { feeMinor: stays ? stayedMinor(line, at) : 0, setBy: { rule: 'not_the_buyer' } }
	if (line.state === 'REQUESTED') return { feeMinor: 0, setBy: { rule: 'unanswered' } }
	if (line.kind === 'GOODS') return { feeMinor: 0, setBy: { rule: 'goods' } }
	return stays ? feeOfEarlyDeparture(line, at) : feeBeforeService(line, at)
}

function refusal(line: CancellableLine, at: Date, cause: CancelCause): CancelRefusal | null {
	if (cause !== 'BUYER') return REFUSED[line.state]
	if (line.state === 'SHIPPED') return 'on_its_way'
	return line.kind === 'GOODS' && line.state === 'DELIVERED' ? returnRefusal(line, at) : REFUSED[line.state]
}

function returnRefusal({ deliveredAt, policy }: CancellableGoods, at: Date): CancelRefusal | null {
	if (policy.returnDays === null) return 'no_return'
	return deliveredAt && isInTime(at, addHours(deliveredAt, policy.returnDays * 24)) ? null : 'return_over'
}
