import { sql } from 'kysely'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { Db } from '#db/client.ts'

export interface Trip {
	id: number
	fromNodeId: number
	toNodeId: number
	state: 'PLANNED' | 'UNDER_WAY' | 'ARRIVED'
	departedAt: Date | null
	/** The goods it is for. */
	temperatureClasses: TemperatureClass[]
}

/** Makes the trips of a date for the runs that leave or reach some nodes on it; those that are there stay. */
export async function ensureTrips(
	db: Db,
	plan: { nodeIds: readonly number[]; date: string; zone: string },
): Promise<void> {
	const { nodeIds, date, zone } = plan
	await sql`
		insert into trips (run_id, from_node_id, to_node_id, service_date, planned_departure, planned_arrival)
		select r.id, r.from_node_id, r.to_node_id, ${date}::date, (${date}::date + r.departs_at) at time zone ${zone},
			(${date}::date + r.departs_at) at time zone ${zone} + make_interval(mins => r.ride_minutes)
		from scheduled_runs r
		where (r.from_node_id = any(${[...nodeIds]}::bigint[]) or r.to_node_id = any(${[...nodeIds]}::bigint[]))
			and r.valid_from <= ${date}::date and (r.valid_to is null or r.valid_to >= ${date}::date)
			and (r.weekdays >> (extract(isodow from ${date}::date)::int - 1)) & 1 = 1
		on conflict do nothing`.execute(db)
}

export interface ListedTrip extends Trip {
	fromZh: string
	fromEn: string
	toZh: string
	toEn: string
	plannedDeparture: Date
	plannedArrival: Date
	crates: number
	/** Of them those that it does not keep as cold as they have to stay. */
	unkeptCrates: number
}

/** The trips of a date from and to nodes, by their departure. */
export async function tripsAtNodes(db: Db, nodeIds: readonly number[], date: string): Promise<ListedTrip[]> {
	const { rows } = await sql<ListedTrip>`
		select t.id, t.from_node_id as "fromNodeId", t.to_node_id as "toNodeId", t.state, t.departed_at as "departedAt",
			f.name_zh as "fromZh", f.name_en as "fromEn", g.name_zh as "toZh", g.name_en as "toEn",
			t.planned_departure as "plannedDeparture", t.planned_arrival as "plannedArrival",
			r.temperature_classes as "temperatureClasses", aboard.crates, aboard.unkept as "unkeptCrates"
		from trips t join scheduled_runs r on r.id = t.run_id cross join lateral (
			select count(*)::int as crates, (count(*) filter (where c.temperature_class <> 'ambient'
				and c.temperature_class <> all(r.temperature_classes)))::int as unkept from crates c where c.trip_id = t.id
		) aboard join logistics_nodes f on f.id = t.from_node_id join logistics_nodes g on g.id = t.to_node_id
		where t.service_date = ${date}::date
			and (t.from_node_id = any(${[...nodeIds]}::bigint[]) or t.to_node_id = any(${[...nodeIds]}::bigint[]))
		order by t.planned_departure, t.id limit 100`.execute(db)
	return rows
}

export interface RideFacts {
	id: number
	state: Trip['state']
	fromZh: string
	fromEn: string
	toZh: string
	toEn: string
	plannedDeparture: Date
}

/** What the driver of a trip is told of it. */
export async function findRide(db: Db, id: number): Promise<RideFacts | undefined> {
	const { rows } = await sql<RideFacts>`
		select t.id, t.state, f.name_zh as "fromZh", f.name_en as "fromEn", g.name_zh as "toZh", g.name_en as "toEn",
			t.planned_departure as "plannedDeparture"
		from trips t join logistics_nodes f on f.id = t.from_node_id join logistics_nodes g on g.id = t.to_node_id
		where t.id = ${id}`.execute(db)
	return rows[0]
}

/** A trip, locked. */
export async function lockTrip(db: Db, id: number): Promise<Trip | undefined> {
	const { rows } = await sql<Trip>`
		select t.id, t.from_node_id as "fromNodeId", t.to_node_id as "toNodeId", t.state, t.departed_at as "departedAt",
			r.temperature_classes as "temperatureClasses"
		from trips t join scheduled_runs r on r.id = t.run_id where t.id = ${id} for no key update of t`.execute(db)
	return rows[0]
}

/** Writes that a trip left. */
export async function departTrip(db: Db, id: number, at: Date): Promise<void> {
	await sql`update trips set state = 'UNDER_WAY', departed_at = ${at} where id = ${id}`.execute(db)
}

/** Writes that a trip arrived; one whose departure nobody noted has none. */
export async function arriveTrip(db: Db, id: number, at: Date): Promise<void> {
	await sql`update trips set state = 'ARRIVED', arrived_at = ${at} where id = ${id}`.execute(db)
}
