import { sql } from 'kysely'
import type { DisputeStatus } from '#app/domain/payments/disputes.ts'
import type { ProvenOrder } from '#app/domain/payments/dispute-evidence.ts'
import type { Db } from '#db/client.ts'
import { bankCaseSql } from '#db/queries/bank-cases.ts'
import { placeOf } from '#db/queries/place-names.ts'

/** A dispute as the desk shows it; amounts in minor units. */
export interface DeskDispute {
	id: number
	orderId: number
	orderNumber: string
	providerId: string
	status: DisputeStatus
	reason: string
	amountMinor: number
	currency: string
	openedAt: Date
	answerBy: Date | null
	closedAt: Date | null
	/** How our answer stands; null before there is one. */
	answerState: 'CREATED' | 'SENT' | 'FAILED' | null
	answerFailure: string | null
	answeredAt: Date | null
}

const columns = sql`d.id, o.id as "orderId", o.number as "orderNumber", d.provider_id as "providerId", d.status, d.reason,
	d.amount_minor as "amountMinor", d.currency, d.opened_at as "openedAt", d.answer_by as "answerBy", d.closed_at as "closedAt",
	a.state as "answerState", a.failure as "answerFailure", a.created_at as "answeredAt"
	from payment_disputes d join payments p on p.id = d.payment_id join orders o on o.id = p.order_id
	left join lateral (select state, failure, created_at from dispute_answers x where x.dispute_id = d.id
		order by created_at desc limit 1) a on true`

/** A refund of a disputed payment. */
export interface DisputedRefund {
	id: string
	amountMinor: number
	/** What the bank gave back of it. */
	coveredMinor: number
	createdAt: Date
	stand: 'waits' | 'covered' | 'by-hand' | 'on-its-way' | 'done'
}

/** Disputes that are open, the nearest deadline first. */
export async function openDisputes(db: Db): Promise<DeskDispute[]> {
	const { rows } = await sql<DeskDispute>`select ${columns} where d.closed_at is null
		order by d.status in ('NEEDS_ANSWER', 'INQUIRY_NEEDS_ANSWER') desc, d.answer_by nulls last, d.id limit 200`.execute(
		db,
	)
	return rows
}

/** A page of the disputes that are over, the newest first, with how many there are. */
export async function closedDisputes(
	db: Db,
	page: { limit: number; offset: number },
): Promise<{ rows: DeskDispute[]; total: number }> {
	const { rows } = await sql<DeskDispute>`select ${columns} where d.closed_at is not null
		order by d.closed_at desc, d.id desc limit ${page.limit} offset ${page.offset}`.execute(db)
	const { rows: counts } = await sql<{ total: number }>`select count(*)::int as total from payment_disputes
		where closed_at is not null`.execute(db)
	return { rows, total: counts[0]?.total ?? 0 }
}

/** A dispute by our own id. */
export async function findDeskDispute(db: Db, id: number): Promise<DeskDispute | undefined> {
	const { rows } = await sql<DeskDispute>`select ${columns} where d.id = ${id}`.execute(db)
	return rows[0]
}

/** How many disputes wait for an answer. */
export async function countDisputesToAnswer(db: Db): Promise<number> {
	const { rows } = await sql<{ count: number }>`select count(*)::int as count from payment_disputes d
		where d.closed_at is null and d.status in ('NEEDS_ANSWER', 'INQUIRY_NEEDS_ANSWER')
			and not exists (select from dispute_answers a where a.dispute_id = d.id and a.state <> 'FAILED')`.execute(db)
	return rows[0]?.count ?? 0
}

/** The refunds of a disputed payment, oldest first, and how each stands; amounts in minor units. */
export async function refundsOfDispute(db: Db, disputeId: number): Promise<DisputedRefund[]> {
	const { rows } = await sql<DisputedRefund>`
		select r.id, r.amount_minor as "amountMinor", r.covered_minor as "coveredMinor", r.created_at as "createdAt",
			case when r.state = 'COVERED' then 'covered' when r.state = 'DONE' then 'done'
				when r.state = 'IN_TRANSIT' then 'on-its-way' when ${bankCaseSql(sql`r.payment_id`)} = 'OPEN' then 'waits'
				when r.route = 'EXTERNAL' then 'by-hand' else 'on-its-way' end as stand
		from payment_disputes d join refunds r on r.payment_id = d.payment_id where d.id = ${disputeId} order by r.created_at, r.id`.execute(
		db,
	)
	return rows
}

