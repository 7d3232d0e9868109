import { sql } from 'kysely'
import type { ShipTo } from '#app/domain/checkout/buyer-details.ts'
import type { PaidFee } from '#app/domain/gifts/gift-shipping.ts'
import type { Bilingual, Language } from '#app/domain/language/bilingual.ts'
import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import type { Db } from '#db/client.ts'
import { isClaimOpenOn, isGiftUnderWay, lastGiftMove } from '#db/queries/gift-receivers.ts'
import { placeOf } from '#db/queries/place-names.ts'

/** Makes an order a gift: under a code, with a greeting, its shipping paid as far as a region. */
export async function insertGift(
	db: Db,
	gift: { orderId: number; code: string; words: string; regionCode: string },
): Promise<void> {
	const { orderId: order_id, code, words, regionCode: region_code } = gift
	await db.insertInto('gifts').values({ order_id, code, words, region_code }).execute()
}

/** Goods of an order that wait for their receiver. */
const waiting = sql`order_lines l join seller_orders s on s.id = l.seller_order_id where s.order_id = f.order_id
	and l.kind = 'GOODS' and l.state = 'WAITING'`

/** Whether all goods of a gift `f` were called off. */
const isCalledOff = sql`not exists (select from order_lines l join seller_orders s on s.id = l.seller_order_id
	where s.order_id = f.order_id and l.kind = 'GOODS' and l.state <> 'CANCELLED')`

/** A gift as its page shows it: but for the last two facts nothing in it names its receiver or where they live. */
export interface GiftPageRow {
	orderId: number
	code: string
	words: string
	/** Who gives it; empty once they were taken out of the order. */
	giver: string
	regionCode: string
	/** How far its shipping is paid for. */
	place: Bilingual | null
	paidAt: Date
	acceptedAt: Date | null
	endedAt: Date | null
	isWaiting: boolean
	isCalledOff: boolean
	/** Its address was taken out. */
	isForgotten: boolean
	/** Something is still to be sent or under way. */
	isUnderWay: boolean
	/** A claim of it waits for somebody, or may still be taken further. */
	hasOpenClaim: boolean
	/** When the last of it came or a claim of it moved; null: never. */
	lastMoveAt: Date | null
	/** What of it comes; all of it where nothing does. */
	things: {
		title: Bilingual
		option: Bilingual
		qty: number
		slug: string | null
		picture: string | null
		seller: Bilingual
	}[]
	parcels: { number: string; state: ShipmentState }[]
	/** The account that accepted it, and the point where it is fetched: for its receiver alone. */
	receiverId: number | null
	/** News of it reach its receiver by mail: of their account, or where they left one. */
	isTold: boolean
	point: Bilingual | null
}

const named = (of: string) =>
	sql`json_build_object('zh', ${sql.ref(`${of}_zh`)}, 'en', coalesce(nullif(${sql.ref(`${of}_en`)}, ''), ${sql.ref(`${of}_zh`)}))`

const OF_GIFT = sql`f.order_id`

/** A paid gift by its code, as it stands at an instant. */
export async function findGift(db: Db, code: string, at: Date): Promise<GiftPageRow | undefined> {
	const { rows } = await sql<GiftPageRow>`
		select f.order_id as "orderId", f.code, f.words, case when o.erased_at is null then o.buyer_name else '' end as giver,
			f.region_code as "regionCode", ${placeOf(sql`f.region_code`)} as place, o.paid_at as "paidAt",
			f.accepted_at as "acceptedAt", f.ended_at as "endedAt", exists (select from ${waiting}) as "isWaiting", ${isCalledOff} as "isCalledOff",
			r.forgotten_at is not null as "isForgotten",
			${isGiftUnderWay(OF_GIFT)} as "isUnderWay", ${isClaimOpenOn(OF_GIFT, at)} as "hasOpenClaim", ${lastGiftMove(OF_GIFT)} as "lastMoveAt",
			coalesce((select json_agg(json_build_object('title', ${named('l.title')}, 'option', ${named('l.option')}, 'qty', l.qty,
				'slug', g.slug, 'picture', g.picture, 'seller', ${named('e.name')}) order by l.id)
				from order_lines l join seller_orders s on s.id = l.seller_order_id join enterprises e on e.id = s.enterprise_id
				left join listings g on g.id = l.listing_id
				where s.order_id = f.order_id and l.kind = 'GOODS' and (l.state <> 'CANCELLED' or ${isCalledOff})), '[]') as things,
			coalesce((select json_agg(json_build_object('number', p.number, 'state', p.state) order by p.id)
				from shipments p join seller_orders s on s.id = p.seller_order_id where s.order_id = f.order_id), '[]') as parcels,
			r.account_id as "receiverId", coalesce(r.account_id is not null or r.email <> '', false) as "isTold", case when n.id is not null then ${named('n.name')} end as point
		from gifts f join orders o on o.id = f.order_id left join gift_receivers r on r.order_id = f.order_id
			left join logistics_nodes n on n.id = r.pick_up_node_id
		where f.code = ${code} and o.paid_at is not null`.execute(db)
	return rows[0]
}

