import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import type { LotTarget } from '#db/queries/lot-allocations.ts'

/** Whether a session or a house at whose table a lot is served is an enterprise's own. */
export async function ownsTable(
	db: Db,
	enterpriseId: number,
	target: Exclude<LotTarget, { lineId: number }>,
): Promise<boolean> {
	const { rows } =
		'sessionId' in target
			? await sql`select from sessions s join listings l on l.id = s.listing_id
				where s.id = ${target.sessionId} and l.enterprise_id = ${enterpriseId}`.execute(db)
			: await sql`select from listings where id = ${target.stayListingId} and kind = 'stay'
				and enterprise_id = ${enterpriseId}`.execute(db)
	return rows.length > 0
}

export interface Tables {
	sessions: { id: number; title: Bilingual; startsAt: string }[]
	stays: { id: number; title: Bilingual }[]
}

/** The sessions of an enterprise around an instant, the nearest first, and its houses: where lots are tasted and eaten. */
export async function tablesOf(db: Db, enterpriseId: number, around: { from: Date; until: Date }): Promise<Tables> {
	const { rows } = await sql<Tables>`
		select coalesce((select json_agg(x) from (
				select s.id, json_build_object('zh', l.title_zh, 'en', l.title_en) as title, s.starts_at as "startsAt"
				from sessions s join listings l on l.id = s.listing_id
				where l.enterprise_id = ${enterpriseId} and s.starts_at >= ${around.from} and s.starts_at < ${around.until}
					and s.status <> 'called_off' order by s.starts_at limit 60) x), '[]') as sessions,
			coalesce((select json_agg(json_build_object('id', l.id, 'title', json_build_object('zh', l.title_zh, 'en', l.title_en))
				order by l.id) from listings l where l.enterprise_id = ${enterpriseId} and l.kind = 'stay'), '[]') as stays`.execute(
		db,
	)
	return rows[0] ?? { sessions: [], stays: [] }
}
