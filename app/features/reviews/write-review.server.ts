import { anonymousName } from '#app/domain/reviews/author-name.ts'
import { holdsContact } from '#app/domain/reviews/contact-words.ts'
import type { PostState } from '#app/domain/reviews/post-states.ts'
import { fulfilledAt, MOST_REVIEW_PHOTOS, type ReviewRefusal, reviewRefusal } from '#app/domain/reviews/review-rules.ts'
import type { ReviewPhoto } from '#app/domain/reviews/review-view.ts'
import { languageOfWords } from '#app/domain/reviews/words-language.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { PictureRefusal } from '#app/platform/photos.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { takeToken } from '#db/queries/rate-buckets.ts'
import {
	changeReview,
	insertReview,
	type LineToReview,
	readLineToReview,
	recountRating,
	replaceReviewPhotos,
} from '#db/queries/review-lines.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Reviews tried on an order in an hour: each lets us draw photos anew. */
const TRIES = 20
const HOUR_S = 3600

export interface ReviewToWrite {
	lineId: number
	stars: number
	words: string
	/** New ones. */
	photos: readonly Uint8Array[]
	/** Names of those that were there and stay. */
	keeps: readonly string[]
	/** 'account:12' or 'guest'. */
	actor: string
}

export type WriteOutcome =
	| { outcome: 'written'; state: PostState }
	| { outcome: 'refused'; reason: ReviewRefusal }
	| { outcome: 'not-found' | 'too-often' | 'too-many-photos' | PictureRefusal }

type Written = ReviewToWrite & { at: Date; added: readonly ReviewPhoto[] }

/** Writes or changes the text and gives its review's id. */
async function keepText(tx: Db, line: LineToReview, review: Written, state: PostState): Promise<number> {
	const { stars, words, at } = review
	const text = { stars, words, language: languageOfWords(words), state, at }
	if (line.review) {
		await changeReview(tx, line.review.id, text)
		return line.review.id
	}
	const servedIn = `${localDateAt(fulfilledAt(line, at) ?? at, line.timeZone).slice(0, 7)}-01`
	return insertReview(tx, { ...text, line, servedIn, author: anonymousName(line.buyerName, line.language) })
}

/** Those that were there and stay, then the new ones; each once. */
function photosOf({ review }: LineToReview, { keeps, added }: Written): ReviewPhoto[] {
	const kept = review?.photos.filter(({ name }) => keeps.includes(name)) ?? []
	return [...kept, ...added.filter(({ name }) => !kept.some((photo) => photo.name === name))]
}

/** A review that comes a second time, after an answer that was lost on the way, is the first. */
const isSame = (review: LineToReview['review'], { stars, words }: Written, photos: readonly ReviewPhoto[]) =>
	review?.stars === stars &&
	review.words === words &&
	review.photos.map(({ name }) => name).join() === photos.map(({ name }) => name).join()

/** Logs where a review stands now, and tells that it can be seen. */
async function announce(tx: Db, reviewId: number, move: { from: PostState | null; to: PostState; by: Written }) {
	const { from, to, by } = move
	const { actor, at } = by
	if (from !== to) await recordStateChanges(tx, [{ entity: 'review', entityId: reviewId, from, to, actor, at }])
	if (to !== 'SHOWN') return
	const event = { topic: 'review-written', dedupeKey: `review-written:${reviewId}`, payload: { reviewId } }
	await publishEvent(tx, { ...event, at })
}

async function write(tx: Db, order: { number: string }, review: Written): Promise<WriteOutcome> {
	const { lineId, at } = review
	const line = await readLineToReview(tx, { orderNumber: order.number, lineId }, { lock: true })
	if (!line) return { outcome: 'not-found' }
	const reason = reviewRefusal(line, line.review, at)
	if (reason) return { outcome: 'refused', reason }
	const photos = photosOf(line, review)
	if (photos.length > MOST_REVIEW_PHOTOS) return { outcome: 'too-many-photos' }
	if (line.review && isSame(line.review, review, photos)) return { outcome: 'written', state: line.review.state }
	const state = holdsContact(review.words) ? 'HELD' : 'SHOWN'
	const reviewId = await keepText(tx, line, review, state)
	await replaceReviewPhotos(tx, reviewId, photos)
	await recountRating(tx, line.listingId)
	await announce(tx, reviewId, { from: line.review?.state ?? null, to: state, by: review })
	return { outcome: 'written', state }
}

/**
 * Writes the buyer's one review of a line that was fulfilled, or changes it while it may be. A text that names a way to be
 * reached waits for a look; a bad mark never does.
 */
export async function writeReview(
	world: World,
	order: { number: string },
	review: ReviewToWrite,
): Promise<WriteOutcome> {
	const { lineId, photos, keeps } = review
	const line = await readLineToReview(world.db, { orderNumber: order.number, lineId }, { lock: false })
	if (!line) return { outcome: 'not-found' }
	const reason = reviewRefusal(line, line.review, world.now())
	if (reason) return { outcome: 'refused', reason }
	if (photos.length + keeps.length > MOST_REVIEW_PHOTOS) return { outcome: 'too-many-photos' }
	const limit = { key: `review:${order.number}`, capacity: TRIES, refillPerSecond: TRIES / HOUR_S }
	const { isAllowed } = await takeToken(world.db, { ...limit, now: world.now(), factor: world.rateLimitFactor })
	if (!isAllowed) return { outcome: 'too-often' }
	const keeping = await world.pictures.keep(photos)
	if (keeping.outcome !== 'kept') return { outcome: keeping.outcome }
	const added = keeping.pictures
	return inTransaction(world.db, (tx) => write(tx, order, { ...review, added, at: world.now() }))
}
