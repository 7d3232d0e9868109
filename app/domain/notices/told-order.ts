import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { OrderLineKind, OrderLineState } from '#app/domain/orders/line-states.ts'

/** The head of an order as it is told; amounts in minor units. */
export type ToldOrder = { number: string; currency: string; totalMinor: number; buyerName: string; isGift?: boolean }

/** A line of an order as it is told: as bought, instants as ISO 8601. */
export type ToldLine = {
	id: number
	kind: OrderLineKind
	state: OrderLineState
	title: Bilingual
	option: Bilingual
	seller: Bilingual
	qty: number
	paidMinor: number
	refundedMinor: number
	stay: { checkIn: string; checkOut: string } | null
	startsAt: string | null
	endsAt: string | null
	timeZone: string
	dispatchBy: string | null
	/** A booking that its host answers first. */
	answerBy: string | null
}
