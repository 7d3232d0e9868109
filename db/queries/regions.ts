import { sql } from 'kysely'
import type { Counted } from '#app/domain/catalog/listing-card.ts'
import type { RegionLink } from '#app/domain/catalog/listing-page.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { isOnShow, words } from '#db/queries/listing-cards.ts'

/** A region with those above it, the widest first, itself last, without stand-ins of the codes; empty when there is no such code. */
export async function listRegionTrail(db: Db, language: Language, code: string): Promise<RegionLink[]> {
	const { rows } = await sql<RegionLink>`
		select r.code, ${words(language, 'r.name')} as name, r.level
		from region_ancestors a join regions r on r.code = a.ancestor_code
		where a.region_code = ${code} and (r.code = ${code} or r.name_zh not like '%直辖%区划') order by r.code`.execute(db)
	return rows
}

/** The regions right below one, or at the top for null, each with how many listings it shows; those with most first. */
export async function listChildRegions(db: Db, language: Language, code: string | null): Promise<Counted[]> {
	const { rows } = await sql<Counted>`
		select r.code, ${words(language, 'r.name')} as name, coalesce(n.count, 0)::int as count
		from regions r left join (
			select a.ancestor_code, count(*) as count
			from listings l join enterprises e on e.id = l.enterprise_id
				join region_ancestors a on a.region_code = l.region_code
			where ${isOnShow} group by a.ancestor_code
		) n on n.ancestor_code = r.code
		where r.parent_code is not distinct from ${code} order by count desc, r.code limit 400`.execute(db)
	return rows
}

/** Where a region is: its own point, else that of the nearest region above that has one; undefined for none. */
export async function findRegionPoint(
	db: Db,
	language: Language,
	code: string,
): Promise<{ code: string; name: string; lon: number; lat: number } | undefined> {
	const { rows } = await sql<{ code: string; name: string; lon: number; lat: number }>`
		select r.code, ${words(language, 'r.name')} as name, p.lon, p.lat
		from regions r cross join lateral (
			select o.lon, o.lat from region_ancestors a join regions o on o.code = a.ancestor_code
			where a.region_code = r.code and o.lon is not null and o.lat is not null order by o.code desc limit 1
		) p where r.code = ${code}`.execute(db)
	return rows[0]
}

/** Every county that has something to show, with how much. */
export async function listCountiesOnShow(db: Db, language: Language): Promise<Counted[]> {
	const { rows } = await sql<Counted>`
		select r.code, ${words(language, 'r.name')} as name, count(*)::int as count
		from listings l join enterprises e on e.id = l.enterprise_id
			join region_ancestors a on a.region_code = l.region_code and a.ancestor_level = 'county'
			join regions r on r.code = a.ancestor_code
		where ${isOnShow} group by r.code order by count(*) desc, r.code`.execute(db)
	return rows
}
