import { sql } from 'kysely'
import type { FapiaoKind, FapiaoState } from '#app/domain/fapiao/fapiao-states.ts'
import type { FapiaoTitle } from '#app/domain/fapiao/title.ts'
import type { FapiaoToIssue } from '#app/domain/fapiao/fapiao-to-issue.ts'
import type { Db } from '#db/client.ts'

export interface FapiaoRow {
	id: number
	kind: FapiaoKind
	state: FapiaoState
	orderId: number
	sellerOrderId: number
	enterpriseId: number
	redOf: number | null
	/** RED: the number of the fapiao it takes back from. */
	redOfNumber: string | null
	title: string
	taxNumber: string | null
	email: string
	amountMinor: number
	currency: string
	idempotencyKey: string
	issuer: string | null
	submittedAt: Date | null
	/** What an issuer was asked; null while none was. */
	request: FapiaoToIssue | null
	netted: string[]
	/** RED: why; BLUE: why it was declined. */
	reason: string
}

const columns = sql`f.id, f.kind, f.state, f.order_id as "orderId", f.seller_order_id as "sellerOrderId",
	s.enterprise_id as "enterpriseId", f.red_of as "redOf", b.number as "redOfNumber", f.title, f.tax_number as "taxNumber",
	f.email, f.amount_minor as "amountMinor", f.currency, f.idempotency_key as "idempotencyKey", f.issuer,
	f.submitted_at as "submittedAt", f.request, f.netted_refunds as netted, f.reason
	from fapiao f join seller_orders s on s.id = f.seller_order_id left join fapiao b on b.id = f.red_of`

/** A fapiao as it stands. */
export async function findFapiao(db: Db, id: number): Promise<FapiaoRow | undefined> {
	return (await sql<FapiaoRow>`select ${columns} where f.id = ${id}`.execute(db)).rows[0]
}

/** The fapiao of a part that waits or is issued, and the refunds that have a red one of their own. */
export async function findStandingFapiao(
	db: Db,
	sellerOrderId: number,
): Promise<(FapiaoRow & { reddened: string[] }) | undefined> {
	const { rows } = await sql<FapiaoRow & { reddened: string[] }>`
		select array(select r.refund_id from fapiao r where r.red_of = f.id order by r.id) as reddened, ${columns}
		where f.seller_order_id = ${sellerOrderId} and f.kind = 'BLUE' and f.state in ('REQUESTED', 'ISSUED')`.execute(db)
	return rows[0]
}

export interface FapiaoToInsert {
	orderId: number
	sellerOrderId: number
	title: FapiaoTitle
	email: string
	amountMinor: number
	currency: string
	idempotencyKey: string
	netted: string[]
	at: Date
}

/** Writes the request for a fapiao; gives its id. */
export async function insertFapiao(db: Db, fapiao: FapiaoToInsert): Promise<number> {
	const { title } = fapiao
	const { id } = await db
		.insertInto('fapiao')
		.values({
			order_id: fapiao.orderId,
			seller_order_id: fapiao.sellerOrderId,
			title_kind: title.kind,
			title: title.name,
			tax_number: title.kind === 'COMPANY' ? title.taxNumber : null,
			email: fapiao.email,
			amount_minor: fapiao.amountMinor,
			currency: fapiao.currency,
			idempotency_key: fapiao.idempotencyKey,
			netted_refunds: fapiao.netted,
			requested_at: fapiao.at,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** Writes that of an issued fapiao so much is taken back for a refund, under its own title; gives its id, null for one there is. */
export async function insertRedFapiao(
	db: Db,
	red: { ofId: number; refundId: string; amountMinor: number; reason: string; at: Date },
): Promise<number | null> {
	const { rows } = await sql<{ id: number }>`
		insert into fapiao (kind, order_id, seller_order_id, red_of, refund_id, title_kind, title, tax_number, email,
			amount_minor, currency, idempotency_key, reason, requested_at)
		select 'RED', order_id, seller_order_id, id, ${red.refundId}::uuid, title_kind, title, tax_number, email,
			${red.amountMinor}, currency, 'fapiao:red:' || id || ':' || ${red.refundId}, ${red.reason}, ${red.at}
		from fapiao where id = ${red.ofId}
		on conflict (red_of, refund_id) where kind = 'RED' do nothing returning id`.execute(db)
	return rows[0]?.id ?? null
}

/** Lowers the amount of a fapiao that is not issued yet. */
export async function lowerFapiao(db: Db, id: number, to: { amountMinor: number; netted: string[] }): Promise<void> {
	const values = { amount_minor: to.amountMinor, netted_refunds: to.netted }
	await db.updateTable('fapiao').set(values).where('id', '=', id).execute()
}

/** Writes what an issuer is about to be asked; null takes that back. */
export async function markSubmitted(
	db: Db,
	id: number,
	asked: { issuer: string; request: FapiaoToIssue; at: Date } | null,
): Promise<void> {
	const request = asked && JSON.stringify(asked.request)
	const values = { issuer: asked?.issuer ?? null, submitted_at: asked?.at ?? null, request }
	await db.updateTable('fapiao').set(values).where('id', '=', id).execute()
}

/** Settles a fapiao that will not be issued, with the reason. */
export async function closeFapiao(
	db: Db,
	id: number,
	to: { state: 'REJECTED' | 'WITHDRAWN'; reason: string; at: Date },
): Promise<void> {
	const values = { state: to.state, reason: to.reason, settled_at: to.at }
	await db.updateTable('fapiao').set(values).where('id', '=', id).execute()
}

/** Settles a fapiao as issued, with what the tax platform gave out. */
export async function markIssued(
	db: Db,
	id: number,
	as: { number: string; issuedOn: string; issuer: string; fileName: string | null; at: Date },
): Promise<void> {
	const { number, issuedOn, issuer, fileName, at } = as
	await db
		.updateTable('fapiao')
		.set({ state: 'ISSUED', number, issued_on: issuedOn, issuer, file_name: fileName, settled_at: at })
		.where('id', '=', id)
		.execute()
}

/** Marks an issued fapiao as taken back when its red ones have taken back all of it; whether they have. */
export async function markWhollyRed(db: Db, id: number): Promise<boolean> {
	const { rows } = await sql`
		update fapiao f set state = 'RED' where f.id = ${id} and f.state = 'ISSUED' and f.amount_minor <= (
			select coalesce(sum(r.amount_minor), 0) from fapiao r where r.red_of = f.id and r.state = 'ISSUED')
		returning f.id`.execute(db)
	return rows.length > 0
}
