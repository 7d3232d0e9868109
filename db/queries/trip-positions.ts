import { sql } from 'kysely'
import { type Position, slotOf } from '#app/domain/logistics/position.ts'
import type { Db } from '#db/client.ts'

/** Writes positions of trips that are under way, in one statement; those of others, and those that are there, are left out. */
export async function insertPositions(db: Db, positions: readonly Position[]): Promise<void> {
	const column = <T>(of: (position: Position) => T) => positions.map(of)
	await sql`
		insert into trip_positions (day_slot, trip_id, at, lon, lat, accuracy_m)
		select p.* from unnest(${column(({ at }) => slotOf(at))}::smallint[], ${column(({ tripId }) => tripId)}::bigint[],
			${column(({ at }) => at.toISOString())}::timestamptz[], ${column(({ lon }) => lon)}::float8[],
			${column(({ lat }) => lat)}::float8[], ${column(({ accuracyM }) => accuracyM)}::int[]) as p(day_slot, trip_id, at, lon, lat, accuracy_m)
		where exists (select from trips t where t.id = p.trip_id and t.state = 'UNDER_WAY')
		on conflict do nothing`.execute(db)
}

/** Empties the table of a day that is over: at once, whatever is in it. */
export async function emptyPositionSlot(db: Db, slot: number): Promise<void> {
	const table = `trip_positions_${slot}`
	const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(db)
	if (rows.length > 0) await sql`truncate ${sql.table(table)}`.execute(db)
}

/** Deletes the positions before an instant. */
export async function deletePositionsBefore(db: Db, before: Date): Promise<void> {
	await sql`delete from trip_positions where at < ${before} and day_slot = ${slotOf(before)}`.execute(db)
}

/** Where the vehicle was last that carries a parcel now, if it is under way. */
export async function lastPositionOf(db: Db, number: string): Promise<Position | null> {
	const { rows } = await sql<Position>`
		select p.trip_id as "tripId", p.at, p.lon, p.lat, p.accuracy_m as "accuracyM"
		from shipments s join crate_parcels i on i.shipment_id = s.id and i.unpacked_at is null
		join crates c on c.id = i.crate_id join trips t on t.id = c.trip_id and t.state = 'UNDER_WAY'
		join trip_positions p on p.trip_id = t.id
		where s.number = ${number} order by p.at desc limit 1`.execute(db)
	return rows[0] ?? null
}
