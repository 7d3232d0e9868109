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

/** The shape of a region: outer rings of longitude and latitude. */
export interface RegionOutline {
	code: string
	name: string
	rings: [lon: number, lat: number][][]
}

/** Where villages are, on a grid of about a kilometre: together they draw the land where no outlines do. */
export async function listVillageDots(db: Db): Promise<GeoPoint[]> {
	const { rows } = await sql<GeoPoint>`
		select distinct round(lon::numeric, 2) as lon, round(lat::numeric, 2) as lat
		from regions where level = 'village' and lon is not null and lat is not null limit 6000`.execute(db)
	return rows
}

/** Every outline there is. */
export async function listOutlines(db: Db, language: Language): Promise<RegionOutline[]> {
	const { rows } = await sql<RegionOutline>`
		select o.region_code as code, ${words(language, 'r.name')} as name, o.rings
		from region_outlines o join regions r on r.code = o.region_code order by o.region_code`.execute(db)
	return rows
}

/** Whose listings or sellers are looked for on a map. */
export type MappedSource =
	| { brandId: number }
	| { enterpriseId: number }
	| { parkSlug: string }
	| { regionCode: string }

function mappedPlaces(source: MappedSource) {
	if ('brandId' in source)
		return sql`select l.region_code from listings l join enterprises e on e.id = l.enterprise_id where l.brand_id = ${source.brandId} and ${isOnShow}`
	if ('enterpriseId' in source) return sql`select region_code from enterprises where id = ${source.enterpriseId}`
	if ('parkSlug' in source)
		return sql`select e.region_code from parks k join park_enterprises pe on pe.park_id = k.id
			join enterprises e on e.id = pe.enterprise_id and e.status = 'verified' where k.slug = ${source.parkSlug}`
	return sql`select ${source.regionCode}::text as region_code`
}

/** Where something is: villages or whatever it names, each with its point (or that of the nearest region above) and how often. */
export async function listPlacesOf(db: Db, language: Language, source: MappedSource): Promise<MapPlace[]> {
	const { rows } = await sql<MapPlace>`
		select r.code, ${words(language, 'r.name')} as name, p.lon, p.lat, n.count
		from (select region_code, count(*)::int as count from (${mappedPlaces(source)}) own group by region_code) n
			join regions r on r.code = n.region_code
			cross join lateral (
				select o.lon, o.lat from region_ancestors a join regions o on o.code = a.ancestor_code
				where a.region_code = r.code and o.lon is not null and o.lat is not null order by o.code desc limit 1
			) p
		order by n.count desc, r.code limit 60`.execute(db)
	return rows
}

/** Regions of a level that have a point, within one or anywhere, with how many listings of a kind (or of any) each shows; empty ones left out. */
export async function listMapPlaces(
	db: Db,
	language: Language,
	asked: { level: 'county' | 'township' | 'village'; within: string | null; kind: ListingKind | null },
): Promise<MapPlace[]> {
	const { level, within, kind } = asked
	const { rows } = await sql<MapPlace>`
		select r.code, ${words(language, 'r.name')} as name, r.lon, r.lat, n.count
		from (select code, count(*)::int as count from listing_search s, unnest(s.regions) as code
				where s.shown and (${kind}::text is null or s.kind = ${kind}) and (${within}::text is null or ${within} = any(s.regions))
				group by code) n
			join regions r on r.code = n.code
		where r.level = ${level} and r.lon is not null and r.lat is not null order by n.count desc, r.code`.execute(db)
	return rows
}
