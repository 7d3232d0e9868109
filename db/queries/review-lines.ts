import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { PostState } from '#app/domain/reviews/post-states.ts'
import type { ReviewableLine } from '#app/domain/reviews/review-rules.ts'
import type { ReviewPhoto } from '#app/domain/reviews/review-view.ts'
import type { Db } from '#db/client.ts'

/** A buyer's own review, as written. */
export interface OwnReview {
	id: number
	stars: number
	words: string
	state: PostState
	hiddenFor: string | null
	writtenAt: Date
	editedAt: Date | null
	reply: string | null
	photos: ReviewPhoto[]
}

export interface LineToReview extends ReviewableLine {
	lineId: number
	orderId: number
	listingId: number
	listing: { kind: 'product' | 'stay' | 'experience' | 'package'; slug: string; picture: string | null }
	enterpriseId: number
	enterprise: Bilingual
	title: Bilingual
	option: Bilingual
	buyerName: string
	language: 'zh' | 'en'
	timeZone: string
	review: OwnReview | null
}

interface Row extends Omit<LineToReview, 'review'> {
	review: (Omit<OwnReview, 'writtenAt' | 'editedAt'> & { writtenAt: string; editedAt: string | null }) | null
}

const instant = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const review = sql`case when r.id is not null then json_build_object('id', r.id, 'stars', r.stars, 'words', r.words,
	'state', r.state, 'hiddenFor', r.hidden_for, 'writtenAt', ${instant('r.written_at')}, 'editedAt', ${instant('r.edited_at')},
	'reply', case when r.reply_state = 'SHOWN' then r.reply end,
	'photos', coalesce((select json_agg(json_build_object('name', f.name, 'width', f.width, 'height', f.height) order by f.position)
		from review_photos f where f.review_id = r.id), '[]')) end`

/** A line of an order with what decides over its review, and that review; its row locked on demand. Fees are none. */
export async function readLineToReview(
	db: Db,
	line: { orderNumber: string; lineId: number },
	options: { lock: boolean },
): Promise<LineToReview | undefined> {
	// By itself: what is joined to a row that was waited for is as old as the statement.
	if (options.lock) await sql`select from order_lines where id = ${line.lineId} for no key update`.execute(db)
	const { rows } = await sql<Row>`
		select l.id as "lineId", s.order_id as "orderId", l.listing_id as "listingId", s.enterprise_id as "enterpriseId",
			json_build_object('kind', g.kind, 'slug', g.slug, 'picture', g.picture) as listing,
			json_build_object('zh', e.name_zh, 'en', e.name_en) as enterprise, l.kind, l.state, l.served_at as "servedAt",
			l.service_ends_at as "endsAt", json_build_object('zh', l.title_zh, 'en', l.title_en) as title,
			json_build_object('zh', l.option_zh, 'en', l.option_en) as option, o.buyer_name as "buyerName", o.language,
			g.time_zone as "timeZone", ${review} as review
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
			join enterprises e on e.id = s.enterprise_id join listings g on g.id = l.listing_id
			left join reviews r on r.order_line_id = l.id
		where l.id = ${line.lineId} and o.number = ${line.orderNumber}`.execute(db)
	const [row] = rows
	if (!row?.review) return row && { ...row, review: null }
	const { writtenAt, editedAt, ...rest } = row.review
	const dated = { writtenAt: new Date(writtenAt), editedAt: editedAt === null ? null : new Date(editedAt) }
	return { ...row, review: { ...rest, ...dated } }
}

export interface ReviewToInsert {
	line: Pick<LineToReview, 'lineId' | 'orderId' | 'listingId' | 'enterpriseId'>
	stars: number
	words: string
	language: 'zh' | 'en'
	author: string
	/** First day of a month. */
	servedIn: string
	state: PostState
	at: Date
}

/** Writes the review of a line; gives its id. */
export async function insertReview(db: Db, review: ReviewToInsert): Promise<number> {
	const { line, stars, words, language, author, state, at } = review
	const { id } = await db
		.insertInto('reviews')
		.values({
			...{ order_line_id: line.lineId, order_id: line.orderId, listing_id: line.listingId },
			...{ enterprise_id: line.enterpriseId, stars, words, language, author, state },
			...{ served_in: review.servedIn, written_at: at },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** Changes what a review says. */
export async function changeReview(
	db: Db,
	id: number,
	change: { stars: number; words: string; language: 'zh' | 'en'; state: PostState; at: Date },
): Promise<void> {
	const { stars, words, language, state, at } = change
	await db.updateTable('reviews').set({ stars, words, language, state, edited_at: at }).where('id', '=', id).execute()
}

/** Makes these the photos of a review. */
export async function replaceReviewPhotos(db: Db, reviewId: number, photos: readonly ReviewPhoto[]): Promise<void> {
	await db.deleteFrom('review_photos').where('review_id', '=', reviewId).execute()
	const rows = photos.map(({ name, width, height }, position) => ({
		...{ review_id: reviewId, position, name, width, height },
	}))
	if (rows.length > 0) await db.insertInto('review_photos').values(rows).execute()
}

/** Counts a listing's marks anew behind a lock of its own, so that two reviews at once are both counted. */
export async function recountRating(db: Db, listingId: number): Promise<void> {
	await sql`insert into listing_ratings (listing_id) values (${listingId}) on conflict do nothing`.execute(db)
	await sql`select from listing_ratings where listing_id = ${listingId} for no key update`.execute(db)
	await sql`update listing_ratings m set ones = n.ones, twos = n.twos, threes = n.threes, fours = n.fours, fives = n.fives
		from (select count(*) filter (where stars = 1) as ones, count(*) filter (where stars = 2) as twos,
			count(*) filter (where stars = 3) as threes, count(*) filter (where stars = 4) as fours,
			count(*) filter (where stars = 5) as fives from reviews where listing_id = ${listingId} and state = 'SHOWN') n
		where m.listing_id = ${listingId}`.execute(db)
}
