import { sql } from 'kysely'
import { inWorld } from '#seeds/in-world.ts'

/** A run between the two nodes of the demo's keeper that leaves in a minute of its own, in the world of a data folder: for rehearsals of a ride. */
export const openRide = (dataDir: string, departsAt: string): Promise<void> =>
	inWorld(dataDir, async (db) => {
		await sql`
			insert into scheduled_runs (from_node_id, to_node_id, weekdays, departs_at, ride_minutes, operator_name, vehicle,
				temperature_classes, capacity_kg, valid_from)
			select min(k.node_id), max(k.node_id), 127, ${departsAt}::time, 40, 'Rehearsal', 'VAN', '{ambient}', 100, '2026-01-01'
			from node_keepers k join accounts a on a.id = k.account_id where a.email = 'courier@demo.shanhai'`.execute(db)
	})
