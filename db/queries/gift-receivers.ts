import { type RawBuilder, sql } from 'kysely'
import { OPEN_CLAIM_STATES } from '#app/domain/claims/claim-states.ts'
import { giftSubject } from '#app/domain/gifts/gift.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

/** Where the gift of an order `o` goes; null for what is no gift, or not accepted yet. For whoever packs and carries, not who paid. */
export const giftAddress = sql`(select gift_to.ship_to from gift_receivers gift_to where gift_to.order_id = o.id)`

/** The delivery point where the gift of an order `o` is fetched; null for what is carried to the door, or is no gift. */
export const giftPoint = sql`(select gift_at.pick_up_node_id from gift_receivers gift_at where gift_at.order_id = o.id)`

/** Whom to tell that a gift can be fetched: an account, or where a receiver without one is reached. */
export interface GiftReceiver {
	code: string
	accountId: number | null
	language: Language
	/** Empty where none was left. */
	email: string
	phone: string
}

/** The receiver of an order that is a gift; undefined for what is none, or was accepted by nobody who is still known. */
export async function receiverOfGift(db: Db, orderId: number): Promise<GiftReceiver | undefined> {
	const { rows } = await sql<GiftReceiver>`
		select f.code, r.account_id as "accountId", coalesce(a.language, r.language) as language, r.email,
			coalesce(r.ship_to ->> 'phone', '') as phone
		from gifts f join gift_receivers r on r.order_id = f.order_id left join accounts a on a.id = r.account_id
		where f.order_id = ${orderId} and r.forgotten_at is null`.execute(db)
	return rows[0]
}

/** Whether an order is a gift. */
export async function isGift(db: Db, orderId: number): Promise<boolean> {
	const { rows } = await sql`select from gifts where order_id = ${orderId}`.execute(db)
	return rows.length > 0
}

const countyOnly = sql`jsonb_build_object('regionCode', left(ship_to ->> 'regionCode', 6) || '000000', 'line', '', 'name', '',
	'phone', '')`

const goods = (orderId: RawBuilder<unknown>) =>
	sql`order_lines l join seller_orders s on s.id = l.seller_order_id where s.order_id = ${orderId} and l.kind = 'GOODS'`

/** Whether something of the gift of an order is still to come. */
export const isGiftUnderWay = (orderId: RawBuilder<unknown>) =>
	sql<boolean>`exists (select from ${goods(orderId)} and l.state in ('WAITING', 'PLACED', 'PACKED', 'SHIPPED'))`

/** Whether a claim on an order waits for somebody at an instant, or was refused and may still be taken further. */
export const isClaimOpenOn = (orderId: RawBuilder<unknown>, at: Date) =>
	sql<boolean>`exists (select from buyer_claims c where c.order_id = ${orderId}
		and (c.state = any(${[...OPEN_CLAIM_STATES]}) or (c.state = 'REFUSED' and c.due_at >= ${at})))`

/** When the last of the gift of an order came or a claim of it moved; null: never. */
export const lastGiftMove = (orderId: RawBuilder<unknown>) =>
	sql<Date | null>`greatest((select max(l.served_at) from ${goods(orderId)}),
		(select max(c.moved_at) from buyer_claims c where c.order_id = ${orderId}))`

const OF_GIFT = sql`r.order_id`

/** Takes a receiver out of a gift of which nothing is open: address, point and mail, and what they were told without an account. */
async function forget(db: Db, which: RawBuilder<unknown>, at: Date): Promise<number> {
	const { rows } = await sql<{ code: string }>`
		update gift_receivers r set ship_to = ${countyOnly}, account_id = null, pick_up_node_id = null, email = '', forgotten_at = ${at}
		from gifts f where f.order_id = r.order_id and r.forgotten_at is null and ${which}
			and not ${isGiftUnderWay(OF_GIFT)} and not ${isClaimOpenOn(OF_GIFT, at)} returning f.code`.execute(db)
	const keys = rows.map(({ code }) => giftSubject(code))
	await sql`delete from messages m using notices n where m.notice_id = n.id and n.key_subject = any(${keys}::text[])`.execute(
		db,
	)
	await sql`delete from notices where key_subject = any(${keys}::text[])`.execute(db)
	return rows.length
}

/** Takes the receiver out of a gift; false while something of it is on its way or a claim of it is open. */
export async function forgetReceiver(db: Db, code: string, at: Date): Promise<boolean> {
	return (await forget(db, sql`f.code = ${code}`, at)) > 0
}

/** Takes the receivers out of gifts that were accepted, and at rest, before two instants; gives how many. */
export async function forgetReceivers(
	db: Db,
	{ acceptedBefore, restBefore, at }: { acceptedBefore: Date; restBefore: Date; at: Date },
): Promise<number> {
	const isAtRest = sql`coalesce(${lastGiftMove(OF_GIFT)} < ${restBefore}, true)`
	return forget(db, sql`r.given_at < ${acceptedBefore} and ${isAtRest}`, at)
}
