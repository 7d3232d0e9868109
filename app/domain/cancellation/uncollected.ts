import type { LineDecision, SoldLine } from '#app/domain/cancellation/decide-line.ts'
import { CLAIM_HOURS } from '#app/domain/claims/claim-times.ts'
import { piecesMinor } from '#app/domain/claims/claim-refusal.ts'
import { addHours, isInTime } from '#app/domain/time/instant.ts'
import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'

/** The reason in the log, and of the refund, of goods that nobody fetched. */
export const UNCOLLECTED = 'uncollected'

/** A parcel that went back because nobody fetched it; `wentBackAt` is when. */
export type UncollectedParcel = { state: ShipmentState; wentBackAt: Date }

/** Until when its seller may tell that a parcel came home, as of any goods that come back. */
export const homeBy = (wentBackAt: Date): Date => addHours(wentBackAt, CLAIM_HOURS.SENT_BACK ?? 0)

/**
 * Whether the money of a parcel that nobody fetched is settled now: once it is home again, or when its seller has let the time
 * pass to say so. Exactly at the limit counts as in time. 'never' is one that reached its buyer after all.
 */
export function settlesUncollected({ state, wentBackAt }: UncollectedParcel, at: Date): 'now' | 'later' | 'never' {
	if (state === 'DELIVERED' || state === 'VOIDED') return 'never'
	return state === 'RETURNED' || !isInTime(at, homeBy(wentBackAt)) ? 'now' : 'later'
}

/** Goods of a parcel that nobody fetched; `qty` of the whole line, `qtyHere` of them in this parcel. */
export type UncollectedLine = SoldLine & {
	qty: number
	qtyHere: number
	/** Whether others of its pieces are in parcels still to come to their end. */
	isAwaited: boolean
	/** Whether others of its pieces reached their buyer. */
	isPartlyThere: boolean
}

/** What becomes of a line: it ends; or what was paid for these pieces goes back and the line goes on, served if all else is there. */
export type UncollectedEnd =
	| { does: 'ends'; decision: LineDecision }
	| { does: 'gives-back'; lineId: number; amountMinor: number; isServed: boolean }

/**
 * How a line whose parcel nobody fetched ends: as goods that come back by the buyer's wish. What was paid for them goes back,
 * the way out is kept and the way home costs nothing; of what can by its terms not be returned all is kept. Minor units; null
 * when there is nothing left to end.
 */
export function endUncollected(line: UncollectedLine): UncollectedEnd | null {
	const { id: lineId, state, paidMinor, refundedMinor, isAwaited, isPartlyThere } = line
	if (line.kind !== 'GOODS' || state !== 'SHIPPED') return null
	const isKept = line.policy?.kind === 'product' && line.policy.returnDays === null
	if (isAwaited || isPartlyThere) {
		const amountMinor = isKept ? 0 : piecesMinor(line, line.qtyHere)
		return { does: 'gives-back', lineId, amountMinor, isServed: !isAwaited }
	}
	const refundMinor = isKept ? 0 : Math.max(0, paidMinor - refundedMinor)
	const money = { feeMinor: isKept ? paidMinor - refundedMinor : 0, refundMinor }
	const setBy = { rule: 'uncollected' } as const
	const ends = { lineId, cause: 'BUYER', from: state, to: 'CANCELLED', setBy } as const
	return { does: 'ends', decision: { ...ends, ...money, giveBack: [] } }
}
