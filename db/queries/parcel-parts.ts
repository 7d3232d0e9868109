import { sql } from 'kysely'
import type { ParcelPieces } from '#app/domain/tracking/split-parcel.ts'
import type { Db } from '#db/client.ts'

/** Adds an empty parcel beside another, for part of what is in it; gives its id, or null when the number is taken. */
export async function insertPartOf(
	db: Db,
	part: { shipmentId: number; number: string; at: Date },
): Promise<number | null> {
	const { rows } = await sql<{ id: number }>`
		insert into shipments (number, seller_order_id, temperature_class, plan_key, method, pick_up_node_id, stay_listing_id,
			room_line_id, room_placement_id,
			origin_region_code, destination_region_code, promised_by, created_at)
		select ${part.number}, p.seller_order_id, p.temperature_class,
			split_part(p.plan_key, '#', 1) || '#' || (select count(*) + 1 from shipments x
				where x.seller_order_id = p.seller_order_id and x.temperature_class = p.temperature_class),
			p.method, p.pick_up_node_id, p.stay_listing_id, p.room_line_id, p.room_placement_id, p.origin_region_code, p.destination_region_code, p.promised_by, ${part.at}
		from shipments p where p.id = ${part.shipmentId}
		on conflict (number) do nothing returning id`.execute(db)
	const id = rows[0]?.id
	if (id === undefined) return null
	await db
		.insertInto('tracking_events')
		.values({ shipment_id: id, event_time: part.at, recorded_at: part.at, source: 'MANUAL', status: 'PENDING' })
		.execute()
	return id
}

/** Writes how many pieces of lines are in a parcel; of `gone` lines that are not among them none are left. */
export async function setPieces(
	db: Db,
	shipmentId: number,
	pieces: readonly ParcelPieces[],
	gone: readonly ParcelPieces[],
): Promise<void> {
	const kept = pieces.map(({ lineId }) => lineId)
	await sql`delete from shipment_lines where shipment_id = ${shipmentId}
		and order_line_id = any(${gone.map(({ lineId }) => lineId)}::bigint[]) and order_line_id <> all(${kept}::bigint[])`.execute(
		db,
	)
	await sql`insert into shipment_lines (shipment_id, order_line_id, qty)
		select ${shipmentId}, i.line, i.qty from unnest(${kept}::bigint[], ${pieces.map(({ qty }) => qty)}::int[]) as i(line, qty)
		on conflict (shipment_id, order_line_id) do update set qty = excluded.qty`.execute(db)
}
