import { compareWithOthers } from '#app/domain/listings/homogenisation.ts'
import type { Db } from '#db/client.ts'
import { comparedListing, listingsOfCategoryAround } from '#db/queries/alike-listings.ts'

/** A county has not so many of one category; where it has, the most popular stand for all. */
const MOST_COMPARED = 2000

/** What of a listing's category around it is nearly the same, and what would be rare there. */
export async function compareListing(db: Db, listingId: number) {
	const [own, others] = await Promise.all([
		comparedListing(db, listingId),
		listingsOfCategoryAround(db, listingId, MOST_COMPARED),
	])
	return own ? compareWithOthers(own, others) : { count: 0, nearest: [], rare: [] }
}
