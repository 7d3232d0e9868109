import { sql } from 'kysely'
import type { RefundState } from '#app/domain/payments/refund-states.ts'
import type { Db } from '#db/client.ts'
import { waitsForGate } from '#db/queries/gate-waits.ts'
import { heldByBank } from '#db/queries/bank-cases.ts'
import { publishEvent } from '#db/queries/outbox.ts'

/**
 * Writes a refund about to be sent, with the share of each line; the payment's refunded sum rises at once and
 * 'refund-created' is published. EXTERNAL ones are paid by a person.
 */
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
	const payload = { refundId: refund.id, orderId: refund.orderId }
	await publishEvent(db, { topic: 'refund-created', dedupeKey: `refund-created:${refund.id}`, payload, at: refund.at })
}

export interface RefundToSend {
	id: string
	orderId: number
	amountMinor: number
	state: Exclude<RefundState, 'DONE' | 'COVERED'>
	idempotencyKey: string
	intentId: string | null
	providerRefundId: string | null
	createdAt: Date
	/** When the provider was first asked under the key; null when it never was. */
	sentAt: Date | null
	attempts: number
	refundDeadline: Date | null
	paymentId: string
	currency: string
}

/**
 * Refunds on their way through a provider that are due to be sent or looked at, none that waits for a gate or for the buyer's
 * bank, the longest untried first. What may have been made already is followed whatever they say.
 */
export async function listOpenRefunds(db: Db, now: Date, limit: number): Promise<RefundToSend[]> {
	const { rows } = await sql<RefundToSend>`
		select r.id, r.order_id as "orderId", r.amount_minor as "amountMinor", r.state, r.idempotency_key as "idempotencyKey",
			p.intent_id as "intentId", r.provider_refund_id as "providerRefundId", r.created_at as "createdAt",
			r.sent_at as "sentAt", r.attempts, p.refund_deadline as "refundDeadline", p.id as "paymentId", p.currency
		from refunds r join payments p on p.id = r.payment_id
		where r.state in ('CREATED', 'IN_TRANSIT', 'FAILED') and r.route = 'PROVIDER'
			and (r.next_try_at is null or r.next_try_at <= ${now})
			and (r.sent_at is not null or not (${waitsForGate(now)} or ${heldByBank(sql`r.payment_id`)}))
		order by r.tried_at nulls first, r.created_at limit ${limit}`.execute(db)
	return rows
}

/** Notes, before the call, that the provider is asked under the refund's key; false when it is over meanwhile and must not be. */
export async function markRefundTried(db: Db, refundId: string, at: Date, isFirst: boolean): Promise<boolean> {
	const { rows } =
		await sql`update refunds set tried_at = ${at}, sent_at = case when ${isFirst} then ${at}::timestamptz else sent_at end
		where id = ${refundId}::uuid and state not in ('DONE', 'COVERED') and route = 'PROVIDER' returning id`.execute(db)
	return rows.length > 0
}

/**
 * Notes that the provider refused a refund as its payment is disputed: nothing was made, and it is asked again later under
 * another key, since a provider keeps what it answered under the first.
 */
export async function holdRefund(db: Db, refundId: string, nextTryAt: Date): Promise<void> {
	await sql`update refunds set sent_at = null, next_try_at = ${nextTryAt},
			idempotency_key = 'refund:' || id || ':' || coalesce(nullif(split_part(idempotency_key, ':', 3), '')::int, 1) + 1
		where id = ${refundId}::uuid and state in ('CREATED', 'FAILED') and provider_refund_id is null`.execute(db)
}

/** Writes how a refund stands; a settled one never changes. */
export async function moveRefund(
	db: Db,
	refundId: string,
	facts: { state: RefundState; providerRefundId: string | null; settledAt: Date | null },
): Promise<boolean> {
	const { rows } = await sql<{ id: string }>`
		with before as (select id, state from refunds where id = ${refundId}::uuid for no key update),
		moved as (
			update refunds r set state = ${facts.state}, provider_refund_id = ${facts.providerRefundId},
				settled_at = ${facts.settledAt}, failure = null, next_try_at = null
			from before where r.id = before.id and before.state not in ('DONE', 'COVERED') returning r.id
		), logged as (
			insert into state_changes (entity, entity_id, from_state, to_state, actor, at)
			select 'refund', before.id::text, before.state, ${facts.state}, 'provider', coalesce(${facts.settledAt}, tried_at, created_at)
			from before join moved using (id) join refunds using (id) where before.state <> ${facts.state}
		)
		select id from moved`.execute(db)
	return rows.length > 0
}

/** Writes that a refund could not be sent: when it is tried again, or that a person must pay it another way. */
export async function failRefund(
	db: Db,
	refundId: string,
	failure: {
		state: 'CREATED' | 'IN_TRANSIT' | 'FAILED'
		message: string
		attempts: number
		providerRefundId: string | null
		/** null: never again by itself; the refund is paid by hand. */
		nextTryAt: Date | null
		at: Date
	},
): Promise<boolean> {
	const route = failure.nextTryAt ? 'PROVIDER' : 'EXTERNAL'
	const { rows } = await sql<{ id: string }>`
		with before as (select id, state from refunds where id = ${refundId}::uuid for no key update),
		moved as (
			update refunds r set state = ${failure.state}, failure = ${failure.message.slice(0, 500)}, attempts = ${failure.attempts},
				next_try_at = ${failure.nextTryAt}, route = ${route},
				sent_at = case when ${failure.state === 'FAILED' && failure.providerRefundId === null} then null else r.sent_at end,
				provider_refund_id = coalesce(${failure.providerRefundId}, r.provider_refund_id)
			from before where r.id = before.id and before.state not in ('DONE', 'COVERED') and r.route = 'PROVIDER' returning r.id
		), logged as (
			insert into state_changes (entity, entity_id, from_state, to_state, actor, reason, at)
			select 'refund', before.id::text, before.state, ${failure.state}, 'provider', ${failure.message.slice(0, 200)}, ${failure.at}
			from before join moved using (id) where before.state <> ${failure.state}
		)
		select id from moved`.execute(db)
	return rows.length > 0
}
