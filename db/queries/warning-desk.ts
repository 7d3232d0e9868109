import { sql } from 'kysely'
import type { CallBackAnswer } from '#app/domain/tracking/call-back.ts'
import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import type { WarningState } from '#app/domain/payments/fraud-warnings.ts'
import type { Db } from '#db/client.ts'

/** A parcel that had left when the bank warned, with what its seller said of calling it back. */
export interface DeskParcel {
	number: string
	state: ShipmentState
	carrier: string | null
	carrierNumber: string | null
	answer: CallBackAnswer | null
	words: string | null
}

/** A warning as the desk shows it; amounts in minor units. */
export interface DeskWarning {
	id: number
	orderNumber: string
	providerId: string
	fraudType: string
	isActionable: boolean
	warnedAt: Date
	state: WarningState
	decidedAt: Date | null
	/** Whoever decided, by name; null for one who is not there any more. */
	decidedBy: string | null
	words: string
	/** What the payment brought, and what of the order's money has gone back or is on its way. */
	amountMinor: number
	refundedMinor: number
	currency: string
	placedAt: Date
	buyerName: string
	/** Things of the order, fees aside: those that have been sent or used, and those that can still be kept back. */
	gone: number
	waiting: number
	/** Its parcels that have left and are not delivered, or were called back for it. */
	parcels: DeskParcel[]
	/** The chargeback that followed. */
	disputeId: number | null
}

const lines = (states: ReturnType<typeof sql>) => sql`(select count(*)::int from seller_orders s
	join order_lines l on l.seller_order_id = s.id where s.order_id = o.id and l.kind not in ('FEE', 'DEPOSIT') and l.state ${states})`

const columns = sql`w.id, o.number as "orderNumber", w.provider_id as "providerId", w.fraud_type as "fraudType",
	w.is_actionable as "isActionable", w.warned_at as "warnedAt", w.state, w.decided_at as "decidedAt", a.name as "decidedBy", w.words,
	p.captured_minor as "amountMinor", coalesce((select sum(r.amount_minor)::int from refunds r where r.payment_id = p.id), 0) as "refundedMinor",
	p.currency, o.placed_at as "placedAt", o.buyer_name as "buyerName",
	${lines(sql`in ('SHIPPED', 'DELIVERED', 'CLOSED', 'CHECKED_IN', 'CHECKED_OUT', 'REDEEMED', 'NO_SHOW')`)} as gone,
	${lines(sql`in ('REQUESTED', 'WAITING', 'PLACED', 'PACKED', 'CONFIRMED')`)} as waiting,
	coalesce((select json_agg(json_build_object('number', h.number, 'state', h.state, 'carrier', h.carrier,
			'carrierNumber', h.carrier_number, 'answer', cb.answer, 'words', cb.words) order by h.id)
		from seller_orders s join shipments h on h.seller_order_id = s.id
			left join parcel_call_backs cb on cb.shipment_id = h.id and cb.warning_id = w.id
		where s.order_id = o.id and h.picked_up_at is not null and (cb.answer is not null or h.state not in ('DELIVERED', 'RETURNED', 'VOIDED'))
	), '[]') as parcels,
	(select d.id from payment_disputes d where d.payment_id = p.id order by d.id desc limit 1) as "disputeId"
	from fraud_warnings w join payments p on p.id = w.payment_id join orders o on o.id = p.order_id
	left join accounts a on 'account:' || a.id = w.decided_by`

/** Warnings that wait for a person, the oldest first: goods wait with them. */
export async function openWarnings(db: Db): Promise<DeskWarning[]> {
	const { rows } =
		await sql<DeskWarning>`select ${columns} where w.state = 'OPEN' order by w.warned_at, w.id limit 200`.execute(db)
	return rows
}

/** The warnings decided last, the newest first. */
export async function decidedWarnings(db: Db, limit: number): Promise<DeskWarning[]> {
	const { rows } = await sql<DeskWarning>`select ${columns} where w.state <> 'OPEN'
		order by w.decided_at desc, w.id desc limit ${limit}`.execute(db)
	return rows
}

/** The warnings of a disputed payment that came before, oldest first. */
export async function warningsOfDispute(
	db: Db,
	disputeId: number,
): Promise<{ id: number; state: WarningState; warnedAt: Date }[]> {
	const { rows } = await sql<{ id: number; state: WarningState; warnedAt: Date }>`
		select w.id, w.state, w.warned_at as "warnedAt" from payment_disputes d join fraud_warnings w on w.payment_id = d.payment_id
		where d.id = ${disputeId} order by w.id`.execute(db)
	return rows
}

/** How many warnings wait for a person. */
export async function countOpenWarnings(db: Db): Promise<number> {
	const { rows } = await sql<{
		count: number
	}>`select count(*)::int as count from fraud_warnings where state = 'OPEN'`.execute(db)
	return rows[0]?.count ?? 0
}
