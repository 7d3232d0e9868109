import { sql } from 'kysely'
import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import { UNCOLLECTED } from '#app/domain/cancellation/uncollected.ts'
import type { Db } from '#db/client.ts'

/** Keeps that a parcel went back because nobody fetched it; its parcel is locked before. */
export async function markWentBack(db: Db, shipmentId: number, at: Date): Promise<void> {
	await sql`update parcel_pick_ups set went_back_at = ${at} where shipment_id = ${shipmentId}`.execute(db)
}

/** Parcels that went back and whose money may be settled: home again, or not told of since `silentSince`; longest gone first. */
export async function uncollectedToSettle(
	db: Db,
	silentSince: Date,
	limit: number,
): Promise<{ shipmentId: number; orderId: number }[]> {
	const { rows } = await sql<{ shipmentId: number; orderId: number }>`
		select k.shipment_id as "shipmentId", s.order_id as "orderId" from parcel_pick_ups k
		join shipments p on p.id = k.shipment_id join seller_orders s on s.id = p.seller_order_id
		where k.went_back_at is not null and k.settled_at is null
			and (p.state in ('RETURNED', 'DELIVERED', 'VOIDED') or k.went_back_at < ${silentSince})
		order by k.went_back_at, k.shipment_id limit ${limit}`.execute(db)
	return rows
}

export interface UncollectedRow {
	number: string
	state: ShipmentState
	wentBackAt: Date
	lines: { lineId: number; qty: number; qtyHere: number; isAwaited: boolean; isPartlyThere: boolean }[]
}

/** Locks a parcel that went back while its money is not settled yet; false when it is no longer one. */
export async function lockUncollected(db: Db, shipmentId: number): Promise<boolean> {
	const { rows } = await sql`select from parcel_pick_ups where shipment_id = ${shipmentId} and went_back_at is not null
		and settled_at is null for no key update`.execute(db)
	return rows.length > 0
}

/** A parcel that went back, with how its goods stand in other parcels; it and its order's lines are locked before. */
export async function readUncollected(db: Db, shipmentId: number): Promise<UncollectedRow> {
	const { rows } = await sql<UncollectedRow>`
		select p.number, p.state, k.went_back_at as "wentBackAt", coalesce((
			select json_agg(json_build_object('lineId', l.id, 'qty', l.qty, 'qtyHere', i.qty,
				'isAwaited', other.awaited or l.qty > other.pieces + i.qty, 'isPartlyThere', other.there) order by l.id)
			from shipment_lines i join order_lines l on l.id = i.order_line_id cross join lateral (
				select coalesce(bool_or(h.state not in ('DELIVERED', 'VOIDED', 'RETURNED') and k2.settled_at is null), false) as awaited,
					coalesce(bool_or(h.state = 'DELIVERED'), false) as there,
					coalesce(sum(x.qty) filter (where h.state <> 'VOIDED'), 0) as pieces
				from shipment_lines x join shipments h on h.id = x.shipment_id
				left join parcel_pick_ups k2 on k2.shipment_id = h.id
				where x.order_line_id = l.id and x.shipment_id <> p.id
			) other where i.shipment_id = p.id), '[]') as lines
		from parcel_pick_ups k join shipments p on p.id = k.shipment_id
		where p.id = ${shipmentId}`.execute(db)
	if (!rows[0]) throw new Error(`parcel ${shipmentId} never waited`)
	return rows[0]
}

/** Keeps that the money of a parcel is settled. */
export async function markUncollectedSettled(db: Db, shipmentId: number, at: Date): Promise<void> {
	await sql`update parcel_pick_ups set settled_at = ${at} where shipment_id = ${shipmentId}`.execute(db)
}

/** Which of these lines ended because nobody fetched them. */
export async function uncollectedLines(db: Db, lineIds: readonly number[]): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select distinct l.id from order_lines l join state_changes c on c.entity = 'order-line' and c.entity_id = l.id::text
		where l.id = any(${[...lineIds]}::bigint[]) and c.to_state = 'CANCELLED' and c.reason = ${UNCOLLECTED}`.execute(db)
	return rows.map(({ id }) => id)
}
