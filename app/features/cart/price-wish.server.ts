import { withKey, type CartWish } from '#app/domain/cart/cart-wish.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { priceRequests } from '#app/domain/offers/price-requests.ts'
import type { Db } from '#db/client.ts'
import { readOfferFacts } from '#db/queries/offer-facts.ts'

export interface PricedWish {
	listingId: number
	paidMinor: number
	/** Why it cannot be had as asked; empty when it can. */
	reasons: UnavailableReason[]
}

/** What one wish costs alone, or null when there is no such thing. */
export async function priceWish(db: Db, wish: CartWish, at: Date): Promise<PricedWish | null> {
	const requests = [withKey(wish, '1')]
	const { requests: prepared, quote } = priceRequests(requests, await readOfferFacts(db, requests), {
		at,
		shipTo: null,
	})
	const [request] = prepared
	if (!request?.listing) return null
	return {
		listingId: request.listing.listingId,
		paidMinor: quote.listMinor - quote.discountMinor,
		reasons: request.reasons,
	}
}
