import type { OrderLineKind, OrderLineState } from '#app/domain/orders/line-states.ts'
import { addHours, isInTime } from '#app/domain/time/instant.ts'

/** How an offer of something else may end; one that ended stays so. */
export const SUBSTITUTION_STATES = {
	OFFERED: ['ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN'],
	ACCEPTED: [],
	DECLINED: [],
	LAPSED: [],
	WITHDRAWN: [],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type SubstitutionState = keyof typeof SUBSTITUTION_STATES

/** The buyer answers within so many hours; silence is a no. */
export const ANSWER_HOURS = 24

/** The last instant to answer an offer, itself included. */
export const answerUntil = (offeredAt: Date): Date => addHours(offeredAt, ANSWER_HOURS)

/** A line of goods for which something else may be offered. */
export interface MissingLine {
	kind: OrderLineKind
	state: OrderLineState
	qty: number
	variantId: number | null
	temperatureClass: string | null
	isWeighed: boolean
	isInPackage: boolean
	isPaid: boolean
	/** Ledger rows it takes of. */
	capacityIds: readonly number[]
	hasOffer: boolean
	/** Called off already, or a change of it waits. */
	isMoving: boolean
}

/** What might be sent instead. */
export interface Substitute {
	variantId: number
	capacityId: number
	capacityUnits: number
	capacityKind: string
	temperatureClass: string
	isWeighed: boolean
	isOnSale: boolean
	priceMinor: number
	/** Units that can be sold now. */
	left: number
}

export type OfferRefusal =
	| 'not-waiting'
	| 'weighed'
	| 'in-package'
	| 'offered-already'
	| 'moving'
	| 'same-stock'
	| 'other-parcel'
	| 'not-on-sale'
	| 'too-few'

function lineRefusal(line: MissingLine): OfferRefusal | null {
	if (line.kind !== 'GOODS' || line.state !== 'PLACED' || !line.isPaid) return 'not-waiting'
	if (line.isWeighed) return 'weighed'
	if (line.isInPackage) return 'in-package'
	if (line.hasOffer) return 'offered-already'
	return line.isMoving ? 'moving' : null
}

/** Why something cannot be offered for a line; null when it can. It goes into the same parcel, from stock of its own. */
export function offerRefusal(line: MissingLine, it: Substitute): OfferRefusal | null {
	const refusal = lineRefusal(line)
	if (refusal) return refusal
	if (!it.isOnSale || it.isWeighed || it.capacityKind !== 'stock') return 'not-on-sale'
	if (it.variantId === line.variantId || line.capacityIds.includes(it.capacityId)) return 'same-stock'
	if (it.temperatureClass !== line.temperatureClass) return 'other-parcel'
	return it.left < line.qty * it.capacityUnits ? 'too-few' : null
}

/** What a yes costs: the substitute's price, never more than what was paid and is left of it; the difference goes back. */
export function substitutePrice(line: { qty: number; paidMinor: number; refundedMinor: number }, priceMinor: number) {
	const leftMinor = Math.max(0, line.paidMinor - line.refundedMinor)
	const staysMinor = Math.min(leftMinor, priceMinor * line.qty)
	return { staysMinor, backMinor: leftMinor - staysMinor }
}

export type EndRefusal = 'ended' | 'too-late' | 'too-early' | 'line-moved'

/**
 * Why an offer cannot end so; null when it can. Answers are taken up to the deadline, itself included, and it lapses after it;
 * the seller may take it back as long as it stands.
 */
export function endRefusal(
	end: Exclude<SubstitutionState, 'OFFERED'>,
	offer: { state: SubstitutionState; answerUntil: Date; lineState: OrderLineState; isMoving: boolean },
	at: Date,
): EndRefusal | null {
	if (offer.state !== 'OFFERED') return 'ended'
	if (end === 'WITHDRAWN') return null
	const isOpen = isInTime(at, offer.answerUntil)
	if (end === 'LAPSED' && isOpen) return 'too-early'
	if (end !== 'LAPSED' && !isOpen) return 'too-late'
	return offer.lineState !== 'PLACED' || offer.isMoving ? 'line-moved' : null
}
