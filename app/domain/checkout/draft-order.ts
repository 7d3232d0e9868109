import { sumDemand, type CapacityDemand } from '#app/domain/capacity/demand.ts'
import type { DraftLine } from '#app/domain/checkout/draft-line.ts'
import { lineTerms, particulars } from '#app/domain/checkout/line-terms.ts'
import { shippingLine } from '#app/domain/checkout/shipping-line.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import type { PreparedLine, PreparedRequest } from '#app/domain/offers/prepared.ts'
import { sellerParts, type SellerPart } from '#app/domain/orders/seller-parts.ts'
import type { Quote } from '#app/domain/pricing/quote.ts'
import type { PricedLine } from '#app/domain/pricing/priced-line.ts'
import { chooseCommission } from '#app/domain/settlement/commission-rule.ts'
import { lineCommission } from '#app/domain/settlement/line-share.ts'

export type { DraftLine }

/** One seller's part of an order about to be written: totalMinor is the sum of its lines, shipping among them. */
export type DraftSellerOrder = {
	enterpriseId: number
	totalMinor: number
	shippingMinor: number
	/** The sum of its lines'. */
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

function draftLine(priced: PricedLine, prepared: PreparedLine, at: Date): DraftLine {
	const { commissionRules, ...scope } = prepared.listing
	const agreed = chooseCommission(commissionRules, scope, at)
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
		commission: { ...agreed, amountMinor: lineCommission(priced, agreed.rateBp) },
		priceDetails: {
			...{ parts, discounts, nights, demand: prepared.demand },
			...lineTerms(prepared),
		},
		policy: prepared.policy,
		startsAt: prepared.service?.startsAt ?? prepared.promise?.dueAt ?? null,
		endsAt: prepared.service?.endsAt ?? null,
	}
}

function draftPart(part: SellerPart, prepared: ReadonlyMap<string, PreparedLine>, at: Date): DraftSellerOrder {
	const lines = part.lines.flatMap((priced) => {
		const line = prepared.get(priced.key)
		return line ? [draftLine(priced, line, at)] : []
	})
	const fees = part.shipPlans.filter((plan) => (plan.feeMinor ?? 0) > 0).map(shippingLine)
	return {
		enterpriseId: part.sellerId,
		totalMinor: part.totalMinor,
		shippingMinor: part.shippingMinor,
		commissionMinor: sumMinor(lines.map(({ commission }) => commission.amountMinor)),
		lines: [...lines, ...fees],
	}
}

/** The order that a quote of prepared requests becomes at an instant: one part for each seller; commission is on the goods, not on the parcel. */
export function draftOrder(requests: readonly PreparedRequest[], quote: Quote, at: Date): DraftOrder {
	const lines = requests.flatMap((request) => request.lines)
	const byKey = new Map(lines.map((line) => [line.toPrice.key, line]))
	return {
		totalMinor: quote.totalMinor,
		currency: quote.currency,
		sellerOrders: sellerParts(quote).map((part) => draftPart(part, byKey, at)),
		packages: requests.flatMap((request) => (request.package ? [request.package] : [])),
		demand: sumDemand(lines.flatMap((line) => line.demand)),
	}
}
