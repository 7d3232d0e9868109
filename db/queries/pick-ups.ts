import { sql } from 'kysely'
import type { ToldPickUp } from '#app/domain/notices/notice-facts.ts'
import type { Db } from '#db/client.ts'
import { giftAddress } from '#db/queries/gift-receivers.ts'

export interface PickUpToOpen {
	shipmentId: number
	nodeId: number
	code: string
	waitsSince: Date
	keepUntil: Date
}

/** The temperature class of a parcel that may wait at a point. */
export async function classOfShipment(db: Db, shipmentId: number): Promise<string> {
	const row = await db
		.selectFrom('shipments')
		.select('temperature_class as class')
		.where('id', '=', shipmentId)
		.executeTakeFirstOrThrow()
	return row.class
}

/** A parcel waits at a node from now on; one that comes again or to another node keeps its code and waits anew. */
export async function openPickUp(db: Db, pickUp: PickUpToOpen): Promise<void> {
	const { shipmentId, nodeId, code, waitsSince, keepUntil } = pickUp
	await sql`insert into parcel_pick_ups as k (shipment_id, node_id, code, waits_since, keep_until)
		values (${shipmentId}, ${nodeId}, ${code}, ${waitsSince}, ${keepUntil})
		on conflict (shipment_id) do update set node_id = ${nodeId}, waits_since = ${waitsSince}, keep_until = ${keepUntil},
			reminded = 0, ended_at = null, collected_by = null,
			went_back_at = case when k.settled_at is null then null else k.went_back_at end
		where k.ended_at is not null or k.node_id <> ${nodeId}`.execute(db)
}

/** A parcel waits no longer. */
export async function endPickUp(
	db: Db,
	end: { shipmentId: number; at: Date; collectedBy: 'RECEIVER' | 'OTHER' | null },
): Promise<void> {
	await sql`update parcel_pick_ups set ended_at = ${end.at}, collected_by = ${end.collectedBy}, wrong_tries = 0, locked_until = null
		where shipment_id = ${end.shipmentId} and ended_at is null`.execute(db)
}

export interface PickUp {
	nodeId: number
	code: string
	waitsSince: Date
	keepUntil: Date
	wrongTries: number
	lockedUntil: Date | null
	reminded: number
}

/** Where and with which code a parcel waits, by its id; undefined when it does not. Its parcel is locked before. */
export async function findPickUp(db: Db, shipmentId: number): Promise<PickUp | undefined> {
	const { rows } = await sql<PickUp>`
		select node_id as "nodeId", code, waits_since as "waitsSince", keep_until as "keepUntil", wrong_tries as "wrongTries",
			locked_until as "lockedUntil", reminded
		from parcel_pick_ups where shipment_id = ${shipmentId} and ended_at is null`.execute(db)
	return rows[0]
}

/** Keeps a wrong code's count. */
export async function keepWrongTry(
	db: Db,
	wrong: { shipmentId: number; wrongTries: number; lockedUntil: Date | null },
): Promise<void> {
	await sql`update parcel_pick_ups set wrong_tries = ${wrong.wrongTries}, locked_until = ${wrong.lockedUntil}
		where shipment_id = ${wrong.shipmentId}`.execute(db)
}

/** Keeps how many reminders were due. */
export async function keepReminded(db: Db, shipmentId: number, reminded: number): Promise<void> {
	await sql`update parcel_pick_ups set reminded = ${reminded} where shipment_id = ${shipmentId}`.execute(db)
}

/** Parcels that wait and for which something may be due by an instant: a reminder, or the end. Soonest end first. */
export async function pickUpsToSee(db: Db, at: Date, limit: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select shipment_id as id from parcel_pick_ups where ended_at is null and (keep_until < ${at}
			or (reminded < 2 and keep_until <= ${at}::timestamptz + interval '1 day')
			or (reminded < 1 and waits_since <= ${at}::timestamptz - interval '3 days' and keep_until > waits_since + interval '5 days'))
		order by keep_until limit ${limit}`.execute(db)
	return rows.map(({ id }) => id)
}

/** Where and with which code a parcel waits, as whoever may fetch it is told; by the parcel's number. */
export async function toldPickUp(db: Db, number: string): Promise<ToldPickUp | null> {
	const { rows } = await sql<ToldPickUp>`
		select k.code, to_char(k.keep_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until,
			json_build_object('zh', n.name_zh, 'en', n.name_en) as place, n.opening_hours as hours
		from parcel_pick_ups k join shipments p on p.id = k.shipment_id join logistics_nodes n on n.id = k.node_id
		where p.number = ${number} and k.ended_at is null`.execute(db)
	return rows[0] ?? null
}

/** The number of the order whose buyer may fetch a parcel; none for a gift, which is its receiver's to fetch. */
export async function orderOfParcel(db: Db, number: string): Promise<string | null> {
	const { rows } = await sql<{ number: string }>`select o.number from shipments p
		join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id
		where p.number = ${number} and not exists (select from gifts f where f.order_id = o.id)`.execute(db)
	return rows[0]?.number ?? null
}

export interface WaitingHere {
	number: string
	receiver: string
	keepUntil: Date
	temperatureClass: string
	nodeZh: string
	nodeEn: string
}

/** What waits at these nodes for its receivers, soonest end first; codes stay with the buyers. */
export async function waitingAt(db: Db, nodeIds: readonly number[], limit: number): Promise<WaitingHere[]> {
	const { rows } = await sql<WaitingHere>`
		select p.number, coalesce(a.ship_to ->> 'name', o.buyer_name) as receiver, k.keep_until as "keepUntil",
			p.temperature_class as "temperatureClass", n.name_zh as "nodeZh", n.name_en as "nodeEn"
		from parcel_pick_ups k join shipments p on p.id = k.shipment_id join logistics_nodes n on n.id = k.node_id
		join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id
		cross join lateral (select coalesce(${giftAddress}, (select l.ship_to from shipment_lines sl join order_lines l on l.id = sl.order_line_id
			where sl.shipment_id = p.id and l.ship_to is not null limit 1), o.ship_to) as ship_to) a
		where k.node_id = any(${[...nodeIds]}::bigint[]) and k.ended_at is null order by k.keep_until, p.id limit ${limit}`.execute(
		db,
	)
	return rows
}