/** What a dispute booked, oldest first; amounts in minor units, above 0 a debit. */
export async function disputeBookings(
	db: Db,
	dispute: { orderId: number; providerId: string },
): Promise<{ key: string; kind: string; at: Date; account: string; seller: string | null; amountMinor: number }[]> {
	const { rows } = await sql<{
		key: string
		kind: string
		at: Date
		account: string
		seller: string | null
		amountMinor: number
	}>`
		select t.key, t.kind, t.at, e.account, s.name_zh as seller, sum(e.amount_minor) as "amountMinor"
		from ledger_transactions t join ledger_entries e on e.transaction_id = t.id left join enterprises s on s.id = e.enterprise_id
		where (t.order_id = ${dispute.orderId} and t.kind in ('DISPUTE_LOST', 'DISPUTE_REGAINED', 'REFUND_COVERED', 'REFUND_UNCOVERED')
				and split_part(t.key, ':', 2) = ${dispute.providerId})
			or (t.order_id = ${dispute.orderId} and t.kind = 'DISPUTE_MOVED')
			or t.key in (select 'provider-fee:' || m.id from provider_movements m where m.source_id = ${dispute.providerId})
		group by t.id, t.key, t.kind, t.at, e.account, s.name_zh order by t.at, t.id, e.account`.execute(db)
	return rows
}

const iso = (column: ReturnType<typeof sql>) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

const proof = (at: ReturnType<typeof sql>, what: ReturnType<typeof sql>, note: ReturnType<typeof sql>) =>
	sql`json_build_object('at', ${iso(at)}, 'what', ${what}, 'note', ${note})`

const moves = sql`coalesce((select json_agg(${proof(sql`c.at`, sql`c.to_state`, sql`''`)} order by c.at, c.id) from state_changes c
	where c.entity = 'order-line' and c.entity_id = l.id::text), '[]')`

const redemptions = sql`coalesce((select json_agg(${proof(sql`r.scanned_at`, sql`r.state`, sql`v.code`)} order by r.scanned_at)
	from vouchers v join redemptions r on r.voucher_id = v.id where v.order_line_id = l.id and r.state = 'CONFIRMED'), '[]')`

const parcels = sql`coalesce((select json_agg(json_build_object('number', h.number, 'carrier', h.carrier,
		'carrierNumber', h.carrier_number, 'pickedUpAt', ${iso(sql`h.picked_up_at`)}, 'deliveredAt', ${iso(sql`h.delivered_at`)},
		'events', coalesce((select json_agg(${proof(sql`t.event_time`, sql`t.status`, sql`t.note_en`)} order by t.event_time, t.id)
			from tracking_events t where t.shipment_id = h.id), '[]')) order by h.id)
	from shipment_lines x join shipments h on h.id = x.shipment_id where x.order_line_id = l.id and h.state <> 'VOIDED'), '[]')`

/** What of a line has gone back for sure: a bank is told of no refund that waits for it. */
const goneBack = sql`coalesce((select sum(x.amount_minor)::int from refund_lines x join refunds r on r.id = x.refund_id
	where x.order_line_id = l.id and r.state = 'DONE'), 0)`

const bilingual = (zh: ReturnType<typeof sql>, en: ReturnType<typeof sql>) =>
	sql`json_build_object('zh', ${zh}, 'en', ${en})`

/** An order with all that our rows show of its being served, fees of parcels aside. */
export async function provenOrder(db: Db, orderId: number): Promise<ProvenOrder> {
	const { rows } = await sql<ProvenOrder>`
		select o.number, o.currency, ${iso(sql`o.placed_at`)} as "placedAt", ${iso(sql`o.paid_at`)} as "paidAt", o.total_minor as "totalMinor",
			(select p.method from payments p where p.order_id = o.id and p.captured_minor > 0 order by p.created_at limit 1) as method,
			json_build_object('name', o.buyer_name, 'email', o.buyer_email) as buyer,
			case when o.ship_to is not null then json_build_object('place', ${placeOf(sql`o.ship_to ->> 'regionCode'`)},
				'line', o.ship_to ->> 'line', 'name', o.ship_to ->> 'name') end as "shipTo",
			coalesce((select json_agg(json_build_object('lineId', l.id, 'kind', l.kind, 'state', l.state,
				'title', ${bilingual(sql`l.title_zh`, sql`l.title_en`)}, 'option', ${bilingual(sql`l.option_zh`, sql`l.option_en`)},
				'seller', ${bilingual(sql`e.name_zh`, sql`e.name_en`)}, 'qty', l.qty, 'paidMinor', l.paid_minor,
				'refundedMinor', ${goneBack}, 'startsAt', case when l.kind in ('STAY', 'EXPERIENCE') then ${iso(sql`l.due_at`)} end,
				'endsAt', case when l.kind in ('STAY', 'EXPERIENCE') then ${iso(sql`l.service_ends_at`)} end,
				'timeZone', coalesce(g.time_zone, 'Asia/Shanghai'), 'policy', l.policy,
				'moves', ${moves}, 'redemptions', ${redemptions}, 'parcels', ${parcels}) order by l.id)
				from order_lines l join seller_orders s on s.id = l.seller_order_id join enterprises e on e.id = s.enterprise_id
				left join listings g on g.id = l.listing_id
				where s.order_id = o.id and l.kind <> 'FEE' and l.state <> 'LAPSED'), '[]') as lines
		from orders o where o.id = ${orderId}`.execute(db)
	if (!rows[0]) throw new Error(`order ${orderId} is not there`)
	return rows[0]
}
