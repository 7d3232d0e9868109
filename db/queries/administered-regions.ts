import { sql } from 'kysely'
import type { RegionLevel } from '#app/domain/clusters/region-code.ts'
import type { Db } from '#db/client.ts'

export interface RegionName {
	code: string
	nameZh: string
	nameEn: string
	level: RegionLevel
}

/** A region as its administrator sees it: the way down to it from the administrator's own, and the regions right below. */
export type AdministeredRegion =
	| { outcome: 'found'; region: RegionName; trail: RegionName[]; children: RegionName[]; cityCode: string | null }
	| { outcome: 'unknown' | 'outside' }

/** Looks a region up for the administrator of another: only what lies in or below that one is shown. */
export async function findAdministeredRegion(db: Db, own: string, code: string): Promise<AdministeredRegion> {
	const lineage = await listLineage(db, code)
	const region = lineage.at(-1)
	if (!region) return { outcome: 'unknown' }
	const from = lineage.findIndex((above) => above.code === own)
	if (from < 0) return { outcome: 'outside' }
	const cityCode = lineage.find((above) => above.level === 'city')?.code ?? null
	return { outcome: 'found', region, trail: lineage.slice(from), children: await listChildren(db, code), cityCode }
}

/** A region with all above it, from the top; empty for a code that is none. */
export async function listLineage(db: Db, code: string): Promise<RegionName[]> {
	const { rows } = await sql<RegionName>`
		select r.code, r.name_zh as "nameZh", r.name_en as "nameEn", r.level
		from region_ancestors a join regions r on r.code = a.ancestor_code where a.region_code = ${code}
		order by array_position(array['province', 'city', 'county', 'township', 'village'], r.level)`.execute(db)
	return rows
}

/** The regions right below a region, by code. */
export async function listChildren(db: Db, parentCode: string): Promise<RegionName[]> {
	return db
		.selectFrom('regions')
		.select(['code', 'name_zh as nameZh', 'name_en as nameEn', 'level'])
		.$castTo<RegionName>()
		.where('parent_code', '=', parentCode)
		.orderBy('code')
		.execute()
}

/** The cities in or below a region in which there are enterprises. */
export async function listCitiesWithin(db: Db, code: string): Promise<RegionName[]> {
	const { rows } = await sql<RegionName>`
		select r.code, r.name_zh as "nameZh", r.name_en as "nameEn", r.level
		from regions r join region_ancestors up on up.region_code = r.code and up.ancestor_code = ${code}
		where r.level = 'city' and exists (
			select from enterprises e join region_ancestors a on a.region_code = e.region_code where a.ancestor_code = r.code)
		order by r.code`.execute(db)
	return rows
}

/** Regions by code, with their names. */
export async function listRegionNames(db: Db, codes: readonly string[]): Promise<RegionName[]> {
	return db
		.selectFrom('regions')
		.select(['code', 'name_zh as nameZh', 'name_en as nameEn', 'level'])
		.$castTo<RegionName>()
		.where('code', 'in', codes.length > 0 ? [...codes] : [''])
		.orderBy('code')
		.execute()
}

/** The places of a level anywhere in or below which there are enterprises: the clusters one may compare with. */
export async function listClusterPlaces(db: Db, level: RegionLevel): Promise<RegionName[]> {
	const { rows } = await sql<RegionName>`
		select r.code, r.name_zh as "nameZh", r.name_en as "nameEn", r.level from regions r
		where r.level = ${level} and r.code in (
			select a.ancestor_code from enterprises e join region_ancestors a on a.region_code = e.region_code)
		order by r.code`.execute(db)
	return rows
}

/** Those of some regions that are in or below a region. */
export async function listCodesWithin(db: Db, within: string, codes: readonly string[]): Promise<string[]> {
	const rows = await db
		.selectFrom('region_ancestors')
		.select('region_code')
		.where('ancestor_code', '=', within)
		.where('region_code', 'in', codes.length > 0 ? [...codes] : [''])
		.orderBy('region_code')
		.execute()
	return rows.map((row) => row.region_code)
}
