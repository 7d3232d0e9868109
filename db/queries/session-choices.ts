import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** A session that can still be booked, with the seats nobody has. */
export interface SessionChoice {
	sessionId: number
	listingId: number
	startsAt: Date
	left: number
}

/** Sessions of experiences that can still be booked from a moment on, in order of time, at most so many of each. */
export async function listSessionChoices(
	db: Db,
	listingIds: number[],
	span: { from: Date; until: Date | null; mostEach: number },
): Promise<SessionChoice[]> {
	if (listingIds.length === 0) return []
	const { rows } = await sql<SessionChoice>`
		select s.id as "sessionId", s.listing_id as "listingId", s.starts_at as "startsAt", c.total - c.held - c.sold as left
		from unnest(${listingIds}::bigint[]) as wanted(id)
		cross join lateral (
			select * from sessions where listing_id = wanted.id and status = 'open' and cutoff_at >= ${span.from}
				and starts_at < coalesce(${span.until}::timestamptz, 'infinity')
			order by starts_at limit ${span.mostEach}
		) s join capacity c on c.id = s.capacity_id
		order by s.starts_at, s.id`.execute(db)
	return rows
}

/** When sessions are, by id. */
export async function readSessionTimes(
	db: Db,
	sessionIds: readonly number[],
): Promise<Record<number, { startsAt: Date; endsAt: Date; timeZone: string }>> {
	if (sessionIds.length === 0) return {}
	const { rows } = await sql<{ id: number; startsAt: Date; endsAt: Date; timeZone: string }>`
		select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", l.time_zone as "timeZone"
		from sessions s join listings l on l.id = s.listing_id where s.id = any(${[...sessionIds]}::bigint[])`.execute(db)
	return Object.fromEntries(rows.map(({ id, ...times }) => [id, times]))
}
