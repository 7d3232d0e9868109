import type { CancellationPolicy } from '#app/domain/cancellation/policy.ts'
import type { OrderLineKind, OrderLineState } from '#app/domain/orders/line-states.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'

/** A thing that our rows prove, at an instant (ISO text); `note` is an entry's own words, as a parcel's place. */
export type ProofEvent = { at: string; what: string; note: string }

/** A parcel with what became of it. */
export type ProvenParcel = {
	number: string
	carrier: string | null
	carrierNumber: string | null
	pickedUpAt: string | null
	deliveredAt: string | null
	events: ProofEvent[]
}

/** A line of a disputed order with all that shows it was served. Amounts in minor units, instants as ISO text. */
export type ProvenLine = {
	lineId: number
	kind: OrderLineKind
	state: OrderLineState
	title: Bilingual
	option: Bilingual
	seller: Bilingual
	qty: number
	paidMinor: number
	refundedMinor: number
	startsAt: string | null
	endsAt: string | null
	timeZone: string
	policy: CancellationPolicy | null
	/** Its own moves through the states. */
	moves: ProofEvent[]
	/** Uses of its voucher at the site. */
	redemptions: ProofEvent[]
	parcels: ProvenParcel[]
}

/** A disputed order with its buyer and all its lines. */
export type ProvenOrder = {
	number: string
	currency: string
	placedAt: string
	paidAt: string | null
	method: string | null
	totalMinor: number
	buyer: { name: string; email: string }
	shipTo: { place: Bilingual | null; line: string; name: string } | null
	lines: ProvenLine[]
}

/** Whether our rows show that a line was served: delivered, stayed or redeemed. */
export function isProven({ kind, moves, redemptions, parcels }: ProvenLine): boolean {
	if (redemptions.length > 0) return true
	if (kind === 'STAY') return moves.some(({ what }) => what === 'CHECKED_IN' || what === 'CHECKED_OUT')
	return parcels.some(({ deliveredAt }) => deliveredAt !== null) || moves.some(({ what }) => what === 'DELIVERED')
}
