import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { PostFault, PostState } from '#app/domain/reviews/post-states.ts'
import type { Db } from '#db/client.ts'

interface VoiceToTell {
	enterpriseId: number
	title: Bilingual
	seller: Bilingual
	state: PostState
}

export interface ReviewToTell extends VoiceToTell {
	orderId: number
	lineId: number
	stars: number
	hiddenFor: PostFault | null
	replyState: PostState | null
}

const bilingual = sql`json_build_object('zh', g.title_zh, 'en', g.title_en) as title,
	json_build_object('zh', e.name_zh, 'en', e.name_en) as seller`

/** A review as its notices tell of it. */
export async function reviewToTell(db: Db, reviewId: number): Promise<ReviewToTell | undefined> {
	const { rows } = await sql<ReviewToTell>`
		select r.enterprise_id as "enterpriseId", ${bilingual}, r.state, r.order_id as "orderId", r.order_line_id as "lineId",
			r.stars, r.hidden_for as "hiddenFor", r.reply_state as "replyState"
		from reviews r join listings g on g.id = r.listing_id join enterprises e on e.id = r.enterprise_id
		where r.id = ${reviewId}`.execute(db)
	return rows[0]
}

export interface QuestionToTell extends VoiceToTell {
	accountId: number | null
	/** Of who asked. */
	language: Language
	listing: { kind: ListingKind; slug: string }
	answerState: PostState | null
}

/** A question as its notices tell of it. */
export async function questionToTell(db: Db, questionId: number): Promise<QuestionToTell | undefined> {
	const { rows } = await sql<QuestionToTell>`
		select q.enterprise_id as "enterpriseId", ${bilingual}, q.state, q.account_id as "accountId",
			coalesce(a.language, q.language) as language, json_build_object('kind', g.kind, 'slug', g.slug) as listing,
			q.answer_state as "answerState"
		from questions q join listings g on g.id = q.listing_id join enterprises e on e.id = q.enterprise_id
			left join accounts a on a.id = q.account_id and a.disabled_at is null
		where q.id = ${questionId}`.execute(db)
	return rows[0]
}
