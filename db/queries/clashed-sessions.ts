import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { GUIDE_ELSEWHERE } from '#app/domain/sessions/guide-slots.ts'
import type { Db } from '#db/client.ts'

/** Sessions of a listing with which a guide or a vehicle cannot go, as their enterprise is told. */
export interface ClashToTell {
	enterpriseId: number
	title: Bilingual
	/** When the first of them would begin (ISO text), and how many there are. */
	startsAt: string
	count: number
	timeZone: string
	/** The guides and vehicles of the listing. */
	guides: Bilingual[]
}

/** What is to be told of sessions that clash; none when they are gone. */
export async function clashToTell(
	db: Db,
	of: { listingId: number; sessionIds: readonly number[] },
): Promise<ClashToTell | undefined> {
	const { rows } = await sql<Omit<ClashToTell, 'startsAt'> & { startsAt: Date }>`
		select l.enterprise_id as "enterpriseId", json_build_object('zh', l.title_zh, 'en', l.title_en) as title,
			min(s.starts_at) as "startsAt", count(*)::int as count, l.time_zone as "timeZone",
			coalesce((select json_agg(json_build_object('zh', g.name_zh, 'en', g.name_en) order by g.id) from listing_guides x
				join guides g on g.id = x.guide_id where x.listing_id = l.id), '[]') as guides
		from sessions s join listings l on l.id = s.listing_id
		where s.listing_id = ${of.listingId} and s.id = any(${[...of.sessionIds]}::bigint[]) group by l.id`.execute(db)
	return rows[0] && { ...rows[0], startsAt: rows[0].startsAt.toISOString() }
}

/** A session of a rule that takes nobody because its guide or vehicle is out elsewhere. */
export interface ClashedSession {
	id: number
	startsAt: Date
	timeZone: string
	title: Bilingual
}

/** The sessions of an enterprise in a span of time that still take nobody for such a clash, by time; one that was opened is none. */
export async function clashedSessions(
	db: Db,
	enterpriseId: number,
	{ from, to }: { from: Date; to: Date },
): Promise<ClashedSession[]> {
	const { rows } = await sql<ClashedSession>`
		select s.id, s.starts_at as "startsAt", l.time_zone as "timeZone",
			json_build_object('zh', l.title_zh, 'en', l.title_en) as title
		from sessions s join listings l on l.id = s.listing_id
		cross join lateral (select c.reason from state_changes c where c.entity = 'session' and c.entity_id = s.id::text
			order by c.at desc, c.id desc limit 1) last
		where l.enterprise_id = ${enterpriseId} and s.status = 'closed' and s.starts_at >= ${from} and s.starts_at < ${to}
			and last.reason = ${GUIDE_ELSEWHERE} order by s.starts_at, s.id limit 20`.execute(db)
	return rows
}
