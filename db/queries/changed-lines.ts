import { sql } from 'kysely'
import { sumDemand } from '#app/domain/capacity/demand.ts'
import type { ChangePlan, LineChange } from '#app/domain/changes/change-plan.ts'
import { planRefunds } from '#app/domain/payments/plan-refunds.ts'
import type { PaymentToRefund } from '#app/domain/payments/plan-refunds.ts'
import type { Db } from '#db/client.ts'
import { convertCapacity, giveBackCapacity, sellCapacity } from '#db/queries/capacity.ts'
import { endCheckout } from '#db/queries/checkouts.ts'
import { addFeeLines, moveGoods } from '#db/queries/carried-goods.ts'
import { moveChange, type ChangeRow } from '#db/queries/order-changes.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { insertRefund } from '#db/queries/refunds.ts'

async function moveClaims(db: Db, lines: readonly LineChange[]): Promise<void> {
	const ids = lines.map(({ lineId }) => lineId)
	const rows = lines.flatMap(({ lineId, details }) => details.demand.map((it) => ({ line: lineId, ...it })))
	const wanted = sql`unnest(${rows.map((it) => it.line)}::bigint[], ${rows.map((it) => it.capacityId)}::bigint[],
		${rows.map((it) => it.qty)}::int[]) as d(line, capacity, qty)`
	await sql`update claims c set state = 'GIVEN_BACK' where c.order_line_id = any(${ids}::bigint[]) and c.state = 'TAKEN'
		and not exists (select from ${wanted} where d.line = c.order_line_id and d.capacity = c.capacity_id)`.execute(db)
	await sql`insert into claims (order_line_id, capacity_id, qty) select * from ${wanted}
		on conflict (order_line_id, capacity_id) do update set qty = excluded.qty, state = 'TAKEN'`.execute(db)
}

/** The difference alone: what is kept stays sold, what was held for the new is sold, what is given up comes back. */
async function moveUnits(db: Db, { plan, checkoutId }: ChangeRow, areHeld: boolean): Promise<void> {
	const acquired = sumDemand(plan.lines.flatMap((line) => line.acquire))
	if (areHeld) await convertCapacity(db, acquired)
	else await sellCapacity(db, acquired)
	await giveBackCapacity(db, sumDemand(plan.lines.flatMap((line) => line.release)))
	if (checkoutId) await endCheckout(db, checkoutId, { checkout: 'PAID', holds: 'CONVERTED' })
	await moveClaims(db, plan.lines)
}

/** The columns of an order line that its change sets; see the migration for what each sum means. */
async function writeLine(db: Db, line: LineChange, isPaidApart: boolean): Promise<void> {
	const { to, details, addedMinor: added, addedCommissionMinor: commission } = line
	const { checkIn, checkOut, sessionId, startsAt, endsAt } = to
	await sql`update order_lines l set check_in = coalesce(${checkIn}::date, check_in), check_out = coalesce(${checkOut}::date, check_out),
			session_id = coalesce(${sessionId}::bigint, session_id), due_at = coalesce(${startsAt}::timestamptz, due_at),
			service_ends_at = coalesce(${endsAt}::timestamptz, service_ends_at), unit_minor = ${line.unitMinor},
			discount_minor = ${line.discountMinor}, called_off_at = null,
			sold_platform_minor = coalesce(sold_platform_minor, (select coalesce(sum((d ->> 'amountMinor')::int), 0)
				from jsonb_array_elements(case when jsonb_typeof(price_details -> 'discounts') = 'array' then price_details -> 'discounts' else '[]' end) d
				where d ->> 'fundedBy' = 'platform')),
			price_details = price_details || ${JSON.stringify(details)}::jsonb,
			paid_minor = paid_minor + ${added}, commission_minor = commission_minor + ${commission},
			change_paid_minor = change_paid_minor + ${isPaidApart ? added : 0},
			change_commission_minor = change_commission_minor + ${isPaidApart ? commission : 0},
			refunded_minor = refunded_minor + ${line.backMinor}, change_back_minor = change_back_minor + ${line.backMinor},
			change_fee_minor = change_fee_minor + ${line.feeMinor}
		where id = ${line.lineId}`.execute(db)
}

async function raiseTotals(db: Db, orderId: number, lines: readonly LineChange[]): Promise<void> {
	const rows = lines.map((it) => ({ line: it.lineId, added: it.addedMinor, commission: it.addedCommissionMinor }))
	await sql`
		with d as (select l.seller_order_id as part, l.kind, d.added, d.commission
			from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(line bigint, added int, commission int)
			join order_lines l on l.id = d.line),
		parts as (
			update seller_orders s set total_minor = s.total_minor + x.added, commission_minor = s.commission_minor + x.commission,
				shipping_minor = s.shipping_minor + x.shipping
			from (select part, sum(added) as added, sum(commission) as commission,
				coalesce(sum(added) filter (where kind = 'FEE'), 0) as shipping from d group by part) x where s.id = x.part
		)
		update orders set total_minor = total_minor + (select coalesce(sum(added), 0) from d) where id = ${orderId}`.execute(
		db,
	)
}

export interface ChangeToDo {
	change: ChangeRow
	/** The order's payments that brought money in, locked. */
	payments: PaymentToRefund[]
	/** Its new units are held in its hold group; else they are taken now. */
	areHeld: boolean
	/** What it adds came by a payment of its own. */
	isPaidApart: boolean
	actor: string
	at: Date
	newId: () => string
}

async function giveBack(db: Db, plan: ChangePlan, { change, payments, at, newId }: ChangeToDo): Promise<void> {
	const lines = plan.lines.map(({ lineId: id, backMinor: amountMinor }) => ({ id, amountMinor }))
	for (const refund of planRefunds(lines, payments, at))
		await insertRefund(db, { id: newId(), orderId: change.orderId, reason: 'changed', at, ...refund })
}

/** Says to the rest of the house what a change did: each service anew, or where goods go now. */
async function announce(db: Db, { id: changeId, orderId, plan }: ChangeRow, at: Date): Promise<void> {
	if (plan.wish.kind === 'ADDRESS') {
		const payload = { orderId, changeId }
		return publishEvent(db, { topic: 'address-changed', dedupeKey: `address-changed:${changeId}`, payload, at })
	}
	for (const { lineId } of plan.lines) {
		const payload = { orderId, lineId, changeId }
		await publishEvent(db, { topic: 'line-changed', dedupeKey: `line-changed:${changeId}:${lineId}`, payload, at })
	}
}

/**
 * Does a change as planned, on rows the caller has locked and looked at: units, claims, lines, totals, what goes back,
 * where goods go; and publishes 'line-changed' for each line of a service, 'address-changed' for goods.
 */
export async function completeChange(db: Db, deed: ChangeToDo): Promise<void> {
	const { change, at } = deed
	const { plan, orderId } = change
	await addFeeLines(db, plan.lines)
	await moveUnits(db, change, deed.areHeld)
	for (const line of plan.lines) await writeLine(db, line, deed.isPaidApart)
	await raiseTotals(db, orderId, plan.lines)
	if (plan.wish.kind === 'ADDRESS') {
		const lineIds = (plan.parcels ?? []).flatMap((parcel) => parcel.lineIds)
		await moveGoods(db, orderId, { shipTo: plan.wish.shipTo, lineIds })
	}
	await giveBack(db, plan, deed)
	await moveChange(db, change, { state: 'DONE', actor: deed.actor, at })
	await announce(db, change, at)
}
