import { sql } from 'kysely'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Channel } from '#app/domain/notices/channels.ts'
import type { NoticeFacts, NoticeKind } from '#app/domain/notices/notice-facts.ts'
import type { Db } from '#db/client.ts'

/** In which of its roles a person is told. */
export type Audience = 'BUYER' | 'SELLER' | 'ADMINISTRATOR'

export interface NoticeToInsert {
	/** The fact and the person: the same again is no second notice. */
	dedupeKey: string
	kind: NoticeKind
	audience: Audience
	accountId: number | null
	orderId: number | null
	enterpriseId: number | null
	/** Of one who has neither account nor order, with the subject of the key that opens their link. */
	address: string | null
	keySubject: string | null
	language: Language
	params: NoticeFacts[NoticeKind]
	link: string
	channels: Channel[]
	/** When its messages are first sent. */
	sendAt: Date
}

/** Writes notices with the messages that carry them; one that is there already stays as it is. Gives how many are new. */
export async function insertNotices(
	db: Db,
	notices: readonly NoticeToInsert[],
	options: { at: Date; host: string },
): Promise<number> {
	if (notices.length === 0) return 0
	const { rows } = await sql<{ count: number }>`
		with given as (
			select * from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as g("dedupeKey" text, kind text, audience text,
				"accountId" bigint, "orderId" bigint, "enterpriseId" bigint, address text,
				"keySubject" text, language text, params jsonb, link text, channels jsonb,
				"sendAt" timestamptz)
		), told as (
			insert into notices (dedupe_key, kind, audience, account_id, order_id, enterprise_id, address, key_subject, language, params, link,
				created_at)
			select "dedupeKey", kind, audience, "accountId", "orderId", "enterpriseId", address, "keySubject", language, params, link, ${options.at}
			from given order by "dedupeKey" on conflict (dedupe_key) do nothing returning id, dedupe_key
		), carried as (
			insert into messages (notice_id, channel, message_id, next_try_at)
			select told.id, c.channel, '<' || gen_random_uuid() || '@' || ${options.host}::text || '>', g."sendAt"
			from told join given g on g."dedupeKey" = told.dedupe_key, jsonb_array_elements_text(g.channels) as c(channel)
		)
		select count(*)::int as count from told`.execute(db)
	return rows[0]?.count ?? 0
}

export interface NoticeRow {
	id: number
	kind: NoticeKind
	orderId: number | null
	language: Language
	params: NoticeFacts[NoticeKind]
	link: string
	createdAt: Date
	readAt: Date | null
	/** 'MAIL SENT', 'SMS KEPT'…: how it travelled. */
	travels: { channel: Channel; state: string }[]
}

const columns = sql`
	n.id, n.kind, n.order_id as "orderId", n.language, n.params, n.link, n.created_at as "createdAt", n.read_at as "readAt",
	coalesce((select json_agg(json_build_object('channel', m.channel, 'state', m.state) order by m.channel)
		from messages m where m.notice_id = n.id), '[]') as travels`

/** Whose notices: an account's in one of its roles; a seller's for one enterprise. */
export interface NoticeBox {
	accountId: number
	audience: Audience
	enterpriseId: number | null
}

const inBox = ({ accountId, audience, enterpriseId }: NoticeBox) =>
	sql`n.account_id = ${accountId} and n.audience = ${audience} and n.enterprise_id is not distinct from ${enterpriseId}::bigint`

/** A page of a box, the newest first. */
export async function listNotices(
	db: Db,
	box: NoticeBox,
	page: { limit: number; offset: number },
): Promise<NoticeRow[]> {
	const { rows } = await sql<NoticeRow>`select ${columns} from notices n where ${inBox(box)}
		order by n.id desc limit ${page.limit} offset ${page.offset}`.execute(db)
	return rows
}

/** A notice of an account in whatever role, with the box it lies in. */
export async function findOwnNotice(
	db: Db,
	accountId: number,
	id: number,
): Promise<(NoticeRow & { audience: Audience; box: NoticeBox }) | undefined> {
	const { rows } = await sql<NoticeRow & { audience: Audience; enterpriseId: number | null }>`
		select ${columns}, n.audience, n.enterprise_id as "enterpriseId" from notices n
		where n.account_id = ${accountId} and n.id = ${id}`.execute(db)
	const [row] = rows
	return row && { ...row, box: { accountId, audience: row.audience, enterpriseId: row.enterpriseId } }
}

/** How many of a box there are, how many unread, and the id of the newest. */
export async function countNotices(
	db: Db,
	box: NoticeBox,
): Promise<{ total: number; unread: number; newestId: number | null }> {
	const { rows } = await sql<{ total: number; unread: number; newestId: number | null }>`
		select count(*)::int as total, count(*) filter (where read_at is null)::int as unread, max(n.id) as "newestId"
		from notices n where ${inBox(box)}`.execute(db)
	return rows[0] ?? { total: 0, unread: 0, newestId: null }
}

/** How many notices an account has not read as a buyer. */
export async function countUnread(db: Db, accountId: number): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*)::int as count from notices where account_id = ${accountId} and audience = 'BUYER' and read_at is null`.execute(
		db,
	)
	return rows[0]?.count ?? 0
}

/** Marks a box's notice read, or all that were there up to an id. */
export async function markRead(
	db: Db,
	box: NoticeBox,
	which: { id: number } | { upTo: number },
	at: Date,
): Promise<void> {
	const some = 'id' in which ? sql`n.id = ${which.id}` : sql`n.id <= ${which.upTo}`
	await sql`update notices n set read_at = ${at} where ${inBox(box)} and n.read_at is null and ${some}`.execute(db)
}

/** The newest notices of everybody, guests' too: for a developer's own machine. */
export async function listAllNotices(db: Db, limit: number): Promise<NoticeRow[]> {
	return (await sql<NoticeRow>`select ${columns} from notices n order by n.id desc limit ${limit}`.execute(db)).rows
}

/** Any notice by its id: for a developer's own machine. */
export async function findAnyNotice(db: Db, id: number): Promise<NoticeRow | undefined> {
	return (await sql<NoticeRow>`select ${columns} from notices n where n.id = ${id}`.execute(db)).rows[0]
}
