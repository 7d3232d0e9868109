import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

/**
 * The place of a region's code in both languages, widest first in Chinese, last in English; null where it is not known. Its
 * tables are called as no statement around it calls one of its own: `a.region_code` there must not become ours here.
 */
export const placeOf = (code: ReturnType<typeof sql>) => sql<Bilingual | null>`(
	select json_build_object('zh', string_agg(place_name.name_zh, '' order by place_above.ancestor_code),
		'en', string_agg(place_name.name_en, ', ' order by place_above.ancestor_code desc))
	from region_ancestors place_above join regions place_name on place_name.code = place_above.ancestor_code
	where place_above.region_code = ${code} having count(*) > 0)`

export interface NamedPlace {
	place: Bilingual | null
	/** The codes from the province down, itself last. */
	lineage: { level: string; code: string }[]
}

/** Regions by code: their names in both languages and what they lie in. */
export async function placesOf(db: Db, codes: readonly string[]): Promise<Record<string, NamedPlace>> {
	const { rows } = await sql<NamedPlace & { code: string }>`
		select c.code, ${placeOf(sql`c.code`)} as place, coalesce((select json_agg(json_build_object('level', a.ancestor_level,
			'code', a.ancestor_code) order by a.ancestor_code) from region_ancestors a where a.region_code = c.code), '[]') as lineage
		from unnest(${[...codes]}::text[]) as c(code)`.execute(db)
	return Object.fromEntries(rows.map(({ code, ...it }) => [code, it]))
}
