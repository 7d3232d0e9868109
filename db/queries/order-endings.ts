import { sql } from 'kysely'
import type { LineDecision, SoldLine } from '#app/domain/cancellation/decide-line.ts'
import { sumDemand, type CapacityDemand } from '#app/domain/capacity/demand.ts'
import type { PaymentToRefund } from '#app/domain/payments/plan-refunds.ts'
import type { Db } from '#db/client.ts'
import { bankCaseSql, lostMinorOf } from '#db/queries/bank-cases.ts'
import { giveBackCapacity } from '#db/queries/capacity.ts'

interface SoldLineRow extends Omit<SoldLine, 'bookedAt' | 'startsAt' | 'endsAt' | 'deliveredAt'> {
	bookedAt: Date
	startsAt: Date | null
	endsAt: Date | null
	deliveredAt: Date | null
}

/** What the platform bore of the price of an order line `l`, as it was sold; a change of it does not change that. */
export const platformShare = sql`coalesce(l.sold_platform_minor, (select sum((d ->> 'amountMinor')::int)
	from jsonb_array_elements(case when jsonb_typeof(l.price_details -> 'discounts') = 'array' then l.price_details -> 'discounts' else '[]' end) d
	where d ->> 'fundedBy' = 'platform'), 0)`

/**
 * Of a line `l` of an order `o` whose pieces can be given back one by one, what that splits; null of all others: one piece, a
 * component of a package, what was packed, served, changed, weighed or refunded in part, and while something else is asked of it.
 */
const pieces = sql`case when l.qty > 1 and l.order_package_id is null and l.state in ('PLACED', 'CONFIRMED')
	and l.kind in ('GOODS', 'STAY', 'EXPERIENCE') and l.refunded_minor = 0 and l.change_fee_minor = 0 and l.change_paid_minor = 0
	and l.change_back_minor = 0 and l.qty_sent = 0 and l.weighed_g is null and l.released_at is null and l.called_off_at is null
	and not exists (select from substitutions x where x.order_line_id = l.id and x.state = 'OFFERED')
	and not exists (select from order_changes x where x.order_id = o.id and x.state = 'AWAITING_PAYMENT')
	and (select count(*) from shipment_lines x where x.order_line_id = l.id) <= 1
	then json_build_object('qty', l.qty, 'discountMinor', l.discount_minor, 'commissionMinor', l.commission_minor,
		'soldPlatformMinor', l.sold_platform_minor, 'details', l.price_details) end`

/** The lines of an order as their end is decided by, in order of id: what changes gave back or kept as fees is not of the price. */
export async function readSoldLines(db: Db, orderId: number): Promise<SoldLine[]> {
	const { rows } = await sql<SoldLineRow>`
		select l.id, l.kind, l.state, l.seller_order_id as "sellerOrderId", l.order_package_id as "packageId",
			k.policy_code as "packagePolicy", l.paid_minor - l.change_back_minor - l.change_fee_minor as "paidMinor",
			l.refunded_minor - l.change_back_minor as "refundedMinor", l.change_fee_minor as "changeFeeMinor",
			o.placed_at as "bookedAt", case when l.kind in ('STAY', 'EXPERIENCE') then l.due_at end as "startsAt",
			l.service_ends_at as "endsAt", coalesce(g.time_zone, 'Asia/Shanghai') as zone,
			coalesce(nullif(l.price_details -> 'nights', 'null'), '[]') as nights, l.policy,
			case when l.kind = 'GOODS' then l.served_at end as "deliveredAt",
			coalesce(v.temperature_class, nullif(split_part(l.price_details -> 'parts' ->> 'plan', ':', 3), '')) as parcel,
			coalesce((
				select json_agg(json_build_object('capacityId', c.capacity_id, 'qty', c.qty, 'night', n.night) order by c.capacity_id)
				from claims c left join room_nights n on n.capacity_id = c.capacity_id
				where c.order_line_id = l.id and c.state = 'TAKEN'
			), '[]') as claims, l.qty, ${pieces} as pieces
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		left join order_packages k on k.id = l.order_package_id left join listings g on g.id = l.listing_id
		left join product_variants v on v.id = l.variant_id
		where s.order_id = ${orderId} order by l.id`.execute(db)
	return rows
}

