import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { RoadScope } from '#db/queries/road-figures.ts'

/** Runs from or to nodes of the region (`scheduled_runs r`, its nodes `f` and `g`). */
const touches = (within: string) => sql`exists (
	select from region_ancestors a where a.ancestor_code = ${within} and a.region_code in (f.region_code, g.region_code))`

/** Every departure of the timetable in the time asked for: run_id, from_node_id, to_node_id, cost_minor. */
const departures = ({ within, from, to }: RoadScope, zone: string) => sql`
	select r.id as run_id, r.from_node_id, r.to_node_id, r.cost_minor
	from scheduled_runs r join logistics_nodes f on f.id = r.from_node_id join logistics_nodes g on g.id = r.to_node_id
	join generate_series((${from}::timestamptz at time zone ${zone})::date::timestamp,
		(${to}::timestamptz at time zone ${zone})::date::timestamp, interval '1 day') d(day)
		on d.day::date >= r.valid_from and (r.valid_to is null or d.day::date <= r.valid_to)
			and (r.weekdays >> (extract(isodow from d.day)::int - 1)) & 1 = 1
	where ${touches(within)} and (d.day + r.departs_at) at time zone ${zone} >= ${from}
		and (d.day + r.departs_at) at time zone ${zone} < ${to}`

/** Parcels that went from one node straight to the next: from_node_id, to_node_id, parcels. */
const legs = ({ from, to }: RoadScope) => sql`
	select from_node_id, to_node_id, count(distinct shipment_id) as parcels from (
		select e.shipment_id, lag(e.node_id) over (partition by e.shipment_id order by e.event_time, e.id) as from_node_id,
			e.node_id as to_node_id, e.event_time
		from tracking_events e where e.node_id is not null and e.event_time >= ${from}::timestamptz - interval '10 days'
			and e.event_time < ${to}
	) l where from_node_id is not null and from_node_id <> to_node_id and event_time >= ${from}
	group by from_node_id, to_node_id`

export interface EdgeFigures {
	fromNodeId: number
	toNodeId: number
	fromZh: string
	fromEn: string
	toZh: string
	toEn: string
	/** Rides that arrived, those of them later than the timetable and its grace, and how late nine tenths of them are at most. */
	rides: number
	lateRides: number
	p90DelayMinutes: number | null
	departures: number
	costMinor: number
	parcels: number
}

/** Every edge of the timetable with its rides, departures, cost and parcels; those late most often first. */
export async function edgeFigures(
	db: Db,
	scope: RoadScope,
	rules: { zone: string; graceMinutes: number },
): Promise<EdgeFigures[]> {
	const { rows } = await sql<EdgeFigures>`
		with cost as (
			select from_node_id, to_node_id, count(*)::int as departures, sum(cost_minor)::bigint as cost_minor
			from (${departures(scope, rules.zone)}) d group by from_node_id, to_node_id
		), rides as (
			select t.from_node_id, t.to_node_id, count(*)::int as rides,
				count(*) filter (where t.arrived_at > t.planned_arrival + make_interval(mins => ${rules.graceMinutes}))::int as late,
				round(percentile_cont(0.9) within group (order by extract(epoch from t.arrived_at - t.planned_arrival) / 60))::int as p90
			from trips t where t.arrived_at >= ${scope.from} and t.arrived_at < ${scope.to} group by t.from_node_id, t.to_node_id
		)
		select c.from_node_id as "fromNodeId", c.to_node_id as "toNodeId", f.name_zh as "fromZh", f.name_en as "fromEn",
			g.name_zh as "toZh", g.name_en as "toEn", coalesce(r.rides, 0) as rides, coalesce(r.late, 0) as "lateRides",
			greatest(r.p90, 0) as "p90DelayMinutes", c.departures, c.cost_minor as "costMinor", coalesce(l.parcels, 0)::int as parcels
		from cost c join logistics_nodes f on f.id = c.from_node_id join logistics_nodes g on g.id = c.to_node_id
		left join rides r on r.from_node_id = c.from_node_id and r.to_node_id = c.to_node_id
		left join (${legs(scope)}) l on l.from_node_id = c.from_node_id and l.to_node_id = c.to_node_id
		order by coalesce(r.late::float8 / r.rides, -1) desc, coalesce(r.rides, 0) desc, c.cost_minor desc, c.from_node_id, c.to_node_id`.execute(
		db,
	)
	return rows
}

export interface Ride {
	id: number
	plannedDeparture: Date
	plannedArrival: Date
	departedAt: Date | null
	arrivedAt: Date
	total: number
}

/** The rides of one edge that arrived, the latest against the timetable first. */
export async function ridesOfEdge(
	db: Db,
	asked: RoadScope & { fromNodeId: number; toNodeId: number },
	page: { limit: number; offset: number },
): Promise<Ride[]> {
	const { rows } = await sql<Ride>`
		select t.id, t.planned_departure as "plannedDeparture", t.planned_arrival as "plannedArrival",
			t.departed_at as "departedAt", t.arrived_at as "arrivedAt", count(*) over ()::int as total
		from trips t join logistics_nodes f on f.id = t.from_node_id join logistics_nodes g on g.id = t.to_node_id
		where t.from_node_id = ${asked.fromNodeId} and t.to_node_id = ${asked.toNodeId} and ${touches(asked.within)}
			and t.arrived_at >= ${asked.from} and t.arrived_at < ${asked.to}
		order by t.arrived_at - t.planned_arrival desc, t.id limit ${page.limit} offset ${page.offset}`.execute(db)
	return rows
}

/** Parcels that were at a node of the region in the time, each once. */
export async function countParcelsMoved(db: Db, { within, from, to }: RoadScope): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(distinct e.shipment_id)::int as count from tracking_events e join logistics_nodes n on n.id = e.node_id
		where e.event_time >= ${from} and e.event_time < ${to} and exists (
			select from region_ancestors a where a.region_code = n.region_code and a.ancestor_code = ${within})`.execute(db)
	return rows[0]?.count ?? 0
}
