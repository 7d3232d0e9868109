import { sql } from 'kysely'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { MarkCounts } from '#app/domain/reviews/rating.ts'
import type { ReviewQuery } from '#app/domain/reviews/review-query.ts'
import type { QuestionView, ReviewView } from '#app/domain/reviews/review-view.ts'
import type { Db } from '#db/client.ts'
import { isOnShow, words } from '#db/queries/listing-cards.ts'
import { marksOf, questionJson, reviewJson } from '#db/queries/listing-voices.ts'

export interface TalkedOfListing {
	id: number
	kind: ListingKind
	slug: string
	title: string
	enterpriseId: number
	enterprise: string
	marks: MarkCounts | null
}

/** A listing on show with its marks, for the pages of what is said of it. */
export async function findTalkedOf(db: Db, language: Language, slug: string): Promise<TalkedOfListing | undefined> {
	const { rows } = await sql<TalkedOfListing>`
		select l.id, l.kind, l.slug, ${words(language, 'l.title')} as title, e.id as "enterpriseId",
			${words(language, 'e.name')} as enterprise, ${marksOf} as marks
		from listings l join enterprises e on e.id = l.enterprise_id where l.slug = ${slug} and ${isOnShow}`.execute(db)
	return rows[0]
}

const ORDERS = {
	newest: sql`r.written_at desc, r.id desc`,
	highest: sql`r.stars desc, r.written_at desc, r.id desc`,
	lowest: sql`r.stars, r.written_at desc, r.id desc`,
} as const

interface Page {
	perPage: number
	page: number
}

/** The shown reviews of a listing as a query wants them, and how many there are of those. */
export async function listReviews(
	db: Db,
	language: Language,
	listingId: number,
	{ perPage, ...query }: ReviewQuery & { perPage: number },
): Promise<{ items: ReviewView[]; total: number }> {
	const { sort, stars, withPhotos, page } = query
	const wanted = sql`r.listing_id = ${listingId} and r.state = 'SHOWN' and (${stars}::int is null or r.stars = ${stars}::int)
		and (not ${withPhotos}::boolean or exists (select from review_photos p where p.review_id = r.id))`
	const { rows } = await sql<{ total: number; items: ReviewView[] }>`
		select (select count(*)::int from reviews r where ${wanted}) as total,
			coalesce((select json_agg(${reviewJson(language, false)} order by ${ORDERS[sort]}) from (
				select r.* from reviews r where ${wanted} order by ${ORDERS[sort]} limit ${perPage} offset ${(page - 1) * perPage}
			) r join order_lines o on o.id = r.order_line_id), '[]') as items`.execute(db)
	return rows[0] ?? { items: [], total: 0 }
}

/** The shown questions of a listing, answered ones first, the newest first; and how many there are. */
export async function listQuestions(
	db: Db,
	listingId: number,
	{ page, perPage }: Page,
): Promise<{ items: QuestionView[]; total: number }> {
	const order = sql`(q.answer_state is not distinct from 'SHOWN') desc, q.asked_at desc, q.id desc`
	const { rows } = await sql<{ total: number; items: QuestionView[] }>`
		select (select count(*)::int from questions q where q.listing_id = ${listingId} and q.state = 'SHOWN') as total,
			coalesce((select json_agg(${questionJson} order by ${order}) from (
				select * from questions q where q.listing_id = ${listingId} and q.state = 'SHOWN'
				order by ${order} limit ${perPage} offset ${(page - 1) * perPage}) q), '[]') as items`.execute(db)
	return rows[0] ?? { items: [], total: 0 }
}
