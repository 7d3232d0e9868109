import { sql } from 'kysely'
import type { CratePlace } from '#app/domain/logistics/custody.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { Db } from '#db/client.ts'

export interface Crate {
	id: number
	code: string
	nodeId: number | null
	tripId: number | null
	/** Where its trip leads; null while it stands. */
	tripToNodeId: number | null
	/** Where its trip leaves, while it has not left; null else. */
	leavesFromNodeId: number | null
	temperatureClass: TemperatureClass
	/** When it was last seen, by the phone that saw it. */
	seenAt: Date | null
}

/** A crate by its code, locked. */
export async function lockCrate(db: Db, code: string): Promise<Crate | undefined> {
	await sql`select from crates where code = ${code} for no key update`.execute(db)
	const { rows } = await sql<Crate>`
		select c.id, c.code, c.node_id as "nodeId", c.trip_id as "tripId", c.temperature_class as "temperatureClass",
			(select t.to_node_id from trips t where t.id = c.trip_id) as "tripToNodeId",
			(select t.from_node_id from trips t where t.id = c.trip_id and t.state = 'PLANNED') as "leavesFromNodeId",
			(select max(s.scanned_at) from custody_scans s where s.crate_id = c.id and s.parcels >= 0) as "seenAt"
		from crates c where c.code = ${code}`.execute(db)
	return rows[0]
}

/** Puts a new crate into use at a node; gives its id. */
export async function insertCrate(
	db: Db,
	crate: { code: string; nodeId: number; temperatureClass: TemperatureClass },
): Promise<number> {
	const { id } = await db
		.insertInto('crates')
		.values({ code: crate.code, node_id: crate.nodeId, temperature_class: crate.temperatureClass })
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** Writes where crates are now. */
export async function placeCrates(db: Db, crateIds: readonly number[], place: CratePlace): Promise<void> {
	const { nodeId, tripId } = { nodeId: null, tripId: null, ...place }
	await sql`update crates set node_id = ${nodeId}, trip_id = ${tripId} where id = any(${[...crateIds]}::bigint[])`.execute(
		db,
	)
}

/** The parcels that are in crates now, by id. */
export async function parcelsInCrates(db: Db, crateIds: readonly number[]): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`select shipment_id as id from crate_parcels
		where crate_id = any(${[...crateIds]}::bigint[]) and unpacked_at is null order by shipment_id`.execute(db)
	return rows.map(({ id }) => id)
}

/** Puts a parcel into a crate, and out of the one it was in; false when it is in it already. */
export async function packParcel(db: Db, packing: { crateId: number; shipmentId: number; at: Date }): Promise<boolean> {
	const { crateId, shipmentId, at } = packing
	await sql`update crate_parcels set unpacked_at = ${at}
		where shipment_id = ${shipmentId} and unpacked_at is null and crate_id <> ${crateId}`.execute(db)
	const { rows } =
		await sql`insert into crate_parcels (crate_id, shipment_id, packed_at) values (${crateId}, ${shipmentId}, ${at})
		on conflict do nothing returning id`.execute(db)
	return rows.length > 0
}

/** Takes a parcel out of whatever crate it is in; false when it is in none. */
export async function unpackParcel(db: Db, shipmentId: number, at: Date): Promise<boolean> {
	const { rows } = await sql`update crate_parcels set unpacked_at = ${at}
		where shipment_id = ${shipmentId} and unpacked_at is null returning id`.execute(db)
	return rows.length > 0
}

/** The crates that travel with a trip, locked, by id. */
export async function lockCratesOfTrip(db: Db, tripId: number): Promise<number[]> {
	const { rows } = await sql<{
		id: number
	}>`select id from crates where trip_id = ${tripId} order by id for no key update`.execute(db)
	return rows.map(({ id }) => id)
}

export interface ListedCrate {
	id: number
	code: string
	temperatureClass: TemperatureClass
	parcels: number
	/** The trip it comes with; null for one that stands here. */
	tripId: number | null
}

/** Crates that stand at nodes, or come there with a trip under way. */
export async function cratesNear(db: Db, nodeIds: readonly number[]): Promise<ListedCrate[]> {
	const { rows } = await sql<ListedCrate>`
		select c.id, c.code, c.temperature_class as "temperatureClass", c.trip_id as "tripId",
			(select count(*)::int from crate_parcels p where p.crate_id = c.id and p.unpacked_at is null) as parcels
		from crates c left join trips t on t.id = c.trip_id
		where c.node_id = any(${[...nodeIds]}::bigint[])
			or (t.to_node_id = any(${[...nodeIds]}::bigint[]) and t.state <> 'ARRIVED')
			or (t.from_node_id = any(${[...nodeIds]}::bigint[]) and t.state = 'PLANNED')
		order by c.trip_id nulls last, c.code limit 200`.execute(db)
	return rows
}
