import { sql } from 'kysely'
import { addHours, addMinutes } from '#app/domain/time/instant.ts'
import type { Db } from '#db/client.ts'

const CRATE = 'CR20260001'
const EVERY_MINUTES = 15
const HOURS = 8
/** Within these of the readings it stood open: the fourth to the eighth. */
const OPEN = { from: 12, to: 17 }

const celsiusAt = (place: number): number => {
	if (place >= OPEN.from && place <= OPEN.to) return 9.2 + (place - OPEN.from) * 0.6
	return 3.4 + (place % 5) * 0.2
}

/** A crate of chilled parcels under way, its readings, and the stretch in which it stood open too long. */
export async function insertColdBreach(db: Db, now: Date): Promise<void> {
	const { rows } = await sql<{ id: number; nodeId: number }>`
		select p.id, (select e.node_id from tracking_events e join logistics_nodes n on n.id = e.node_id
			where e.shipment_id = p.id order by e.event_time desc, e.id desc limit 1) as "nodeId"
		from shipments p where p.temperature_class = 'chilled' and p.state in ('PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY')
		order by p.id limit 3`.execute(db)
	const inside = rows.filter(({ nodeId }) => nodeId !== null)
	const [first] = inside
	if (!first) return
	const from = addHours(now, -HOURS - 1)
	const crate = await db
		.insertInto('crates')
		.values({ code: CRATE, temperature_class: 'chilled', node_id: first.nodeId })
		.returning('id')
		.executeTakeFirstOrThrow()
	await db
		.insertInto('crate_parcels')
		.values(inside.map(({ id }) => ({ crate_id: crate.id, shipment_id: id, packed_at: from })))
		.execute()
	const readings = Array.from({ length: (HOURS * 60) / EVERY_MINUTES }, (_, place) => {
		const at = addMinutes(from, place * EVERY_MINUTES)
		return { crate_id: crate.id, at, celsius: celsiusAt(place), device: 'DEMO-LOGGER', recorded_at: at }
	})
	await db.insertInto('cold_readings').values(readings).execute()
	const breach = await db
		.insertInto('cold_breaches')
		.values({
			...{ crate_id: crate.id, temperature_class: 'chilled', worst_celsius: celsiusAt(OPEN.to) },
			...{ began_at: addMinutes(from, OPEN.from * EVERY_MINUTES), ended_at: addMinutes(from, OPEN.to * EVERY_MINUTES) },
			opened_at: addMinutes(from, (OPEN.to + 1) * EVERY_MINUTES),
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	await db
		.insertInto('cold_breach_parcels')
		.values(inside.map(({ id }) => ({ breach_id: breach.id, shipment_id: id })))
		.execute()
}