/** A gift as its giver sees it on the order. */
export interface GivenGift {
	code: string
	words: string
	acceptedAt: Date | null
	endedAt: Date | null
	isWaiting: boolean
	isCalledOff: boolean
}

/** The gift that an order is; undefined where it is none. */
export async function giftOfOrder(db: Db, orderId: number): Promise<GivenGift | undefined> {
	const { rows } = await sql<GivenGift>`
		select f.code, f.words, f.accepted_at as "acceptedAt", f.ended_at as "endedAt", exists (select from ${waiting}) as "isWaiting",
			${isCalledOff} as "isCalledOff"
		from gifts f where f.order_id = ${orderId}`.execute(db)
	return rows[0]
}

/** The goods of a gift that wait for their receiver, in order of line; the order's row is locked by the caller. */
export async function waitingLinesOf(db: Db, orderId: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select l.id from gifts f, lateral (select l.id from ${waiting}) l where f.order_id = ${orderId} order by 1`.execute(
		db,
	)
	return rows.map(({ id }) => id)
}

/** What was paid for sending an order, fee by fee. */
export async function paidFees(db: Db, orderId: number): Promise<PaidFee[]> {
	const { rows } = await sql<PaidFee>`
		select l.id as "lineId", l.unit_minor as "listMinor", l.paid_minor - l.refunded_minor as "leftMinor"
		from order_lines l join seller_orders s on s.id = l.seller_order_id
		where s.order_id = ${orderId} and l.kind = 'FEE' order by l.id`.execute(db)
	return rows
}

/** Who takes a gift, and how they get it. */
export interface GiftTaker {
	/** Whoever accepts while logged in. */
	accountId: number | null
	shipTo: ShipTo
	/** The delivery point where they fetch it; null: it is carried to the door. */
	nodeId: number | null
	/** Where they are told that it can be fetched; empty: nowhere. */
	email: string
	language: Language
}

/** Writes who a gift goes to, and that it was accepted. */
export async function writeReceiver(db: Db, receiver: { orderId: number; by: GiftTaker; at: Date }): Promise<void> {
	const { orderId, by, at } = receiver
	const { accountId, shipTo, nodeId, email, language } = by
	await sql`insert into gift_receivers (order_id, account_id, ship_to, pick_up_node_id, email, language, given_at)
		values (${orderId}, ${accountId}, ${JSON.stringify(shipTo)}::jsonb, ${nodeId}, ${email}, ${language}, ${at})`.execute(
		db,
	)
	await sql`update gifts set accepted_at = ${at} where order_id = ${orderId}`.execute(db)
}

/** Marks a gift as one that nobody accepted in time; false when it was accepted or ended before. */
export async function endGift(db: Db, orderId: number, at: Date): Promise<boolean> {
	const { rows } = await sql`update gifts set ended_at = ${at} where order_id = ${orderId} and accepted_at is null
		and ended_at is null returning order_id`.execute(db)
	return rows.length > 0
}

/** Orders whose gift nobody accepted although they were paid before an instant. */
export async function overdueGifts(db: Db, paidBefore: Date, limit: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select o.id from gifts f join orders o on o.id = f.order_id where f.accepted_at is null and f.ended_at is null
			and o.paid_at < ${paidBefore} order by o.paid_at limit ${limit}`.execute(db)
	return rows.map(({ id }) => id)
}

/** Makes the link under which a gift is handed on a shared link of its giver: clicks on it are counted, once it is paid. */
export async function shareGift(db: Db, orderId: number, at: Date): Promise<void> {
	await sql`insert into share_links (code, listing_id, channel, account_id, visitor_id, created_at)
		select f.code, (select l.listing_id from order_lines l join seller_orders s on s.id = l.seller_order_id
				where s.order_id = o.id and l.kind = 'GOODS' order by l.id limit 1), 'gift', o.account_id,
			(select v.id from visitors v where v.id = o.visitor_id), ${at}
		from gifts f join orders o on o.id = f.order_id where f.order_id = ${orderId} and o.paid_at is not null
		on conflict (code) do nothing`.execute(db)
}
