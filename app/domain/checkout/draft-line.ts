import type { CapacityDemand } from '#app/domain/capacity/demand.ts'
import type { LineTerms } from '#app/domain/checkout/line-terms.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { OrderLineKind } from '#app/domain/orders/line-states.ts'
import type { AgreedCommission } from '#app/domain/settlement/commission-rule.ts'

/** An order line about to be written; amounts in minor units. */
export type DraftLine = {
	kind: OrderLineKind
	listingId: number | null
	packageKey: string | null
	variantId: number | null
	ratePlanId: number | null
	roomTypeId: number | null
	checkIn: string | null
	checkOut: string | null
	adults: number | null
	childAges: number[]
	sessionId: number | null
	unitTypeId: number | null
	/** The group it is bought in. */
	groupId: number | null
	title: Bilingual
	option: Bilingual
	qty: number
	unitMinor: number
	discountMinor: number
	paidMinor: number
	/** The platform's share, agreed now; nothing is taken of a parcel's fee. */
	commission: AgreedCommission & { amountMinor: number }
	/** What the quote showed of this line, and what it takes of the ledger. */
	priceDetails: { parts: unknown; discounts: unknown; nights: unknown; demand: CapacityDemand[] } & LineTerms
	policy: unknown
	startsAt: Date | null
	endsAt: Date | null
}
