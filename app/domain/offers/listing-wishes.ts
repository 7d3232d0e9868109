import type { ListingWish } from '#app/domain/capacity/hold-limits.ts'
import type { ListingFacts } from '#app/domain/offers/offer-facts.ts'
import type { PreparedRequest } from '#app/domain/offers/prepared.ts'

const wishOf = ({ listingId, title, mostPerVisitor = null }: ListingFacts, qty: number): ListingWish => ({
	...{ listingId, title, qty },
	most: mostPerVisitor,
})

/** What wishes take of each listing: lines by pieces, rooms and tickets, a package by packages beside what is in it. */
export function listingWishes(requests: readonly PreparedRequest[]): ListingWish[] {
	return requests.flatMap((request) => {
		const lines = request.lines.map((line) => wishOf(line.listing, line.toPrice.qty))
		return request.package && request.listing ? [wishOf(request.listing, request.package.qty), ...lines] : lines
	})
}
