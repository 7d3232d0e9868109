import { sql } from 'kysely'
import type { LetterSide } from '#app/domain/letters/letter.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { PostFault } from '#app/domain/reviews/post-states.ts'
import type { Db } from '#db/client.ts'

/** The part of an order that a talk is about. */
export interface TalkedOf {
	sellerOrderId: number
	orderId: number
	orderNumber: string
	enterpriseId: number
	seller: Bilingual
	sellerSlug: string
	buyerName: string
	/** When it was paid or agreed; null while it waits for that. */
	agreedAt: Date | null
	/** When the last of its lines was served or called off; null while one is open. */
	doneAt: Date | null
	erasedAt: Date | null
	titles: Bilingual[]
}

/** Which part: the guard of the route knows by what it may be opened. */
export type TalkKey = { sellerOrderId: number } & ({ orderNumber: string } | { enterpriseId: number })

/** A part of an order as the talk about it needs it; undefined for one that is not in that order, or not that seller's. */
export async function findTalkedOf(db: Db, key: TalkKey): Promise<TalkedOf | undefined> {
	const owner = 'orderNumber' in key ? sql`o.number = ${key.orderNumber}` : sql`s.enterprise_id = ${key.enterpriseId}`
	const { rows } = await sql<TalkedOf>`
		select s.id as "sellerOrderId", s.order_id as "orderId", o.number as "orderNumber", s.enterprise_id as "enterpriseId",
			json_build_object('zh', e.name_zh, 'en', e.name_en) as seller, e.slug as "sellerSlug", o.buyer_name as "buyerName",
			coalesce(o.paid_at, o.confirmed_at) as "agreedAt", o.erased_at as "erasedAt", things.done_at as "doneAt",
			coalesce(things.titles, '[]') as titles
		from seller_orders s join orders o on o.id = s.order_id join enterprises e on e.id = s.enterprise_id
		cross join lateral (
			select case when bool_and(coalesce(l.served_at, l.cancelled_at) is not null)
					then max(coalesce(l.served_at, l.cancelled_at)) end as done_at,
				json_agg(json_build_object('zh', l.title_zh, 'en', l.title_en) order by l.id) as titles
			from order_lines l where l.seller_order_id = s.id and l.kind <> 'FEE') things
		where s.id = ${key.sellerOrderId} and ${owner}`.execute(db)
	return rows[0]
}

export interface Letter {
	id: number
	side: LetterSide
	words: string
	language: 'zh' | 'en'
	hiddenFor: PostFault | null
	writtenAt: Date
	readAt: Date | null
}

const columns = sql`id, side, words, language, hidden_for as "hiddenFor", written_at as "writtenAt", read_at as "readAt"`

/** The letters about a part before one of them, or the newest; oldest first, so many at most. */
export async function lettersOfPart(
	db: Db,
	sellerOrderId: number,
	{ before, limit }: { before: number | null; limit: number },
): Promise<Letter[]> {
	const { rows } = await sql<Letter>`select * from (
		select ${columns} from letters where seller_order_id = ${sellerOrderId}
			and (${before}::bigint is null or id < ${before}::bigint) order by id desc limit ${limit}) newest order by id`.execute(
		db,
	)
	return rows
}

/** Writes a letter; its id, or undefined when the form it came with was sent before. */
export async function insertLetter(
	db: Db,
	letter: {
		part: Pick<TalkedOf, 'sellerOrderId' | 'orderId' | 'enterpriseId'>
		side: LetterSide
		words: string
		language: 'zh' | 'en'
		key: string
		at: Date
	},
): Promise<number | undefined> {
	const { part, side, words, language, key, at } = letter
	const row = await db
		.insertInto('letters')
		.values({
			...{ seller_order_id: part.sellerOrderId, order_id: part.orderId, enterprise_id: part.enterpriseId },
			...{ side, words, language, key, written_at: at },
		})
		.onConflict((conflict) => conflict.columns(['seller_order_id', 'side', 'key']).doNothing())
		.returning('id')
		.executeTakeFirst()
	return row?.id
}

/** Notes that what a side wrote about a part was opened, up to a letter. */
export async function markLettersRead(
	db: Db,
	talk: { sellerOrderId: number; side: LetterSide; upTo: number },
	at: Date,
): Promise<void> {
	await db
		.updateTable('letters')
		.set({ read_at: at })
		.where('seller_order_id', '=', talk.sellerOrderId)
		.where('side', '=', talk.side)
		.where('id', '<=', talk.upTo)
		.where('read_at', 'is', null)
		.execute()
}

/** A letter as its notice tells of it, with what else of its side was not opened yet; undefined when it is there no more. */
export async function letterToTell(db: Db, letterId: number) {
	const { rows } = await sql<{
		sellerOrderId: number
		orderId: number
		enterpriseId: number
		side: LetterSide
		isHidden: boolean
		seller: Bilingual
		/** The oldest first; instants as ISO 8601. */
		unread: { id: number; writtenAt: string }[]
	}>`
		select x.seller_order_id as "sellerOrderId", x.order_id as "orderId", x.enterprise_id as "enterpriseId", x.side,
			x.state = 'HIDDEN' as "isHidden", json_build_object('zh', e.name_zh, 'en', e.name_en) as seller,
			coalesce((select json_agg(json_build_object('id', u.id, 'writtenAt', u.written_at) order by u.id) from letters u
				where u.seller_order_id = x.seller_order_id and u.side = x.side and u.read_at is null), '[]') as unread
		from letters x join enterprises e on e.id = x.enterprise_id where x.id = ${letterId}`.execute(db)
	return rows[0]
}

/** How many letters each seller of an order wrote that its buyer has not opened. */
export async function unreadLettersOfOrder(
	db: Db,
	orderId: number,
): Promise<{ sellerOrderId: number; count: number }[]> {
	const { rows } = await sql<{ sellerOrderId: number; count: number }>`
		select seller_order_id as "sellerOrderId", count(*)::int as count from letters
		where order_id = ${orderId} and side = 'SELLER' and read_at is null group by 1`.execute(db)
	return rows
}

/** How many letters of buyers a seller has not opened: about one part, or about all. */
export async function countUnreadOfSeller(
	db: Db,
	enterpriseId: number,
	sellerOrderId: number | null = null,
): Promise<number> {
	const { rows } = await sql<{ count: number }>`select count(*)::int as count from letters
		where enterprise_id = ${enterpriseId} and side = 'BUYER' and read_at is null
			and (${sellerOrderId}::bigint is null or seller_order_id = ${sellerOrderId}::bigint)`.execute(db)
	return rows[0]?.count ?? 0
}
