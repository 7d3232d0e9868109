import { sql } from 'kysely'
import { inWorld } from '#seeds/in-world.ts'

/** A session that can be bought and whose guests come now. */
export interface GateDay {
	sessionId: number
	unitTypeId: number
	seats: number
}

/** Opens a big session of an experience that begins within the hour, in the world of a data folder: for rehearsals at the gate. */
export const openGateDay = (dataDir: string, slug: string, seats = 5000): Promise<GateDay> =>
	inWorld(dataDir, async (db) => {
		const { rows } = await sql<GateDay>`
			with row as (
				insert into capacity (kind, total) values ('session', ${seats}) returning id
			), session as (
				insert into sessions (listing_id, starts_at, ends_at, cutoff_at, capacity_id, min_to_run, status)
				select l.id, now() + interval '50 minutes', now() + interval '6 hours', now() + interval '40 minutes', row.id, 1, 'open'
				from listings l, row where l.slug = ${slug} returning id, listing_id
			)
			select session.id as "sessionId", (select min(u.id) from unit_types u where u.listing_id = session.listing_id) as "unitTypeId",
				${seats}::int as seats
			from session`.execute(db)
		const [day] = rows
		if (!day) throw new Error(`there is no experience ${slug}`)
		return day
	})

/** Says whether a listing's goods leave only with their lot, in the world of a data folder. */
export const requireLots = (dataDir: string, slug: string, isRequired: boolean): Promise<void> =>
	inWorld(dataDir, async (db) => {
		await sql`update listings set trace_required = ${isRequired} where slug = ${slug}`.execute(db)
	})
