import { sql } from 'kysely'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { DraftRoom, PlanWriting, RoomWriting } from '#app/domain/listings/draft-parts.ts'
import type { Db } from '#db/client.ts'

/** All room types of a listing with their rate plans, also those off sale, in their order. */
export async function roomsOfDraft(db: Db, listingId: number, today: LocalDate): Promise<DraftRoom[]> {
	const { rows } = await sql<DraftRoom>`
		select r.id, json_build_object('zh', r.name_zh, 'en', r.name_en) as name,
			json_build_object('zh', r.beds_zh, 'en', r.beds_en) as beds, r.total_units as units,
			r.base_occupancy as "baseOccupancy", r.max_occupancy as "maxOccupancy", r.active,
			(select max(n.night) from room_nights n where n.room_type_id = r.id and n.night >= ${today}::date) as "lastNight",
			coalesce((select json_agg(json_build_object('id', p.id, 'name', json_build_object('zh', p.name_zh, 'en', p.name_en),
				'baseMinor', p.base_minor, 'extraAdultMinor', p.extra_adult_minor, 'active', p.active) order by p.position, p.id)
				from rate_plans p where p.room_type_id = r.id), '[]') as plans
		from room_types r where r.listing_id = ${listingId} order by r.position, r.id`.execute(db)
	return rows
}

const roomColumns = ({ name, beds, baseOccupancy, maxOccupancy, active }: RoomWriting) => ({
	...{ name_zh: name.zh, name_en: name.en, beds_zh: beds.zh, beds_en: beds.en },
	...{ base_occupancy: baseOccupancy, max_occupancy: maxOccupancy, active },
})

/** Adds a room type behind the others; no night of it is on sale yet. */
export async function insertRoom(db: Db, listingId: number, room: RoomWriting, units: number): Promise<number> {
	const { id } = await db
		.insertInto('room_types')
		.values({
			...roomColumns(room),
			...{ listing_id: listingId, total_units: units },
			position: sql<number>`(select coalesce(max(position) + 1, 0) from room_types where listing_id = ${listingId})`,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** Writes a room type of a listing; gives how many rooms it has, or null when the listing has no such type. */
export async function updateRoom(
	db: Db,
	key: { listingId: number; roomTypeId: number },
	room: RoomWriting,
): Promise<number | null> {
	const row = await db
		.updateTable('room_types')
		.set(roomColumns(room))
		.where('id', '=', key.roomTypeId)
		.where('listing_id', '=', key.listingId)
		.returning('total_units')
		.executeTakeFirst()
	return row?.total_units ?? null
}

/** Puts every night of [from, until) on sale that was not yet; those that are stay as they are. */
export async function openNights(
	db: Db,
	nights: { roomTypeId: number; units: number; from: LocalDate; until: LocalDate },
): Promise<void> {
	const { roomTypeId, units, from, until } = nights
	await sql`
		with missing as (
			select d::date as night, row_number() over (order by d) as n
			from generate_series(${from}::date, ${until}::date - 1, interval '1 day') d
			where not exists (select from room_nights o where o.room_type_id = ${roomTypeId} and o.night = d::date)
		), made as (
			insert into capacity (kind, total) select 'night', ${units} from missing returning id
		), counted as (
			select id, row_number() over (order by id) as n from made
		)
		insert into room_nights (room_type_id, night, capacity_id)
		select ${roomTypeId}, missing.night, counted.id from missing join counted using (n)`.execute(db)
}

const planColumns = ({ name, baseMinor, extraAdultMinor, active }: PlanWriting) => ({
	...{ name_zh: name.zh, name_en: name.en, base_minor: baseMinor, extra_adult_minor: extraAdultMinor, active },
})

/** Adds a rate plan to a room type of a listing; null when the listing has no such type. */
export async function insertPlan(
	db: Db,
	key: { listingId: number; roomTypeId: number },
	plan: PlanWriting,
): Promise<number | null> {
	const { rows } = await sql<{ id: number }>`
		insert into rate_plans (room_type_id, name_zh, name_en, base_minor, extra_adult_minor, active, position)
		select r.id, ${plan.name.zh}, ${plan.name.en}, ${plan.baseMinor}::int[], ${plan.extraAdultMinor}, ${plan.active},
			(select coalesce(max(position) + 1, 0) from rate_plans where room_type_id = r.id)
		from room_types r where r.id = ${key.roomTypeId} and r.listing_id = ${key.listingId} returning id`.execute(db)
	return rows[0]?.id ?? null
}

/** Writes a rate plan of a listing; false when it has no such plan. */
export async function updatePlan(
	db: Db,
	key: { listingId: number; ratePlanId: number },
	plan: PlanWriting,
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('rate_plans')
		.set(planColumns(plan))
		.where('id', '=', key.ratePlanId)
		.where('room_type_id', 'in', (rooms) =>
			rooms.selectFrom('room_types').select('id').where('listing_id', '=', key.listingId),
		)
		.executeTakeFirst()
	return numUpdatedRows > 0n
}
