import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

interface ExtraRow {
	id: number
	kind: 'beds' | 'season'
	zh: string
	en: string
}

/** What only the page of a stay tells: the beds of each room type and the names of its rate plans' seasons, by id. */
export async function listRatePlanExtras(
	db: Db,
	listingId: number,
): Promise<{ beds: Map<number, Bilingual>; seasons: Map<number, Bilingual> }> {
	const { rows } = await sql<ExtraRow>`
		select rt.id, 'beds' as kind, rt.beds_zh as zh, rt.beds_en as en from room_types rt where rt.listing_id = ${listingId}
		union all
		select s.id, 'season', s.name_zh, s.name_en from rate_seasons s join rate_plans rp on rp.id = s.rate_plan_id
			join room_types rt on rt.id = rp.room_type_id where rt.listing_id = ${listingId}`.execute(db)
	const of = (kind: ExtraRow['kind']) =>
		new Map(rows.filter((row) => row.kind === kind).map(({ id, zh, en }) => [id, { zh, en }]))
	return { beds: of('beds'), seasons: of('season') }
}
