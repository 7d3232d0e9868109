import { sql } from 'kysely'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { GeoPoint } from '#app/domain/geo/map-projection.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { isOnShow, words } from '#db/queries/listing-cards.ts'

/** A place on the map with how many listings it shows. */
export interface MapPlace extends GeoPoint {
	code: string
	name: string
	count: number
}

/** Where villages are, on a grid of about a kilometre: together they draw the land. */
export async function listVillageDots(db: Db): Promise<GeoPoint[]> {
	const { rows } = await sql<GeoPoint>`
		select distinct round(lon::numeric, 2) as lon, round(lat::numeric, 2) as lat
		from regions where level = 'village' and lon is not null and lat is not null limit 6000`.execute(db)
	return rows
}

/** Regions of a level that have a point, with how many listings of a kind (or of any) each shows; empty ones left out. */
export async function listMapPlaces(
	db: Db,
	language: Language,
	level: 'county' | 'township',
	kind: ListingKind | null,
): Promise<MapPlace[]> {
	const { rows } = await sql<MapPlace>`
		select r.code, ${words(language, 'r.name')} as name, r.lon, r.lat, count(*)::int as count
		from listings l join enterprises e on e.id = l.enterprise_id
			join region_ancestors a on a.region_code = l.region_code and a.ancestor_level = ${level}
			join regions r on r.code = a.ancestor_code
		where ${isOnShow} and r.lon is not null and r.lat is not null and (${kind}::text is null or l.kind = ${kind})
		group by r.code order by count(*) desc, r.code`.execute(db)
	return rows
}
