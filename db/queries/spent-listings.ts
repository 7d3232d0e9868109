import { sql } from 'kysely'
import { hasSeats } from '#db/queries/bookable.ts'
import type { Db } from '#db/client.ts'

/** An experience s of which no session can be booked at an instant. */
const isSpent = (now: Date) => sql`not exists (select from sessions x
	where x.listing_id = s.listing_id and ${hasSeats(sql`1`, now)})`

/** A package s that needs an experience which is spent; of alternatives all. */
const needsSpent = sql`exists (select from package_components k
		left join listing_search own on own.listing_id = k.listing_id
	where k.package_listing_id = s.listing_id group by coalesce(k.slot, -k.position)
	having bool_and(k.kind = 'experience' and coalesce(own.is_spent, false)))`

/**
 * Leaves out of the next listings of a kind, by number after one, those that are spent, and takes in again those that no longer
 * are. Returns the last looked at; null when there were no more. Only what changes is written.
 */
export async function leaveOutSpent(
	db: Db,
	part: { kind: 'experience' | 'package'; after: number; limit: number },
	now: Date,
): Promise<number | null> {
	const { rows } = await sql<{ last: number | null }>`
		with looked as materialized (
			select s.listing_id, s.is_spent as was, ${part.kind === 'experience' ? isSpent(now) : needsSpent} as is_spent
			from (select s.listing_id, s.is_spent from listing_search s where s.kind = ${part.kind} and s.listing_id > ${part.after}
				order by s.listing_id limit ${part.limit}) s
		), changed as materialized (
			select s.listing_id, k.is_spent from listing_search s join looked k on k.listing_id = s.listing_id
			where k.was <> k.is_spent order by s.listing_id for no key update of s
		), kept as (
			update listing_search s set is_spent = c.is_spent,
				shown = l.status = 'published' and e.status = 'verified' and not c.is_spent
			from changed c join listings l on l.id = c.listing_id join enterprises e on e.id = l.enterprise_id
			where s.listing_id = c.listing_id
		)
		select max(listing_id) as last from looked`.execute(db)
	return rows[0]?.last ?? null
}
