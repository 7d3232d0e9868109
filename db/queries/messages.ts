import { sql } from 'kysely'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Channel } from '#app/domain/notices/channels.ts'
import type { NoticeFacts, NoticeKind } from '#app/domain/notices/notice-facts.ts'
import type { Db } from '#db/client.ts'

export interface MessageToSend {
	id: number
	channel: Channel
	messageId: string
	attempts: number
	kind: NoticeKind
	orderId: number | null
	orderNumber: string | null
	/** True when the order's own link must open it: its buyer has no account. */
	isGuest: boolean
	/** The subject of the key that opens the link, where no order's does. */
	keySubject: string | null
	language: Language
	params: NoticeFacts[NoticeKind]
	link: string
	name: string
	/** null when the person was shut out or taken out, or has none. */
	address: string | null
	phone: string | null
}

/**
 * Takes the message that waits longest for `leaseSeconds`; a taker that dies loses it to the next after that. A buyer is
 * reached at the address of the order, everybody else at the account's.
 */
export async function takeMessage(db: Db, now: Date, leaseSeconds: number): Promise<MessageToSend | undefined> {
	const until = new Date(now.getTime() + leaseSeconds * 1000)
	const { rows } = await sql<MessageToSend>`
		with due as (
			select id from messages where state = 'QUEUED' and next_try_at <= ${now} and (locked_until is null or locked_until <= ${now})
			order by next_try_at, id limit 1 for no key update skip locked
		)
		update messages m set locked_until = ${until}, attempts = m.attempts + 1
		from due, notices n left join accounts a on a.id = n.account_id
			left join orders o on o.id = n.order_id and n.audience = 'BUYER' left join orders named on named.id = n.order_id
		where m.id = due.id and n.id = m.notice_id
		returning m.id, m.channel, m.message_id as "messageId", m.attempts, n.kind, n.order_id as "orderId",
			named.number as "orderNumber", n.account_id is null as "isGuest", n.key_subject as "keySubject", n.language, n.params, n.link,
			coalesce(o.buyer_name, a.name, '') as name,
			case when a.disabled_at is null and o.erased_at is null then coalesce(o.buyer_email, a.email, case when n.address like '%@%' then n.address end) end as address,
			case when a.disabled_at is null and o.erased_at is null then coalesce(o.buyer_phone, a.phone, case when n.address not like '%@%' then nullif(n.address, '') end) end as phone`.execute(
		db,
	)
	return rows[0]
}

/** Writes how a message ended, once, and logs the change; false when it had ended before. */
export async function settleMessage(
	db: Db,
	id: number,
	end: { state: 'SENT' | 'KEPT' | 'FAILED'; providerId: string | null; error: string | null; at: Date },
): Promise<boolean> {
	const { rows } = await sql<{ id: number }>`
		with ended as (
			update messages set state = ${end.state}, provider_id = ${end.providerId}, last_error = ${end.error}, settled_at = ${end.at},
				locked_until = null where id = ${id} and state = 'QUEUED' returning id
		), logged as (
			insert into state_changes (entity, entity_id, from_state, to_state, actor, reason, at)
			select 'message', id::text, 'QUEUED', ${end.state}, 'system', ${end.error}, ${end.at} from ended
		)
		select id from ended`.execute(db)
	return rows.length > 0
}

/** Puts a message that could not be sent back for a later try. */
export async function putOffMessage(db: Db, id: number, next: { at: Date; error: string }): Promise<void> {
	await sql`update messages set next_try_at = ${next.at}, last_error = ${next.error}, locked_until = null
		where id = ${id} and state = 'QUEUED'`.execute(db)
}
