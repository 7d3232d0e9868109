import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** A place on a parcel's way as anyone may see it. */
export interface TrackedPlace {
	role: 'from' | 'node' | 'to'
	lon: number
	lat: number
	nameZh: string
	nameEn: string
}

/**
 * Where a parcel comes from, the centres and stations it has passed, in their order, and the county it goes to, never nearer:
 * the point of a village would say where somebody lives.
 */
export async function trackedPlaces(db: Db, number: string): Promise<TrackedPlace[]> {
	const { rows } = await sql<TrackedPlace>`
		with parcel as (select id, origin_region_code, destination_region_code from shipments where number = ${number}),
		pointed as (select r.code, r.lon, r.lat, r.level, r.name_zh, r.name_en from regions r where r.lon is not null and r.lat is not null)
		(select 'from' as role, r.lon, r.lat, r.name_zh as "nameZh", r.name_en as "nameEn"
			from parcel p join region_ancestors a on a.region_code = p.origin_region_code join pointed r on r.code = a.ancestor_code
			order by r.code desc limit 1)
		union all
		(select 'node', n.lon, n.lat, n.name_zh, n.name_en from (
				select e.node_id, min(e.event_time) as first_at from parcel p join tracking_events e on e.shipment_id = p.id
				where e.node_id is not null group by e.node_id
			) passed join logistics_nodes n on n.id = passed.node_id and n.kind in ('TRANSFER_CENTRE', 'STATION')
			where n.lon is not null and n.lat is not null order by passed.first_at, n.id)
		union all
		(select 'to', r.lon, r.lat, r.name_zh, r.name_en
			from parcel p join region_ancestors a on a.region_code = p.destination_region_code
			join pointed r on r.code = a.ancestor_code and r.level in ('county', 'city', 'province') order by r.code desc limit 1)`.execute(
		db,
	)
	return rows
}
