import { sql } from 'kysely'
import type { RideStats } from '#app/domain/logistics/ride-times.ts'
import type { TableNode, TableRun } from '#app/domain/logistics/time-table.ts'
import type { Db } from '#db/client.ts'

/** A run as it is written, before past rides say how long it takes. */
export type PlannedRun = Omit<TableRun, 'usualMinutes' | 'slowMinutes' | 'onWeekdays'> & { rideMinutes: number }

/** The nodes that take goods on a day. */
export async function listTableNodes(db: Db, on: string): Promise<TableNode[]> {
	const { rows } = await sql<TableNode>`
		select id, kind, region_code as "regionCode", handling_minutes as "handlingMinutes" from logistics_nodes
		where opened_on <= ${on}::date and (closed_on is null or closed_on > ${on}::date) order by id`.execute(db)
	return rows
}

/** What past rides of an edge took: of all hours, of those that left in one hour of the day, or in one of one weekday (1 Monday). */
export type PastRides = RideStats & {
	fromNodeId: number
	toNodeId: number
	hour: number | null
	weekday: number | null
}

/** Rides that ended since an instant, by edge, by hour of departure and by hour of the week, on clocks of a zone. */
export async function listPastRides(db: Db, since: Date, zone: string): Promise<PastRides[]> {
	const { rows } = await sql<PastRides>`
		select from_node_id as "fromNodeId", to_node_id as "toNodeId", hour, weekday, count(*)::int as rides,
			percentile_cont(0.5) within group (order by minutes) as "p50Minutes",
			percentile_cont(0.9) within group (order by minutes) as "p90Minutes"
		from (select from_node_id, to_node_id, extract(hour from departed_at at time zone ${zone})::int as hour,
				extract(isodow from departed_at at time zone ${zone})::int as weekday,
				extract(epoch from arrived_at - departed_at)::float8 / 60 as minutes
			from trips where arrived_at is not null and departed_at >= ${since}) as ridden
		group by grouping sets ((from_node_id, to_node_id), (from_node_id, to_node_id, hour),
			(from_node_id, to_node_id, hour, weekday))`.execute(db)
	return rows
}

/** The runs that leave on a day or later. */
export async function listPlannedRuns(db: Db, on: string): Promise<PlannedRun[]> {
	const { rows } = await sql<PlannedRun>`
		select id, from_node_id as "fromNodeId", to_node_id as "toNodeId", weekdays, to_char(departs_at, 'HH24:MI') as "departsAt",
			ride_minutes as "rideMinutes", cutoff_minutes as "cutoffMinutes", temperature_classes as "temperatureClasses",
			valid_from as "validFrom", valid_to as "validTo"
		from scheduled_runs where valid_to is null or valid_to >= ${on}::date order by id`.execute(db)
	return rows
}
