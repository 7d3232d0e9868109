import { sql } from 'kysely'
import type { ModeratedSubject, PostFault, PostState, PostSubject } from '#app/domain/reviews/post-states.ts'
import type { Db } from '#db/client.ts'

/** Where each kind of text lies: a seller's words beside those they answer. */
const PLACES = {
	review: { table: 'reviews', words: 'words', at: 'written_at', state: 'state', hiddenFor: 'hidden_for' },
	reply: { table: 'reviews', words: 'reply', at: 'replied_at', state: 'reply_state', hiddenFor: 'reply_hidden_for' },
	question: { table: 'questions', words: 'words', at: 'asked_at', state: 'state', hiddenFor: 'hidden_for' },
	answer: {
		...{ table: 'questions', words: 'answer', at: 'answered_at' },
		...{ state: 'answer_state', hiddenFor: 'answer_hidden_for' },
	},
	letter: { table: 'letters', words: 'words', at: 'written_at', state: 'state', hiddenFor: 'hidden_for' },
} as const satisfies Record<ModeratedSubject, Record<string, string>>

/** A text that somebody may report or take down. */
export interface Post {
	subject: ModeratedSubject
	id: number
	state: PostState
	words: string
	enterpriseId: number
	/** null: it is about an order. */
	listingId: number | null
}

const listingOf = (subject: ModeratedSubject) => (subject === 'letter' ? sql`null::bigint` : sql.ref('listing_id'))

/** A text of a kind by its review's or question's id, its row locked on demand; undefined where nobody wrote it. */
export async function readPost(
	db: Db,
	{ subject, id }: { subject: ModeratedSubject; id: number },
	options: { lock: boolean },
): Promise<Post | undefined> {
	const { table, words, state } = PLACES[subject]
	const lock = options.lock ? sql`for no key update` : sql``
	const { rows } = await sql<Post>`
		select ${subject} as subject, id, ${sql.ref(state)} as state, ${sql.ref(words)} as words,
			enterprise_id as "enterpriseId", ${listingOf(subject)} as "listingId"
		from ${sql.table(table)} where id = ${id} and ${sql.ref(state)} is not null ${lock}`.execute(db)
	return rows[0]
}

/** Moves a text to a state; `hiddenFor` says what was wrong with one that is taken down. */
export async function movePost(
	db: Db,
	{ subject, id }: { subject: ModeratedSubject; id: number },
	move: { to: PostState; hiddenFor: PostFault | null },
): Promise<void> {
	const { table, state, hiddenFor } = PLACES[subject]
	await sql`update ${sql.table(table)} set ${sql.ref(state)} = ${move.to}, ${sql.ref(hiddenFor)} = ${move.hiddenFor}
		where id = ${id}`.execute(db)
}

