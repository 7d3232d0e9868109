import { sql } from 'kysely'
import type { DisputeStatus } from '#app/domain/payments/disputes.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

/** How often it moved: a state may come again, and is told again then. */
interface Moved {
	moves: number
}

/** Of one subject, in the log of states. */
const movesOf = (entity: 'claim' | 'dispute', id: number) =>
	sql<number>`(select count(*)::int from state_changes where entity = ${entity} and entity_id = ${String(id)})`

export interface ClaimToTell extends Moved {
	kind: string
	/** Opened by whoever received the goods as a gift. */
	isByReceiver: boolean
	state: string
	lineId: number
	grantedMinor: number | null
	dueAt: Date | null
}

/** A buyer's claim as it stands. */
export async function claimToTell(db: Db, claimId: number): Promise<ClaimToTell | undefined> {
	return db
		.selectFrom('buyer_claims')
		.select(['kind', 'state', 'order_line_id as lineId', 'granted_minor as grantedMinor', 'due_at as dueAt'])
		.select(sql<boolean>`opened_by = 'gift-receiver'`.as('isByReceiver'))
		.select(movesOf('claim', claimId).as('moves'))
		.where('id', '=', claimId)
		.executeTakeFirst()
}

export interface InvoiceToTell {
	invoice: string
	isCreditNote: boolean
	amountMinor: number
	seller: Bilingual
}

/** An invoice or credit note with who issued it. */
export async function invoiceToTell(db: Db, invoiceId: number): Promise<InvoiceToTell | undefined> {
	const { rows } = await sql<InvoiceToTell>`
		select i.number as invoice, i.kind = 'CREDIT_NOTE' as "isCreditNote", i.amount_minor as "amountMinor",
			json_build_object('zh', e.name_zh, 'en', e.name_en) as seller
		from invoices i join enterprises e on e.id = i.enterprise_id where i.id = ${invoiceId}`.execute(db)
	return rows[0]
}

/** The account that transfers of a currency go to; null when there is none in use. */
export async function accountToTell(
	db: Db,
	currency: string,
): Promise<{ holder: string; bank: string; number: string } | null> {
	const row = await db
		.selectFrom('transfer_accounts')
		.select(['holder', 'bank', 'account_number as number'])
		.where('currency', '=', currency)
		.where('active', '=', true)
		.executeTakeFirst()
	return row ?? null
}

/** An enterprise by its names. */
export async function enterpriseToTell(db: Db, enterpriseId: number): Promise<Bilingual> {
	return db
		.selectFrom('enterprises')
		.select(['name_zh as zh', 'name_en as en'])
		.where('id', '=', enterpriseId)
		.executeTakeFirstOrThrow()
}

export interface PayoutToTell {
	amountMinor: number
	currency: string
	state: string
	seller: Bilingual
}

/** A payout as it stands. */
export async function payoutToTell(db: Db, payoutId: string): Promise<PayoutToTell | undefined> {
	const { rows } = await sql<PayoutToTell>`
		select p.amount_minor as "amountMinor", p.currency, p.state, json_build_object('zh', e.name_zh, 'en', e.name_en) as seller
		from payouts p join enterprises e on e.id = p.enterprise_id where p.id = ${payoutId}::uuid`.execute(db)
	return rows[0]
}

export interface FapiaoToTell {
	kind: 'BLUE' | 'RED'
	state: string
	enterpriseId: number
	sellerOrderId: number
	title: string
	amountMinor: number
	number: string | null
	reason: string
	seller: Bilingual
}

/** A fapiao as it stands. */
export async function fapiaoToTell(db: Db, fapiaoId: number): Promise<FapiaoToTell | undefined> {
	const { rows } = await sql<FapiaoToTell>`
		select f.kind, f.state, s.enterprise_id as "enterpriseId", s.id as "sellerOrderId", f.title,
			f.amount_minor as "amountMinor", f.number, f.reason, json_build_object('zh', e.name_zh, 'en', e.name_en) as seller
		from fapiao f join seller_orders s on s.id = f.seller_order_id join enterprises e on e.id = s.enterprise_id
		where f.id = ${fapiaoId}`.execute(db)
	return rows[0]
}

export interface DisputeToTell extends Moved {
	status: DisputeStatus
	amountMinor: number
	/** ISO text, while the bank takes an answer. */
	answerBy: string | null
}

/** A dispute as it stands. */
export async function disputeToTell(db: Db, disputeId: number): Promise<DisputeToTell | undefined> {
	const { rows } = await sql<DisputeToTell>`
		select status, amount_minor as "amountMinor", case when status in ('NEEDS_ANSWER', 'INQUIRY_NEEDS_ANSWER')
			then to_char(answer_by at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end as "answerBy",
			${movesOf('dispute', disputeId)} as moves
		from payment_disputes where id = ${disputeId}`.execute(db)
	return rows[0]
}