export interface OrderToEnd {
	orderId: number
	orderNumber: string
	currency: string
	/** The seller's own part when a seller asks. */
	sellerOrderId: number | null
	enterpriseId: number | null
	/** Whether any money came for it. */
	isPaid: boolean
}

/** The order a buyer names by number, or a seller by the own part of it. */
export async function findOrderToEnd(
	db: Db,
	asker:
		| { by: 'buyer'; orderNumber: string }
		| { by: 'seller'; seller: { enterpriseId: number }; sellerOrderId: number },
): Promise<OrderToEnd | null> {
	const isPaid = sql`exists (select 1 from payments p where p.order_id = o.id and p.state = 'SUCCEEDED') as "isPaid"`
	const { rows } =
		asker.by === 'buyer'
			? await sql<OrderToEnd>`select o.id as "orderId", o.number as "orderNumber", o.currency, null::bigint as "sellerOrderId",
				null::bigint as "enterpriseId", ${isPaid} from orders o where o.number = ${asker.orderNumber}`.execute(db)
			: await sql<OrderToEnd>`select o.id as "orderId", o.number as "orderNumber", o.currency, s.id as "sellerOrderId",
				s.enterprise_id as "enterpriseId", ${isPaid} from seller_orders s join orders o on o.id = s.order_id
				where s.id = ${asker.sellerOrderId} and s.enterprise_id = ${asker.seller.enterpriseId}`.execute(db)
	return rows[0] ?? null
}

/** Locks the lines of an order, in order of id; the caller has the order's row. */
export async function lockOrderLines(db: Db, orderId: number): Promise<void> {
	await sql`select l.id from order_lines l join seller_orders s on s.id = l.seller_order_id
		where s.order_id = ${orderId} order by l.id for no key update of l`.execute(db)
}

/** Locks the payments of an order that brought money in; what of it a bank gave back is not there, nor is a way through the provider then. */
export async function lockPaymentsToRefund(db: Db, orderId: number): Promise<PaymentToRefund[]> {
	const { rows } = await sql<PaymentToRefund>`
		select id, captured_minor - ${lostMinorOf(sql`payments.id`)} as "capturedMinor", refunded_minor as "refundedMinor",
			case when ${bankCaseSql(sql`payments.id`)} = 'LOST' then null else refund_deadline end as "refundDeadline"
		from payments where order_id = ${orderId} and state = 'SUCCEEDED' order by id for no key update`.execute(db)
	return rows
}

/** What the payments of an order brought in and neither they nor a bank gave back yet, in minor units. */
export async function refundableOfOrder(db: Db, orderId: number): Promise<number> {
	const { rows } = await sql<{
		left: number
	}>`select coalesce(sum(greatest(0, captured_minor - refunded_minor - ${lostMinorOf(sql`payments.id`)})), 0)::int as left
		from payments where order_id = ${orderId} and state = 'SUCCEEDED'`.execute(db)
	return rows[0]?.left ?? 0
}

/** The orders that lines belong to, in ascending id. */
export async function ordersOfLines(
	db: Db,
	lineIds: readonly number[],
): Promise<{ orderId: number; lineIds: number[] }[]> {
	const { rows } = await sql<{ orderId: number; lineIds: number[] }>`
		select s.order_id as "orderId", json_agg(l.id order by l.id) as "lineIds" from order_lines l
		join seller_orders s on s.id = l.seller_order_id where l.id = any(${[...lineIds]}::bigint[])
		group by s.order_id order by s.order_id`.execute(db)
	return rows
}

