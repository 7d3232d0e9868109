import { sql } from 'kysely'
import type { LeagueRow } from '#app/domain/catalog/producer-pages.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { words } from '#db/queries/listing-cards.ts'

/** Cities by the Taobao villages a published table counts in them, most first. */
export async function listTaobaoLeague(db: Db, language: Language, period: string): Promise<LeagueRow[]> {
	const { rows } = await sql<LeagueRow>`
		select r.code, ${words(language, 'r.name')} as name, ${words(language, 'p.name')} as province,
			v.value::int as villages
		from reference_values v join regions r on r.code = v.region_code
			left join region_ancestors a on a.region_code = r.code and a.ancestor_level = 'province'
			left join regions p on p.code = a.ancestor_code
		where v.measure = 'taobao_villages' and v.period = ${period} order by v.value desc, r.code limit 400`.execute(db)
	return rows
}
