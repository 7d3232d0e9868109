import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

/** A listing as its notices tell of it. */
export interface ListingToTell {
	enterpriseId: number
	title: Bilingual
	seller: Bilingual
}

/** A listing by its id; none when it was taken away since. */
export async function listingToTell(db: Db, listingId: number): Promise<ListingToTell | undefined> {
	const { rows } = await sql<ListingToTell>`
		select l.enterprise_id as "enterpriseId",
			json_build_object('zh', coalesce(nullif(l.title_zh, ''), l.title_en), 'en', coalesce(nullif(l.title_en, ''), l.title_zh)) as title,
			json_build_object('zh', e.name_zh, 'en', e.name_en) as seller
		from listings l join enterprises e on e.id = l.enterprise_id where l.id = ${listingId}`.execute(db)
	return rows[0]
}
