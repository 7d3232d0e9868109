import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Where a place is and what shape it has; a place without a point of its own lies in the middle of its villages. */
export interface PlaceShape {
	code: string
	nameZh: string
	nameEn: string
	lat: number | null
	lon: number | null
	/** Outer rings; null where nobody drew them. */
	rings: [lon: number, lat: number][][] | null
	hasBelow: boolean
}

/** The places right below a region, or that region itself, with where they are. */
export async function listPlaceShapes(db: Db, asked: { below: string } | { only: string }): Promise<PlaceShape[]> {
	const isAsked = 'below' in asked ? sql`r.parent_code = ${asked.below}` : sql`r.code = ${asked.only}`
	const { rows } = await sql<PlaceShape>`
		select r.code, r.name_zh as "nameZh", r.name_en as "nameEn", coalesce(r.lat, inside.lat) as lat,
			coalesce(r.lon, inside.lon) as lon, o.rings, exists (select from regions c where c.parent_code = r.code) as "hasBelow"
		from regions r left join region_outlines o on o.region_code = r.code
		left join lateral (
			select avg(v.lat) as lat, avg(v.lon) as lon from region_ancestors a join regions v on v.code = a.region_code
			where a.ancestor_code = r.code and v.level = 'village' and r.lat is null
		) inside on true
		where ${isAsked} order by r.code`.execute(db)
	return rows
}
