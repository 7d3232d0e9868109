import { sumDemand, type CapacityDemand } from '#app/domain/capacity/demand.ts'
import { lineTerms, particulars, type LineTerms } from '#app/domain/checkout/line-terms.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { PreparedLine, PreparedRequest } from '#app/domain/offers/prepared.ts'
import type { OrderLineKind } from '#app/domain/orders/line-states.ts'
import { sellerParts, type SellerPart } from '#app/domain/orders/seller-parts.ts'
import type { Quote, QuotedPlan } from '#app/domain/pricing/quote.ts'
import type { PricedLine } from '#app/domain/pricing/priced-line.ts'
import { settle } from '#app/domain/settlement/commission.ts'

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
	title: Bilingual
	option: Bilingual
	qty: number
	unitMinor: number
	discountMinor: number
	paidMinor: number
	/** What the quote showed of this line, and what it takes of the ledger. */
	priceDetails: { parts: unknown; discounts: unknown; nights: unknown; demand: CapacityDemand[] } & LineTerms
	policy: unknown
	startsAt: Date | null
	endsAt: Date | null
}

/** One seller's part of an order about to be written: totalMinor is the sum of its lines, shipping among them. */
export type DraftSellerOrder = {
	enterpriseId: number
	totalMinor: number
	shippingMinor: number
	commissionBp: number
	commissionMinor: number
	lines: DraftLine[]
}

/** An order about to be written. */
export type DraftOrder = {
	totalMinor: number
	currency: string
	sellerOrders: DraftSellerOrder[]
	packages: { key: string; listingId: number; policyCode: string; startsOn: string; qty: number }[]
	/** What all lines take of the ledger together, in ascending id. */
	demand: CapacityDemand[]
}

const SHIPPING: Bilingual = { zh: '运费', en: 'Shipping' }

function draftLine(priced: PricedLine, prepared: PreparedLine): DraftLine {
	const { parts, discounts, nights } = priced
	return {
		kind: priced.kind,
		listingId: prepared.listing.listingId,
		packageKey: prepared.packageKey,
		...particulars(prepared),
		title: prepared.listing.title,
		option: prepared.option,
		qty: priced.qty,
		unitMinor: priced.unitMinor,
		discountMinor: priced.listMinor - priced.paidMinor,
		paidMinor: priced.paidMinor,
		priceDetails: {
			...{ parts, discounts, nights, demand: prepared.demand },
			...lineTerms(prepared),
		},
		policy: prepared.policy,
		startsAt: prepared.service?.startsAt ?? prepared.promise?.dueAt ?? null,
		endsAt: prepared.service?.endsAt ?? null,
	}
}

function shippingLine(plan: QuotedPlan): DraftLine {
	const feeMinor = plan.feeMinor ?? 0
	return {
		kind: 'FEE',
		listingId: null,
		packageKey: null,
		variantId: null,
		ratePlanId: null,
		roomTypeId: null,
		checkIn: null,
		checkOut: null,
		adults: null,
		childAges: [],
		sessionId: null,
		unitTypeId: null,
		title: SHIPPING,
		option: { zh: '', en: '' },
		qty: 1,
		unitMinor: feeMinor,
		discountMinor: 0,
		paidMinor: feeMinor,
		priceDetails: {
			parts: { plan: plan.key, method: plan.method, weightG: plan.weightG },
			discounts: [],
			nights: [],
			demand: [],
		},
		policy: null,
		startsAt: null,
		endsAt: null,
	}
}

function draftPart(part: SellerPart, prepared: ReadonlyMap<string, PreparedLine>): DraftSellerOrder {
	const lines = part.lines.flatMap((priced) => {
		const line = prepared.get(priced.key)
		return line ? [draftLine(priced, line)] : []
	})
	const fees = part.shipPlans.filter((plan) => (plan.feeMinor ?? 0) > 0).map(shippingLine)
	const commissionBp = prepared.get(part.lines[0]?.key ?? '')?.listing.commissionBp ?? 0
	const { commissionMinor } = settle(part.linesMinor, commissionBp)
	return {
		enterpriseId: part.sellerId,
		totalMinor: part.totalMinor,
		shippingMinor: part.shippingMinor,
		commissionBp,
		commissionMinor,
		lines: [...lines, ...fees],
	}
}

/** The order that a quote of prepared requests becomes: one part for each seller; commission is on the goods, not on the parcel. */
export function draftOrder(requests: readonly PreparedRequest[], quote: Quote): DraftOrder {
	const lines = requests.flatMap((request) => request.lines)
	const byKey = new Map(lines.map((line) => [line.toPrice.key, line]))
	return {
		totalMinor: quote.totalMinor,
		currency: quote.currency,
		sellerOrders: sellerParts(quote).map((part) => draftPart(part, byKey)),
		packages: requests.flatMap((request) => (request.package ? [request.package] : [])),
		demand: sumDemand(lines.flatMap((line) => line.demand)),
	}
}
