import { sumMinor } from '#app/domain/money/money.ts'
import type { PricedLine } from '#app/domain/pricing/priced-line.ts'
import type { Quote } from '#app/domain/pricing/quote.ts'
import type { QuotedPlan } from '#app/domain/pricing/ship-quote.ts'

/** What one seller of a cart is to deliver and what the buyer pays for it, in minor units: totalMinor = goods + shipping. */
export type SellerPart = {
	sellerId: number
	lines: PricedLine[]
	shipPlans: QuotedPlan[]
	linesMinor: number
	shippingMinor: number
	totalMinor: number
}

/** Splits a quote into its sellers' parts, in ascending seller; their totals sum to the quote's. */
export function sellerParts(quote: Pick<Quote, 'lines' | 'shipPlans'>): SellerPart[] {
	const sellerIds = [...new Set(quote.lines.map((line) => line.sellerId))].sort((a, b) => a - b)
	return sellerIds.map((sellerId) => {
		const lines = quote.lines.filter((line) => line.sellerId === sellerId)
		const shipPlans = quote.shipPlans.filter((plan) => plan.sellerId === sellerId)
		const linesMinor = sumMinor(lines.map((line) => line.paidMinor))
		const shippingMinor = sumMinor(shipPlans.map((plan) => plan.feeMinor ?? 0))
		return { sellerId, lines, shipPlans, linesMinor, shippingMinor, totalMinor: linesMinor + shippingMinor }
	})
}