/** Notes what somebody found wrong with a text; false when the same one said so before. */
export async function insertReport(
	db: Db,
	report: { subject: ModeratedSubject; id: number; reason: PostFault; words: string; reporter: string; at: Date },
): Promise<boolean> {
	const { subject, id, reason, words, reporter, at } = report
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('post_reports')
		.values({ subject, subject_id: id, reason, words, reporter, reported_at: at })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Settles every open report of a text. */
export async function settleReports(db: Db, post: { subject: ModeratedSubject; id: number }, at: Date): Promise<void> {
	await db
		.updateTable('post_reports')
		.set({ settled_at: at })
		.where('subject', '=', post.subject)
		.where('subject_id', '=', post.id)
		.where('settled_at', 'is', null)
		.execute()
}

/** A text with what an administrator must know to decide. */
export interface PostToDecide extends Post {
	author: string
	stars: number | null
	at: Date
	hiddenFor: PostFault | null
	/** What a seller's words answer. */
	about: string | null
	/** What it is about; null for a letter: it is about an order. */
	title: { zh: string; en: string } | null
	listing: { kind: 'product' | 'stay' | 'experience' | 'package'; slug: string } | null
	orderNumber: string | null
	enterprise: { zh: string; en: string }
	photos: string[]
	reports: { reason: PostFault; words: string }[]
}

/** Texts that wait for a look, or of which somebody said something that is not settled; or those that were taken down. */
type Which = 'to-decide' | 'hidden'

/** Which rows p of a kind are meant: found by the few that wait, never by looking at all that was ever written. */
const isMeant = (subject: ModeratedSubject, which: Which) => {
	const { table, state } = PLACES[subject]
	if (which === 'hidden') return sql`p.${sql.ref(state)} = 'HIDDEN'`
	return sql`p.${sql.ref(state)} is not null and p.id in (
		select id from ${sql.table(table)} where ${sql.ref(state)} = 'HELD'
		union all select subject_id from post_reports where subject = ${sql.lit(subject)} and settled_at is null)`
}

const wordsOf = (subject: PostSubject, which: Which) => {
	const { table, words, at, state, hiddenFor } = PLACES[subject]
	const isSellers = subject === 'reply' || subject === 'answer'
	const isReview = table === 'reviews'
	return sql`select ${sql.lit(subject)}::text as subject, p.id, p.${sql.ref(state)} as state, p.${sql.ref(words)} as words,
		p.enterprise_id, p.listing_id, p.author, ${isReview ? sql`p.stars::int` : sql`null::int`} as stars, p.${sql.ref(at)} as at,
		p.${sql.ref(hiddenFor)} as hidden_for, ${isSellers ? sql`p.words` : sql`null::text`} as about,
		${
			subject === 'review'
				? sql`coalesce((select json_agg(f.name order by f.position) from review_photos f where f.review_id = p.id), '[]')`
				: sql`'[]'::json`
		} as photos, null::text as order_number from ${sql.table(table)} p where ${isMeant(subject, which)}`
}

/**
 * Of letters only what was reported is read. Who wrote one is told by the side: the buyer by name, as the seller has it, and the
 * seller as its shop.
 */
const lettersSaid = (which: Which) => sql`select 'letter'::text as subject, p.id, p.state, p.words, p.enterprise_id,
	null::bigint as listing_id, case p.side when 'BUYER' then o.buyer_name else '' end as author, null::int as stars, p.written_at as at,
	p.hidden_for, null::text as about, '[]'::json as photos, o.number as order_number
	from letters p join orders o on o.id = p.order_id
	where ${isMeant('letter', which)} and exists (select from post_reports r where r.subject = 'letter' and r.subject_id = p.id)`

const inRegion = (regionCode: string) => sql`exists (select from region_ancestors a where a.region_code = e.region_code
	and a.ancestor_code = ${regionCode})`

/** Found once, whatever is thought of how many enterprises a region has. */
const posts = (
	which: Which,
) => sql`from (with said as materialized (${wordsOf('review', which)} union all ${wordsOf('reply', which)}
	union all ${wordsOf('question', which)} union all ${wordsOf('answer', which)} union all ${lettersSaid(which)}) select * from said) p
	left join listings l on l.id = p.listing_id join enterprises e on e.id = p.enterprise_id`

/** The texts of a region's sellers that wait for a look, and those that were reported; or those that were taken down. */
export async function listPosts(
	db: Db,
	regionCode: string,
	{ which, limit }: { which: Which; limit: number },
): Promise<PostToDecide[]> {
	const { rows } = await sql<PostToDecide>`
		select p.subject, p.id, p.state, p.words, p.enterprise_id as "enterpriseId", p.listing_id as "listingId", p.author,
			p.stars, p.at, p.hidden_for as "hiddenFor", p.about, p.photos,
			case when l.id is not null then json_build_object('zh', l.title_zh, 'en', l.title_en) end as title,
			case when l.id is not null then json_build_object('kind', l.kind, 'slug', l.slug) end as listing, p.order_number as "orderNumber",
			json_build_object('zh', e.name_zh, 'en', e.name_en) as enterprise,
			coalesce((select json_agg(json_build_object('reason', o.reason, 'words', o.words) order by o.id) from post_reports o
				where o.subject = p.subject and o.subject_id = p.id and (o.settled_at is null or p.state = 'HIDDEN')), '[]') as reports
		${posts(which)} where ${inRegion(regionCode)} order by p.at desc, p.id desc limit ${limit}`.execute(db)
	return rows
}

/** How many texts of a region's sellers wait for an administrator. */
export async function countPostsToDecide(db: Db, regionCode: string): Promise<number> {
	const { rows } = await sql<{
		count: number
	}>`select count(*)::int as count ${posts('to-decide')} where ${inRegion(regionCode)}`.execute(db)
	return rows[0]?.count ?? 0
}

/** Whether a region's administrator sees to the texts about an enterprise's things. */
export async function isInRegion(db: Db, enterpriseId: number, regionCode: string): Promise<boolean> {
	const { rows } =
		await sql`select from enterprises e where e.id = ${enterpriseId} and ${inRegion(regionCode)}`.execute(db)
	return rows.length > 0
}
