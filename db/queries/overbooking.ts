import { sql } from 'kysely'
import type { OverbookingState } from '#app/domain/calendar/overbooking.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'

export interface OpenCase {
	id: number
	uid: string
}

/** The open cases of a feed. */
export async function openCasesOfFeed(db: Db, feedId: number): Promise<OpenCase[]> {
	const { rows } = await sql<OpenCase>`select id, feed_uid as uid from overbooking_cases
		where feed_id = ${feedId} and state = 'OPEN' order by id`.execute(db)
	return rows
}

/** Opens a case for nights sold here and in a feed, or writes the nights of the open one; tells the id of a new one. */
export async function openCase(
	db: Db,
	feed: { id: number; enterpriseId: number; roomTypeId: number },
	conflict: { uid: string; first: LocalDate; last: LocalDate; at: Date },
): Promise<number | null> {
	const { rows } = await sql<{ id: number; isNew: boolean }>`
		insert into overbooking_cases (enterprise_id, room_type_id, feed_id, feed_uid, first_night, last_night, opened_at)
		values (${feed.enterpriseId}, ${feed.roomTypeId}, ${feed.id}, ${conflict.uid}, ${conflict.first}, ${conflict.last}, ${conflict.at})
		on conflict (feed_id, feed_uid) where state = 'OPEN'
			do update set first_night = excluded.first_night, last_night = excluded.last_night
		returning id, (xmax = 0) as "isNew"`.execute(db)
	const row = rows[0]
	return row?.isNew ? row.id : null
}

/** Ends an open case; false when it is not open, or not the enterprise's. */
export async function endCase(
	db: Db,
	ending: { id: number; enterpriseId: number; to: OverbookingState; by: string; at: Date },
): Promise<boolean> {
	const { rows } =
		await sql`update overbooking_cases set state = ${ending.to}, closed_at = ${ending.at}, closed_by = ${ending.by}
		where id = ${ending.id} and enterprise_id = ${ending.enterpriseId} and state = 'OPEN' returning id`.execute(db)
	return rows.length > 0
}

export interface ListedCase {
	id: number
	feed: string
	first: LocalDate
	last: LocalDate
	openedAt: Date
	/** The rows of the ledger of its nights. */
	capacityIds: number[]
}

/** The open cases of a room type, with the nights they are about. */
export async function openCasesOfRoom(db: Db, roomTypeId: number): Promise<ListedCase[]> {
	const { rows } = await sql<ListedCase>`
		select c.id, f.name as feed, c.first_night as first, c.last_night as last, c.opened_at as "openedAt", coalesce((
			select json_agg(n.capacity_id order by n.capacity_id) from room_nights n where n.room_type_id = c.room_type_id
				and n.night between c.first_night and c.last_night), '[]') as "capacityIds"
		from overbooking_cases c join calendar_feeds f on f.id = c.feed_id
		where c.room_type_id = ${roomTypeId} and c.state = 'OPEN' order by c.first_night, c.id`.execute(db)
	return rows
}

export interface CaseToTell {
	enterpriseId: number
	roomTypeId: number
	room: Bilingual
	feed: string
	first: LocalDate
	last: LocalDate
}

/** What is told of a case. */
export async function caseToTell(db: Db, id: number): Promise<CaseToTell | undefined> {
	const { rows } = await sql<CaseToTell>`
		select c.enterprise_id as "enterpriseId", c.room_type_id as "roomTypeId", f.name as feed, c.first_night as first,
			c.last_night as last, json_build_object('zh', l.title_zh || ' · ' || r.name_zh, 'en', l.title_en || ' · ' || r.name_en) as room
		from overbooking_cases c join calendar_feeds f on f.id = c.feed_id join room_types r on r.id = c.room_type_id
		join listings l on l.id = r.listing_id where c.id = ${id}`.execute(db)
	return rows[0]
}
