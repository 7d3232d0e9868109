import { type RawBuilder, sql } from 'kysely'
import type { PaymentState } from '#app/domain/payments/states.ts'
import type { Db } from '#db/client.ts'

/** Writes a payment about to be opened at the provider: SUBMITTED, for the call follows at once. */
export async function insertPayment(
	db: Db,
	payment: {
		id: string
		orderId: number
		provider: string
		amountMinor: number
		currency: string
		idempotencyKey: string
		request: unknown
		at: Date
		/** The change whose difference it pays. */
		changeId?: number
	},
): Promise<void> {
	await db
		.insertInto('payments')
		.values({
			id: payment.id,
			order_id: payment.orderId,
			provider: payment.provider,
			amount_minor: payment.amountMinor,
			currency: payment.currency,
			state: 'SUBMITTED',
			idempotency_key: payment.idempotencyKey,
			request: JSON.stringify(payment.request),
			submitted_at: payment.at,
			created_at: payment.at,
			change_id: payment.changeId ?? null,
		})
		.execute()
}

/** A payment as it is written with its order: about to be opened at the provider. */
export interface FirstPayment {
	id: string
	provider: string
	amountMinor: number
	currency: string
	idempotencyKey: string
	request: unknown
	at: Date
}

/** The part `paying` of a statement whose part `written` gives the order's id. */
export const paying = (payment: FirstPayment): RawBuilder<unknown> => sql`paying as (
	insert into payments (id, order_id, provider, amount_minor, currency, state, idempotency_key, request, submitted_at, created_at)
	select ${payment.id}::uuid, id, ${payment.provider}, ${payment.amountMinor}::int, ${payment.currency}, 'SUBMITTED',
		${payment.idempotencyKey}, ${JSON.stringify(payment.request)}::jsonb, ${payment.at}::timestamptz, ${payment.at}::timestamptz
	from written
)`

export interface PaymentRow {
	id: string
	orderId: number
	orderNumber: string
	checkoutId: string
	state: PaymentState
	amountMinor: number
	currency: string
	capturedMinor: number
	idempotencyKey: string
	request: unknown
	sessionId: string | null
	sessionUrl: string | null
	intentId: string | null
	createdAt: Date
	/** The change whose difference it pays; null when it pays the order itself. */
	changeId: number | null
}

const columns = sql`
	p.id, p.order_id as "orderId", o.number as "orderNumber", o.checkout_id as "checkoutId", p.state,
	p.amount_minor as "amountMinor", p.currency, p.captured_minor as "capturedMinor", p.idempotency_key as "idempotencyKey",
	p.request, p.session_id as "sessionId", p.session_url as "sessionUrl", p.intent_id as "intentId", p.created_at as "createdAt",
	p.change_id as "changeId" from payments p join orders o on o.id = p.order_id`

/** A payment by its id. */
export async function readPayment(db: Db, paymentId: string): Promise<PaymentRow | undefined> {
	return (await sql<PaymentRow>`select ${columns} where p.id = ${paymentId}::uuid`.execute(db)).rows[0]
}

/** A payment by its id, its row locked until the transaction ends. */
export async function lockPayment(db: Db, paymentId: string): Promise<PaymentRow | undefined> {
	return (await sql<PaymentRow>`select ${columns} where p.id = ${paymentId}::uuid for no key update of p`.execute(db))
		.rows[0]
}

/** The payment of a provider's session, or of its intent. */
export async function findPaymentByProvider(
	db: Db,
	provider: string,
	reference: { sessionId: string | null; intentId: string | null },
): Promise<PaymentRow | undefined> {
	const { rows } = await sql<PaymentRow>`select ${columns}
		where p.provider = ${provider} and (p.session_id = ${reference.sessionId} or p.intent_id = ${reference.intentId}) limit 1`.execute(
		db,
	)
	return rows[0]
}

/** The payment a provider's report is about: by the id we gave it, else by session. */
export async function findPaymentByReport(
	db: Db,
	provider: string,
	report: { paymentId: string | null; sessionId: string },
): Promise<PaymentRow | undefined> {
	const isUuid = report.paymentId !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(report.paymentId)
	const byId = isUuid ? await readPayment(db, report.paymentId ?? '') : undefined
	return byId ?? findPaymentByProvider(db, provider, { sessionId: report.sessionId, intentId: null })
}

/** The newest payment of a checkout's order itself. */
export async function findPaymentOfCheckout(db: Db, checkoutId: string): Promise<PaymentRow | undefined> {
	const { rows } =
		await sql<PaymentRow>`select ${columns} where o.checkout_id = ${checkoutId}::uuid and p.change_id is null
		order by p.created_at desc limit 1`.execute(db)
	return rows[0]
}

/** The payment of a change's difference. */
export async function findPaymentOfChange(db: Db, changeId: number): Promise<PaymentRow | undefined> {
	const { rows } = await sql<PaymentRow>`select ${columns} where p.change_id = ${changeId}
		order by p.created_at desc limit 1`.execute(db)
	return rows[0]
}

/** The newest payment of an order itself. */
export async function findPaymentOfOrder(db: Db, orderNumber: string): Promise<PaymentRow | undefined> {
	const { rows } = await sql<PaymentRow>`select ${columns} where o.number = ${orderNumber} and p.change_id is null
		order by p.created_at desc limit 1`.execute(db)
	return rows[0]
}

/** Payments that may still be paid and were last looked at before a moment, oldest first. */
export async function listOpenPayments(db: Db, lookedAtBefore: Date, limit: number): Promise<PaymentRow[]> {
	const { rows } = await sql<PaymentRow>`select ${columns}
		where p.state in ('CREATED', 'SUBMITTED', 'REQUIRES_ACTION', 'PROCESSING')
			and coalesce(p.checked_at, p.created_at) < ${lookedAtBefore}
		order by coalesce(p.checked_at, p.created_at) limit ${limit}`.execute(db)
	return rows
}

/** Notes that the provider was asked about a payment. */
export async function markPaymentChecked(db: Db, paymentId: string, at: Date): Promise<void> {
	await db.updateTable('payments').set({ checked_at: at }).where('id', '=', paymentId).execute()
}

/** Writes what the provider said of a payment; the caller has asked the rank rule and holds its row. */
export async function movePayment(
	db: Db,
	paymentId: string,
	facts: {
		state: PaymentState
		sessionId: string
		intentId: string | null
		chargeId: string | null
		method: string | null
		capturedMinor: number
		refundDeadline: Date | null
	},
): Promise<void> {
	await db
		.updateTable('payments')
		.set({
			state: facts.state,
			session_id: facts.sessionId,
			intent_id: facts.intentId,
			charge_id: facts.chargeId,
			method: facts.method,
			captured_minor: facts.capturedMinor,
			refund_deadline: facts.refundDeadline,
		})
		.where('id', '=', paymentId)
		.execute()
}

/** Ends a payment that never came to be at the provider; one that moved on stays. */
export async function cancelPayment(db: Db, paymentId: string): Promise<void> {
	await db
		.updateTable('payments')
		.set({ state: 'CANCELED' })
		.where('id', '=', paymentId)
		.where('state', 'in', ['CREATED', 'SUBMITTED'])
		.execute()
}

/** Keeps a payment of another amount or currency than was asked for, as it came, for a person to look at. */
export async function keepWrongPayment(
	db: Db,
	paymentId: string,
	came: { capturedMinor: number; currency: string; attention: string },
): Promise<void> {
	await sql`update payments set amount_minor = greatest(amount_minor, ${came.capturedMinor}), currency = ${came.currency},
		attention = ${came.attention} where id = ${paymentId}::uuid`.execute(db)
}
