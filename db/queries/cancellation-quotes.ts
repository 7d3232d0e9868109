import { sql } from 'kysely'
import type { CancelDeed, LineDecision } from '#app/domain/cancellation/decide-line.ts'
import type { Db } from '#db/client.ts'

/** What a use of a quote did: amounts in minor units, refunds by id. */
export interface CancellationAnswer {
	lineIds: number[]
	feeMinor: number
	refundMinor: number
	refundIds: string[]
}

export interface CancellationQuoteRow {
	id: string
	orderId: number
	enterpriseId: number | null
	actor: string
	deed: CancelDeed
	lineIds: number[]
	plan: LineDecision[]
	feeMinor: number
	refundMinor: number
	createdAt: Date
	validUntil: Date
	answer: CancellationAnswer | null
}

/** Keeps what a cancellation was shown to cost. */
export async function insertCancellationQuote(db: Db, quote: Omit<CancellationQuoteRow, 'answer'>): Promise<void> {
	await sql`insert into cancellation_quotes (id, order_id, enterprise_id, actor, deed, line_ids, plan, fee_minor, refund_minor,
			created_at, valid_until)
		values (${quote.id}::uuid, ${quote.orderId}, ${quote.enterpriseId}, ${quote.actor}, ${quote.deed}, ${quote.lineIds}::bigint[],
			${JSON.stringify(quote.plan)}::jsonb, ${quote.feeMinor}, ${quote.refundMinor}, ${quote.createdAt}, ${quote.validUntil})`.execute(
		db,
	)
}

/** A quote by its id. */
export async function readCancellationQuote(db: Db, id: string): Promise<CancellationQuoteRow | null> {
	const { rows } = await sql<CancellationQuoteRow>`
		select id, order_id as "orderId", enterprise_id as "enterpriseId", actor, deed, to_jsonb(line_ids) as "lineIds", plan,
			fee_minor as "feeMinor", refund_minor as "refundMinor", created_at as "createdAt", valid_until as "validUntil", answer
		from cancellation_quotes where id = ${id}::uuid`.execute(db)
	return rows[0] ?? null
}

/** Marks a quote used, with what its use answered; the lines of its plan are then those that ended. */
export async function markQuoteUsed(
	db: Db,
	id: string,
	use: { answer: CancellationAnswer; plan: LineDecision[]; at: Date },
): Promise<void> {
	await sql`update cancellation_quotes set used_at = ${use.at}, answer = ${JSON.stringify(use.answer)}::jsonb,
			plan = ${JSON.stringify(use.plan)}::jsonb
		where id = ${id}::uuid and used_at is null`.execute(db)
}
