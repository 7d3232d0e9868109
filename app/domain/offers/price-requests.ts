import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import type { OfferFacts } from '#app/domain/offers/offer-facts.ts'
import { prepareRequests } from '#app/domain/offers/prepare-requests.ts'
import type { PreparedRequest } from '#app/domain/offers/prepared.ts'
import { quoteCart, type Quote } from '#app/domain/pricing/quote.ts'
import { DEFAULT_TARIFF } from '#app/domain/pricing/shipping-fee.ts'

/** The wishes of a cart with their price, and every reason why it cannot be bought as it is. */
export type PricedCart = {
	requests: PreparedRequest[]
	quote: Quote
	reasons: { key: string; reasons: UnavailableReason[] }[]
	/** True when goods are in it: an address is needed. */
	needsAddress: boolean
}

/** Prices wishes at an instant; `shipTo` is the region of the address, null while unknown. Wishes that cannot be had are priced as far as they can be. */
export function priceRequests(
	wishes: readonly LineRequest[],
	facts: OfferFacts,
	options: { at: Date; shipTo: string | null },
): PricedCart {
	const requests = prepareRequests(wishes, facts, options.at)
	const lines = requests.flatMap((request) => request.lines)
	const quote = quoteCart({
		currency: lines[0]?.listing.currency ?? 'CNY',
		lines: lines.map((line) => line.toPrice),
		packages: requests.flatMap((request) => (request.package ? [request.package] : [])),
		coupon: null,
		shipTo: options.shipTo,
		collectAtStay: [],
		tariff: DEFAULT_TARIFF,
	})
	const own = requests.filter((it) => it.reasons.length > 0).map(({ key, reasons }) => ({ key, reasons }))
	const shared = quote.reasons.length > 0 ? [{ key: 'shipping', reasons: quote.reasons }] : []
	return { requests, quote, reasons: [...own, ...shared], needsAddress: quote.shipPlans.length > 0 }
}
