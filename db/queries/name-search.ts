import { sql } from 'kysely'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { FoundName } from '#app/domain/catalog/found-name.ts'
import type { Db } from '#db/client.ts'
import { words } from '#db/queries/listing-cards.ts'

/** Brands, parks, sellers and places whose name a question asks for: those called exactly so first, then the weightiest. */
export async function findNames(
	db: Db,
	language: Language,
	{ query, typed }: { query: string; typed: string },
	limit: number,
): Promise<FoundName[]> {
	const { rows } = await sql<FoundName>`
		with matching as (select * from name_search where shown and vector @@ ${query}::tsquery)
		select n.subject, n.key, ${words(language, 'n.name')} as name, above.name as within
		from (select * from matching order by lower(name_zh) = ${typed} or lower(name_en) = ${typed} desc, weight desc, length(name_zh), key
				limit ${limit}) n
			left join lateral (select ${words(language, 'p.name')} as name from regions r join regions p on p.code = r.parent_code
				where n.subject = 'place' and r.code = n.key) above on true`.execute(db)
	return rows
}
