import { sql } from 'kysely'
import type { NodeKind, Vehicle } from '#app/domain/logistics/node-kinds.ts'
import type { WeekdayMask } from '#app/domain/logistics/weekdays.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { Db } from '#db/client.ts'

/** What is said of a run; times are 'HH:MM' by the market's clocks, dates both included, money in minor units. */
export interface RunFacts {
	fromNodeId: number
	toNodeId: number
	weekdays: WeekdayMask
	departsAt: string
	rideMinutes: number
	cutoffMinutes: number
	operatorName: string
	/** As English readers are told it; empty where it has none. */
	operatorNameEn: string
	vehicle: Vehicle
	temperatureClasses: TemperatureClass[]
	capacityKg: number
	costMinor: number
	validFrom: string
	validTo: string | null
}

export interface ListedRun extends RunFacts {
	id: number
	fromZh: string
	fromEn: string
	toZh: string
	toEn: string
}

const columns = sql`s.id, s.from_node_id as "fromNodeId", s.to_node_id as "toNodeId", s.weekdays,
	to_char(s.departs_at, 'HH24:MI') as "departsAt", s.ride_minutes as "rideMinutes", s.cutoff_minutes as "cutoffMinutes",
	s.operator_name as "operatorName", s.operator_name_en as "operatorNameEn", s.vehicle, s.temperature_classes as "temperatureClasses", s.capacity_kg as "capacityKg",
	s.cost_minor as "costMinor", s.valid_from as "validFrom", s.valid_to as "validTo",
	f.name_zh as "fromZh", f.name_en as "fromEn", t.name_zh as "toZh", t.name_en as "toEn"`

/** The runs from and to a node that still leave on a day or later, by time of day. */
export async function runsAtNode(db: Db, nodeId: number, on: string): Promise<ListedRun[]> {
	const { rows } = await sql<ListedRun>`select ${columns} from scheduled_runs s
		join logistics_nodes f on f.id = s.from_node_id join logistics_nodes t on t.id = s.to_node_id
		where (s.from_node_id = ${nodeId} or s.to_node_id = ${nodeId}) and (s.valid_to is null or s.valid_to >= ${on}::date)
		order by s.from_node_id <> ${nodeId}, s.departs_at, s.id`.execute(db)
	return rows
}

/** Adds a run; gives its id. */
export async function insertRun(db: Db, run: RunFacts): Promise<number> {
	const { id } = await db
		.insertInto('scheduled_runs')
		.values({
			from_node_id: run.fromNodeId,
			to_node_id: run.toNodeId,
			weekdays: run.weekdays,
			departs_at: run.departsAt,
			ride_minutes: run.rideMinutes,
			cutoff_minutes: run.cutoffMinutes,
			operator_name: run.operatorName,
			operator_name_en: run.operatorNameEn,
			vehicle: run.vehicle,
			temperature_classes: run.temperatureClasses,
			capacity_kg: run.capacityKg,
			cost_minor: run.costMinor,
			valid_from: run.validFrom,
			valid_to: run.validTo,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** Ends a run that leaves a node: its last day. One that never left is taken away; false when there is no such run. */
export async function endRun(db: Db, key: { id: number; fromNodeId: number; lastDay: string }): Promise<boolean> {
	const { rows } = await sql<{ id: number }>`
		with gone as (delete from scheduled_runs where id = ${key.id} and from_node_id = ${key.fromNodeId}
			and valid_from > ${key.lastDay}::date returning id),
		ended as (update scheduled_runs set valid_to = ${key.lastDay}::date where id = ${key.id} and from_node_id = ${key.fromNodeId}
			and valid_from <= ${key.lastDay}::date and (valid_to is null or valid_to > ${key.lastDay}::date) returning id)
		select id from gone union all select id from ended`.execute(db)
	return rows.length > 0
}

/** Ends every run to and from a node that closes. */
export async function endRunsAt(db: Db, nodeId: number, lastDay: string): Promise<void> {
	await sql`delete from scheduled_runs where (from_node_id = ${nodeId} or to_node_id = ${nodeId}) and valid_from > ${lastDay}::date`.execute(
		db,
	)
	await sql`update scheduled_runs set valid_to = ${lastDay}::date
		where (from_node_id = ${nodeId} or to_node_id = ${nodeId}) and (valid_to is null or valid_to > ${lastDay}::date)`.execute(
		db,
	)
}

export interface RunLine {
	fromKind: NodeKind
	toKind: NodeKind
	fromLon: number
	fromLat: number
	toLon: number
	toLat: number
}

/** The distinct ways that runs from nodes in a region and below it take on a day, for drawing. */
export async function listRunLines(db: Db, asked: { within: string; on: string }): Promise<RunLine[]> {
	const { rows } = await sql<RunLine>`
		select distinct f.kind as "fromKind", t.kind as "toKind", f.lon as "fromLon", f.lat as "fromLat", t.lon as "toLon", t.lat as "toLat"
		from scheduled_runs s join logistics_nodes f on f.id = s.from_node_id join logistics_nodes t on t.id = s.to_node_id
		where exists (select from region_ancestors a where a.region_code = f.region_code and a.ancestor_code = ${asked.within})
			and s.valid_from <= ${asked.on}::date and (s.valid_to is null or s.valid_to >= ${asked.on}::date)
			and f.lon is not null and f.lat is not null and t.lon is not null and t.lat is not null`.execute(db)
	return rows
}
