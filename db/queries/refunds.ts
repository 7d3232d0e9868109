import { sql } from 'kysely'
import type { RefundState } from '#app/domain/payments/refund-states.ts'
import type { Db } from '#db/client.ts'

/** Writes a refund about to be sent, with the share of each line; the payment's refunded sum rises at once. */
export async function insertRefund(
	db: Db,
	refund: {
		id: string
		paymentId: string
		orderId: number
		amountMinor: number
		reason: string
		lines: { id: number; amountMinor: number }[]
		at: Date
		route?: 'PROVIDER' | 'EXTERNAL'
	},
): Promise<void> {
	await db
		.insertInto('refunds')
		.values({
			id: refund.id,
			payment_id: refund.paymentId,
			order_id: refund.orderId,
			amount_minor: refund.amountMinor,
			reason: refund.reason,
			idempotency_key: `refund:${refund.id}`,
			route: refund.route ?? 'PROVIDER',
			created_at: refund.at,
		})
		.execute()
	const lines = refund.lines.filter((line) => line.amountMinor > 0)
	if (lines.length > 0) {
		const rows = lines.map((line) => ({ refund_id: refund.id, order_line_id: line.id, amount_minor: line.amountMinor }))
		await db.insertInto('refund_lines').values(rows).execute()
	}
	await sql`update payments set refunded_minor = refunded_minor + ${refund.amountMinor} where id = ${refund.paymentId}::uuid`.execute(
		db,
	)
}

export interface RefundToSend {
	id: string
	orderId: number
	amountMinor: number
	state: RefundState
	idempotencyKey: string
	intentId: string | null
	providerRefundId: string | null
	createdAt: Date
}

/** Refunds on their way through a provider: not yet sent, or sent and not yet settled. */
export async function listOpenRefunds(db: Db, limit: number): Promise<RefundToSend[]> {
	const { rows } = await sql<RefundToSend>`
		select r.id, r.order_id as "orderId", r.amount_minor as "amountMinor", r.state, r.idempotency_key as "idempotencyKey",
			p.intent_id as "intentId", r.provider_refund_id as "providerRefundId", r.created_at as "createdAt"
		from refunds r join payments p on p.id = r.payment_id
		where r.state in ('CREATED', 'IN_TRANSIT') and r.route = 'PROVIDER' order by r.created_at limit ${limit}`.execute(db)
	return rows
}

/** Writes how a refund stands; a settled one never changes. */
export async function moveRefund(
	db: Db,
	refundId: string,
	facts: { state: RefundState; providerRefundId: string | null; settledAt: Date | null },
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('refunds')
		.set({ state: facts.state, provider_refund_id: facts.providerRefundId, settled_at: facts.settledAt })
		.where('id', '=', refundId)
		.where('state', '<>', 'DONE')
		.executeTakeFirst()
	return numUpdatedRows > 0n
}

/** Of these ids, the refunds that are ours: by our own id or by the provider's. */
export async function knownRefunds(db: Db, ids: { own: string[]; provider: string[] }): Promise<Set<string>> {
	const { rows } = await sql<{ id: string; providerId: string | null }>`
		select id, provider_refund_id as "providerId" from refunds
		where id::text = any(${ids.own}) or provider_refund_id = any(${ids.provider})`.execute(db)
	return new Set(rows.flatMap(({ id, providerId }) => (providerId ? [id, providerId] : [id])))
}
