import { sql } from 'kysely'
import type { TableNode, TableRun } from '#app/domain/logistics/time-table.ts'
import type { Db } from '#db/client.ts'

/** A run as it is written, before past rides say how long it takes. */
export type PlannedRun = Omit<TableRun, 'usualMinutes' | 'slowMinutes'> & { rideMinutes: number }

/** The nodes that take goods on a day. */
export async function listTableNodes(db: Db, on: string): Promise<TableNode[]> {
	const { rows } = await sql<TableNode>`
		select id, kind, region_code as "regionCode", handling_minutes as "handlingMinutes" from logistics_nodes
		where opened_on <= ${on}::date and (closed_on is null or closed_on > ${on}::date) order by id`.execute(db)
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
