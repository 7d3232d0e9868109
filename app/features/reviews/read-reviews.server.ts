import type { Language } from '#app/domain/language/bilingual.ts'
import { isSlug, KIND_PATH } from '#app/domain/catalog/listing-kind.ts'
import type { ReviewQuery } from '#app/domain/reviews/review-query.ts'
import { readReviewQuery } from '#app/domain/reviews/review-query.ts'
import { editUntil, reviewRefusal, writeUntil } from '#app/domain/reviews/review-rules.ts'
import type { World } from '#app/platform/world.ts'
import { readLineToReview } from '#db/queries/review-lines.ts'
import { findTalkedOf, listReviews } from '#db/queries/reviews.ts'

const PER_PAGE = 10

/** The page on which a buyer reviews a line: what it is, what was said so far, and why not where it may not be. */
export async function readReviewChoice(world: World, order: { number: string }, lineId: number) {
	const line = await readLineToReview(world.db, { orderNumber: order.number, lineId }, { lock: false })
	if (!line) return null
	const now = world.now()
	const { listing, enterprise, title, option, kind, review } = line
	return {
		...{ lineId, listing, enterprise, title, option, kind, review },
		refusal: reviewRefusal(line, review, now),
		until: review ? editUntil(review.writtenAt) : writeUntil(line, now),
	}
}

/** All reviews of a listing, page by page as an address asks for them; null when there is no such listing on that shelf. */
export async function readReviewPage(
	world: World,
	language: Language,
	at: { shelf: string | undefined; slug: string | undefined },
	read: (name: string) => string | null,
) {
	const listing = isSlug(at.slug) ? await findTalkedOf(world.db, language, at.slug) : undefined
	if (!listing || KIND_PATH[listing.kind] !== `/${at.shelf}`) return null
	const query: ReviewQuery = readReviewQuery(read)
	const { items, total } = await listReviews(world.db, language, listing.id, { ...query, perPage: PER_PAGE })
	return { listing, query, reviews: items, total, pageCount: Math.ceil(total / PER_PAGE) }
}
