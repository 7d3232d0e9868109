import { sql } from 'kysely'
import type { NightRules } from '#app/domain/stays/change-nights.ts'
import type { HostNight } from '#app/domain/stays/room-calendar.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'

export interface HostRoom {
	roomTypeId: number
	listingZh: string
	listingEn: string
	nameZh: string
	nameEn: string
	units: number
	timeZone: string
}

/** The room types of an enterprise's stays, in the order of their pages. */
export async function roomsOfSeller(db: Db, enterpriseId: number): Promise<HostRoom[]> {
	const { rows } = await sql<HostRoom>`
		select r.id as "roomTypeId", l.title_zh as "listingZh", l.title_en as "listingEn", r.name_zh as "nameZh",
			r.name_en as "nameEn", r.total_units as units, l.time_zone as "timeZone"
		from room_types r join listings l on l.id = r.listing_id
		where l.enterprise_id = ${enterpriseId} and r.active order by l.title_zh, l.id, r.position, r.id`.execute(db)
	return rows
}

/** Locks a room type against another change of its calendar; none when it is not the enterprise's. */
export async function lockRoomType(
	db: Db,
	key: { enterpriseId: number; roomTypeId: number },
): Promise<{ units: number; timeZone: string } | undefined> {
	const { rows } = await sql<{ units: number; timeZone: string }>`
		select r.total_units as units, l.time_zone as "timeZone" from room_types r join listings l on l.id = r.listing_id
		where r.id = ${key.roomTypeId} and l.enterprise_id = ${key.enterpriseId} for no key update of r`.execute(db)
	return rows[0]
}

/** The nights of a room type in [from, until), as they are now; a null end is open. */
export async function hostNights(
	db: Db,
	roomTypeId: number,
	span: { from: LocalDate; until: LocalDate | null },
): Promise<HostNight[]> {
	const { rows } = await sql<HostNight>`
		select n.night as date, c.id as "capacityId", c.total, c.held, c.sold, n.stop_sell as "stopSell",
			n.min_stay_arrival as "minStayArrival", n.max_stay as "maxStay", n.closed_to_arrival as "closedToArrival",
			n.closed_to_departure as "closedToDeparture", coalesce((select sum(b.units)::int from room_blocks b
				where b.room_type_id = n.room_type_id and b.night = n.night and b.unblocked_at is null), 0) as blocked
		from room_nights n join capacity c on c.id = n.capacity_id
		where n.room_type_id = ${roomTypeId} and n.night >= ${span.from}::date
			and (${span.until}::date is null or n.night < ${span.until}::date) order by n.night`.execute(db)
	return rows
}

export interface RoomBlock {
	id: number
	night: LocalDate
	units: number
	reason: string
	blockedAt: Date
}

/** What is kept back of a room type in [from, until), by night. */
export async function liveBlocks(
	db: Db,
	roomTypeId: number,
	span: { from: LocalDate; until: LocalDate },
): Promise<RoomBlock[]> {
	return db
		.selectFrom('room_blocks')
		.select(['id', 'night', 'units', 'reason', 'blocked_at as blockedAt'])
		.where('room_type_id', '=', roomTypeId)
		.where('unblocked_at', 'is', null)
		.where('night', '>=', span.from)
		.where('night', '<', span.until)
		.orderBy('night')
		.orderBy('id')
		.execute()
}

/** Writes that rooms of some nights are kept back. */
export async function insertBlocks(
	db: Db,
	block: { roomTypeId: number; nights: LocalDate[]; units: number; reason: string; actor: string; at: Date },
): Promise<void> {
	const { roomTypeId, nights, units, reason, actor, at } = block
	const rows = nights.map((night) => ({ room_type_id: roomTypeId, night, units, reason, actor, blocked_at: at }))
	if (rows.length > 0) await db.insertInto('room_blocks').values(rows).execute()
}

/** Ends blocks of a room type; gives their nights. */
export async function endBlocks(db: Db, blocks: { roomTypeId: number; ids: number[]; at: Date }): Promise<LocalDate[]> {
	const rows = await db
		.updateTable('room_blocks')
		.set({ unblocked_at: blocks.at })
		.where('room_type_id', '=', blocks.roomTypeId)
		.where('id', 'in', blocks.ids)
		.where('unblocked_at', 'is', null)
		.returning('night')
		.execute()
	return rows.map((row) => row.night)
}

/** Sets how many rooms of a type there are. */
export async function setRoomUnits(db: Db, room: { roomTypeId: number; units: number }): Promise<void> {
	await db.updateTable('room_types').set({ total_units: room.units }).where('id', '=', room.roomTypeId).execute()
}

/** Sets rules of nights; what is left out stays. */
export async function setNightRules(
	db: Db,
	roomTypeId: number,
	nights: readonly LocalDate[],
	rules: NightRules,
): Promise<void> {
	if (nights.length === 0 || Object.values(rules).every((rule) => rule === undefined)) return
	const { stopSell, minStayArrival, maxStay, closedToArrival, closedToDeparture } = rules
	await db
		.updateTable('room_nights')
		.set({
			...(stopSell !== undefined && { stop_sell: stopSell }),
			...(minStayArrival !== undefined && { min_stay_arrival: minStayArrival }),
			...(maxStay !== undefined && { max_stay: maxStay }),
			...(closedToArrival !== undefined && { closed_to_arrival: closedToArrival }),
			...(closedToDeparture !== undefined && { closed_to_departure: closedToDeparture }),
		})
		.where('room_type_id', '=', roomTypeId)
		.where('night', 'in', [...nights])
		.execute()
}
