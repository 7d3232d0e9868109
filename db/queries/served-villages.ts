import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

export interface ServedVillage {
	code: string
	nameZh: string
	nameEn: string
	townshipZh: string
	townshipEn: string
	lon: number
	lat: number
	households: number
}

/** The villages of a region that have a place on the map, with their households by the newest count. */
export async function listServedVillages(db: Db, within: string): Promise<ServedVillage[]> {
	const { rows } = await sql<ServedVillage>`
		select r.code, r.name_zh as "nameZh", r.name_en as "nameEn", t.name_zh as "townshipZh", t.name_en as "townshipEn",
			r.lon, r.lat, s.households
		from region_ancestors a join regions r on r.code = a.region_code and r.level = 'village'
		join regions t on t.code = r.parent_code
		cross join lateral (select p.households from place_stats p where p.region_code = r.code
			order by p.period desc, p.recorded_at desc limit 1) s
		where a.ancestor_code = ${within} and r.lon is not null and r.lat is not null and s.households > 0 order by r.code`.execute(
		db,
	)
	return rows
}

/** Where nodes of a kind take goods on a day, anywhere: what serves a village may stand across the border. */
export async function listOpenPlaces(
	db: Db,
	asked: { kind: 'TRANSFER_CENTRE' | 'DELIVERY_POINT'; on: string },
): Promise<{ lon: number; lat: number }[]> {
	const { rows } = await sql<{ lon: number; lat: number }>`
		select n.lon, n.lat from logistics_nodes n where n.kind = ${asked.kind} and n.lon is not null and n.lat is not null
			and n.opened_on <= ${asked.on}::date and (n.closed_on is null or n.closed_on > ${asked.on}::date) order by n.id`.execute(
		db,
	)
	return rows
}
