import { sql } from 'kysely'
import type { EpcisParcel, EpcisSighting } from '#app/domain/tracing/epcis-record.ts'
import type { Db } from '#db/client.ts'

/** What EPCIS documents say of lots beside what their trace tells. */
export async function epcisFactsOf(
	db: Db,
	lotIds: readonly number[],
): Promise<{ id: number; regionCode: string; gtin: string | null; recordedAt: string }[]> {
	const { rows } = await sql<{ id: number; regionCode: string; gtin: string | null; recordedAt: string }>`
		select t.id, t.region_code as "regionCode", to_json(t.recorded_at) as "recordedAt", (select v.gtin from product_variants v
			where v.listing_id = t.listing_id and v.active and v.gtin is not null order by v.position, v.id limit 1) as gtin
		from lots t where t.id = any(${[...lotIds]}::bigint[])`.execute(db)
	return rows
}

/** What was seen of lots, with what was found to be wrong of it and when. */
export async function epcisSightingsOf(db: Db, lotIds: readonly number[]): Promise<EpcisSighting[]> {
	const { rows } = await sql<EpcisSighting>`
		select s.id, s.lot_id as "lotId", s.biz_step as "bizStep", to_json(s.seen_at) as "seenAt", s.temp_c as "tempC",
			case when c.id is not null then json_build_object('reason', c.corrects_for, 'at', c.recorded_at) end as wrong
		from lot_sightings s left join lot_sightings c on c.corrects_id = s.id
		where s.lot_id = any(${[...lotIds]}::bigint[]) and s.corrects_id is null order by s.seen_at, s.id limit 500`.execute(
		db,
	)
	return rows
}

/** The parcels in which a lot left, by the number of their orders, at most 2000. */
export async function epcisParcelsOf(db: Db, lotId: number): Promise<EpcisParcel[]> {
	const { rows } = await sql<EpcisParcel>`
		select a.lot_id as "lotId", a.amount_g as "amountG", to_json(a.allocated_at) as "packedAt", o.number as "orderNumber",
			to_json(l.dispatched_at) as "shippedAt", (select p.number from shipment_lines k join shipments p on p.id = k.shipment_id
				where k.order_line_id = l.id order by p.id limit 1) as shipment
		from lot_allocations a join order_lines l on l.id = a.order_line_id join seller_orders s on s.id = l.seller_order_id
		join orders o on o.id = s.order_id
		where a.lot_id = ${lotId} and a.released_at is null order by a.id limit 2000`.execute(db)
	return rows
}

/** Whether a lot is of an enterprise in one of some regions. */
export async function isLotOfRegions(db: Db, lotId: number, regionCodes: readonly string[]): Promise<boolean> {
	const { rows } = await sql`select from lots t join enterprises e on e.id = t.enterprise_id
		join region_ancestors a on a.region_code = e.region_code
		where t.id = ${lotId} and a.ancestor_code = any(${[...regionCodes]}::text[]) limit 1`.execute(db)
	return rows.length > 0
}
