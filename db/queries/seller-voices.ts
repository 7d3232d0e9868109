import { sql } from 'kysely'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { PostState } from '#app/domain/reviews/post-states.ts'
import type { Db } from '#db/client.ts'

interface Voice {
	id: number
	title: { zh: string; en: string }
	listing: { kind: ListingKind; slug: string }
	author: string
	words: string
	language: 'zh' | 'en'
	at: Date
	/** The seller's own words, and how they stand. */
	said: string | null
	saidState: PostState | null
}

/** A review as the seller it is about sees it. */
export interface SellerReview extends Voice {
	stars: number
	option: { zh: string; en: string }
	photos: string[]
}

interface Page {
	page: number
	perPage: number
}

const about = sql`json_build_object('zh', g.title_zh, 'en', g.title_en) as title, json_build_object('kind', g.kind, 'slug', g.slug) as listing`

/** A seller's shown reviews: those that wait for a reply first, then the newest; and how many there are. */
export async function listReviewsOfSeller(
	db: Db,
	enterpriseId: number,
	{ page, perPage }: Page,
): Promise<{ items: SellerReview[]; total: number }> {
	const { rows } = await sql<SellerReview & { total: number }>`
		select r.id, ${about}, r.author, r.words, r.language, r.written_at as at, r.reply as said, r.reply_state as "saidState",
			r.stars, json_build_object('zh', o.option_zh, 'en', o.option_en) as option,
			coalesce((select json_agg(f.name order by f.position) from review_photos f where f.review_id = r.id), '[]') as photos,
			count(*) over ()::int as total
		from reviews r join listings g on g.id = r.listing_id join order_lines o on o.id = r.order_line_id
		where r.enterprise_id = ${enterpriseId} and r.state = 'SHOWN'
		order by r.reply is not null, r.written_at desc, r.id desc limit ${perPage} offset ${(page - 1) * perPage}`.execute(
		db,
	)
	return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** The shown questions about a seller's things: those that wait for an answer first, then the newest; and how many. */
export async function listQuestionsOfSeller(
	db: Db,
	enterpriseId: number,
	{ page, perPage }: Page,
): Promise<{ items: Voice[]; total: number }> {
	const { rows } = await sql<Voice & { total: number }>`
		select q.id, ${about}, q.author, q.words, q.language, q.asked_at as at, q.answer as said, q.answer_state as "saidState",
			count(*) over ()::int as total
		from questions q join listings g on g.id = q.listing_id where q.enterprise_id = ${enterpriseId} and q.state = 'SHOWN'
		order by q.answer is not null, q.asked_at desc, q.id desc limit ${perPage} offset ${(page - 1) * perPage}`.execute(
		db,
	)
	return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** How many reviews and questions wait for a seller's words. */
export async function countUnanswered(db: Db, enterpriseId: number): Promise<{ reviews: number; questions: number }> {
	const { rows } = await sql<{ reviews: number; questions: number }>`select
		(select count(*)::int from reviews where enterprise_id = ${enterpriseId} and state = 'SHOWN' and reply is null) as reviews,
		(select count(*)::int from questions where enterprise_id = ${enterpriseId} and state = 'SHOWN' and answer is null) as questions`.execute(
		db,
	)
	return rows[0] ?? { reviews: 0, questions: 0 }
}

/** Keeps a seller's one reply to a shown review of theirs; undefined when there is none to reply to, or one already. */
export async function insertReply(
	db: Db,
	{ id, enterpriseId, words, state, at }: SellerWords,
): Promise<{ orderId: number } | undefined> {
	return db
		.updateTable('reviews')
		.set({ reply: words, reply_state: state, replied_at: at })
		.where('id', '=', id)
		.where('enterprise_id', '=', enterpriseId)
		.where('state', '=', 'SHOWN')
		.where('reply', 'is', null)
		.returning('order_id as orderId')
		.executeTakeFirst()
}

/** What a seller says in answer to somebody. */
export interface SellerWords {
	/** The review's or the question's. */
	id: number
	enterpriseId: number
	words: string
	state: PostState
	at: Date
}

/** Keeps a seller's answer to a shown question; false when there is none to answer, or an answer already. */
export async function insertAnswer(db: Db, { id, enterpriseId, words, state, at }: SellerWords): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('questions')
		.set({ answer: words, answer_state: state, answered_at: at })
		.where('id', '=', id)
		.where('enterprise_id', '=', enterpriseId)
		.where('state', '=', 'SHOWN')
		.where('answer', 'is', null)
		.executeTakeFirst()
	return numUpdatedRows > 0n
}

/** Writes a visitor's question; gives its id. */
export async function insertQuestion(
	db: Db,
	question: {
		listingId: number
		enterpriseId: number
		accountId: number
		author: string
		words: string
		language: 'zh' | 'en'
		state: PostState
		at: Date
	},
): Promise<number> {
	const { listingId, enterpriseId, accountId, author, words, language, state, at } = question
	const { id } = await db
		.insertInto('questions')
		.values({
			...{ listing_id: listingId, enterprise_id: enterpriseId, account_id: accountId },
			...{ author, words, language, state, asked_at: at },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}