/** Writes how lines end: state, who ended them and what goes back of each; each change is logged. */
export async function endLines(
	db: Db,
	decisions: readonly LineDecision[],
	how: { by: 'buyer' | 'seller' | 'platform'; actor: string; reason: string; at: Date },
): Promise<void> {
	const rows = decisions.map(({ lineId, from, to, refundMinor }) => ({ id: lineId, from, to, refund: refundMinor }))
	await sql`
		with d as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(id bigint, "from" text, "to" text, refund int)),
		ended as (
			update order_lines l set state = d."to", refunded_minor = l.refunded_minor + d.refund,
				cancelled_at = case when d."to" = 'CANCELLED' then ${how.at}::timestamptz else l.cancelled_at end,
				cancelled_by = case when d."to" = 'CANCELLED' then ${how.by} else l.cancelled_by end
			from d where l.id = d.id
		)
		insert into state_changes (entity, entity_id, from_state, to_state, actor, reason, at)
		select 'order-line', d.id::text, d."from", d."to", ${how.actor}, ${how.reason}, ${how.at}
		from d where d."from" <> d."to" order by d.id`.execute(db)
}

/** Gives claims of lines back to the ledger, and the door numbers of nights that are not slept. */
export async function giveClaimsBack(
	db: Db,
	claims: readonly { lineId: number; demand: readonly CapacityDemand[] }[],
): Promise<void> {
	const rows = claims.flatMap(({ lineId, demand }) => demand.map(({ capacityId }) => ({ lineId, capacityId })))
	if (rows.length === 0) return
	const back = sumDemand(claims.flatMap(({ demand }) => demand))
	await sql`update claims c set state = 'GIVEN_BACK'
		from unnest(${rows.map((it) => it.lineId)}::bigint[], ${rows.map((it) => it.capacityId)}::bigint[]) as d(line, capacity)
		where c.order_line_id = d.line and c.capacity_id = d.capacity and c.state = 'TAKEN'`.execute(db)
	await giveBackCapacity(db, back)
}

/** Takes door numbers from lines whose nights from a date on are not slept; a stay begun keeps those before. */
export async function freeUnits(db: Db, lineIds: readonly number[], from: string | null): Promise<void> {
	const ids = [...lineIds]
	await sql`delete from unit_stays where order_line_id = any(${ids}::bigint[])
		and (${from}::date is null or lower(nights) >= ${from}::date)`.execute(db)
	if (from === null) return
	await sql`update unit_stays set nights = daterange(lower(nights), ${from}::date)
		where order_line_id = any(${ids}::bigint[]) and upper(nights) > ${from}::date`.execute(db)
}

/** Keeps that money is due back on a line for a reason's key; false when that is known already. */
export async function insertRefundDue(
	db: Db,
	due: { key: string; lineId: number; askedMinor: number; givenMinor: number; reason: string; at: Date },
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('refund_dues')
		.values({
			key: due.key,
			order_line_id: due.lineId,
			asked_minor: due.askedMinor,
			given_minor: due.givenMinor,
			reason: due.reason,
			at: due.at,
		})
		.onConflict((conflict) => conflict.column('key').doNothing())
		.executeTakeFirstOrThrow()
	return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Counts money as gone back of a line that goes on. */
export async function raiseRefunded(db: Db, lineId: number, amountMinor: number): Promise<void> {
	await sql`update order_lines set refunded_minor = refunded_minor + ${amountMinor} where id = ${lineId}`.execute(db)
}

export interface LineName {
	id: number
	title: { zh: string; en: string }
	option: { zh: string; en: string }
	qty: number
	/** The package it came with. */
	packageTitle: { zh: string; en: string } | null
}

/** The lines of an order in words, as bought. */
export async function namesOfLines(db: Db, orderId: number): Promise<LineName[]> {
	const { rows } = await sql<LineName>`
		select l.id, json_build_object('zh', l.title_zh, 'en', l.title_en) as title,
			json_build_object('zh', l.option_zh, 'en', l.option_en) as option, l.qty,
			case when g.id is not null then json_build_object('zh', g.title_zh, 'en', g.title_en) end as "packageTitle"
		from order_lines l join seller_orders s on s.id = l.seller_order_id
		left join order_packages k on k.id = l.order_package_id left join listings g on g.id = k.listing_id
		where s.order_id = ${orderId} order by l.id`.execute(db)
	return rows
}
