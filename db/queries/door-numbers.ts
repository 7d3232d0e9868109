import { sql } from 'kysely'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { NightSpan } from '#app/domain/stays/fit-unit.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'

/** Who never came is still to be said of a stay that ended so long ago. */
const NEVER_SEEN_DAYS = 14

export interface StayToHouse {
	lineId: number
	sellerOrderId: number
	roomTypeId: number
	state: OrderLineState
	checkIn: LocalDate
	checkOut: LocalDate
	qty: number
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	buyerName: string
	buyerPhone: string
	/** The doors it has so far. */
	doors: { id: number; name: string }[]
}

/**
 * The stays of an enterprise that are in the house on a day, leave on it, arrive before another, or should have come and
 * gone lately and were never seen, by arrival.
 */
export async function staysToHouse(
	db: Db,
	enterpriseId: number,
	span: { today: LocalDate; until: LocalDate },
): Promise<StayToHouse[]> {
	const { rows } = await sql<StayToHouse>`
		select l.id as "lineId", s.id as "sellerOrderId", l.room_type_id as "roomTypeId", l.state, l.check_in as "checkIn",
			l.check_out as "checkOut", l.qty, l.title_zh as "titleZh", l.title_en as "titleEn", l.option_zh as "optionZh",
			l.option_en as "optionEn", o.buyer_name as "buyerName", o.buyer_phone as "buyerPhone",
			coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name)
				from unit_stays t join room_units u on u.id = t.room_unit_id where t.order_line_id = l.id), '[]') as doors
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		where s.enterprise_id = ${enterpriseId} and l.kind = 'STAY' and l.state in ('CONFIRMED', 'CHECKED_IN')
			and (l.check_out > ${span.today}::date - ${NEVER_SEEN_DAYS}::int or l.state = 'CHECKED_IN')
			and l.check_in < ${span.until}::date
		order by l.check_in, l.id limit 100`.execute(db)
	return rows
}

export interface DoorOfType {
	id: number
	name: string
	roomTypeId: number
	stays: NightSpan[]
}

/** The doors of room types with the stays they have from a day on. */
export async function doorsOfTypes(db: Db, roomTypeIds: number[], today: LocalDate): Promise<DoorOfType[]> {
	if (roomTypeIds.length === 0) return []
	const { rows } = await sql<DoorOfType>`
		select u.id, u.name, u.room_type_id as "roomTypeId",
			coalesce((select json_agg(json_build_object('checkIn', lower(t.nights), 'checkOut', upper(t.nights)))
				from unit_stays t where t.room_unit_id = u.id and upper(t.nights) > ${today}::date), '[]') as stays
		from room_units u where u.room_type_id = any(${roomTypeIds}) order by u.name`.execute(db)
	return rows
}

export interface LineToHouse {
	roomTypeId: number
	checkIn: LocalDate
	checkOut: LocalDate
	qty: number
	state: OrderLineState
	doors: number
}

/** Locks a stay of an enterprise for its doors; none when it is not theirs. */
export async function lockStayLine(
	db: Db,
	key: { enterpriseId: number; lineId: number },
): Promise<LineToHouse | undefined> {
	await sql`select from order_lines where id = ${key.lineId} for no key update`.execute(db)
	const { rows } = await sql<LineToHouse>`
		select l.room_type_id as "roomTypeId", l.check_in as "checkIn", l.check_out as "checkOut", l.qty, l.state,
			(select count(*)::int from unit_stays t where t.order_line_id = l.id) as doors
		from order_lines l join seller_orders s on s.id = l.seller_order_id
		where l.id = ${key.lineId} and l.kind = 'STAY' and s.enterprise_id = ${key.enterpriseId}`.execute(db)
	return rows[0]
}

/** Whether a door belongs to a room type. */
export async function isDoorOfType(db: Db, key: { unitId: number; roomTypeId: number }): Promise<boolean> {
	const row = await db
		.selectFrom('room_units')
		.select('id')
		.where('id', '=', key.unitId)
		.where('room_type_id', '=', key.roomTypeId)
		.executeTakeFirst()
	return row !== undefined
}

/** Gives a door to a stay; the exclusion constraint refuses one that is taken on any of its nights. */
export async function insertUnitStay(
	db: Db,
	stay: { lineId: number; unitId: number; checkIn: LocalDate; checkOut: LocalDate },
): Promise<void> {
	await sql`insert into unit_stays (order_line_id, room_unit_id, nights)
		values (${stay.lineId}, ${stay.unitId}, daterange(${stay.checkIn}::date, ${stay.checkOut}::date))`.execute(db)
}

/** Takes a door from a stay; false when it had it not. */
export async function deleteUnitStay(db: Db, stay: { lineId: number; unitId: number }): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('unit_stays')
		.where('order_line_id', '=', stay.lineId)
		.where('room_unit_id', '=', stay.unitId)
		.executeTakeFirst()
	return numDeletedRows > 0n
}

/** Takes the doors from stays that do not take place, or, after a change, not on the nights the doors were given for. */
export async function deleteStaleUnitStays(db: Db, lineIds: number[], isChanged: boolean): Promise<void> {
	await sql`delete from unit_stays t using order_lines l where l.id = t.order_line_id and l.id = any(${lineIds})
		and (l.state in ('CANCELLED', 'LAPSED', 'NO_SHOW') or ${isChanged}::boolean and t.nights <> daterange(l.check_in, l.check_out))`.execute(
		db,
	)
}
