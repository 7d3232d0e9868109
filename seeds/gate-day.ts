import { sql } from 'kysely'
import { connect } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'

/** A session that can be bought and whose guests come now. */
export interface GateDay {
	sessionId: number
	unitTypeId: number
	seats: number
}

/** Opens a big session of an experience that begins within the hour, in the world of a data folder: for rehearsals at the gate. */
export async function openGateDay(dataDir: string, slug: string, seats = 5000): Promise<GateDay> {
	const server = await startEmbedded({ dir: `${dataDir}/pg`, database: 'shanhai', durable: true })
	const { db, close } = connect({ url: server.url, max: 1 })
	try {
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
	} finally {
		await close()
		if (server.isOurs) await server.stop()
	}
}
