import { sql } from 'kysely'
import type { HostNight } from '#app/domain/stays/room-calendar.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'
import { hostNights } from '#db/queries/room-calendars.ts'

/** Nights of a room type, or with null the sessions of an enterprise. */
export interface ExportKey {
	enterpriseId: number
	roomTypeId: number | null
}

/** The id of what is given out now under an address; undefined when nothing is. */
export async function findExport(db: Db, key: ExportKey): Promise<string | undefined> {
	const row = await db
		.selectFrom('calendar_exports')
		.select('id')
		.where('enterprise_id', '=', key.enterpriseId)
		.where('room_type_id', 'is not distinct from', key.roomTypeId)
		.where('revoked_at', 'is', null)
		.executeTakeFirst()
	return row?.id
}

/** Gives something out under an address. */
export async function insertExport(
	db: Db,
	row: ExportKey & { id: string; tokenHash: string; at: Date },
): Promise<void> {
	await db
		.insertInto('calendar_exports')
		.values({
			id: row.id,
			enterprise_id: row.enterpriseId,
			room_type_id: row.roomTypeId,
			token_hash: row.tokenHash,
			created_at: row.at,
		})
		.execute()
}

/** Ends what is given out: its address is nobody's from then on. */
export async function revokeExport(db: Db, key: ExportKey, at: Date): Promise<void> {
	await db
		.updateTable('calendar_exports')
		.set({ revoked_at: at })
		.where('enterprise_id', '=', key.enterpriseId)
		.where('room_type_id', 'is not distinct from', key.roomTypeId)
		.where('revoked_at', 'is', null)
		.execute()
}

export interface GivenOut {
	enterpriseId: number
	roomTypeId: number | null
	nameZh: string
	units: number | null
	timeZone: string | null
}

/** What is given out under an address's token; undefined for one that is nobody's. */
export async function findGivenOut(db: Db, tokenHash: string): Promise<GivenOut | undefined> {
	const { rows } = await sql<GivenOut>`
		select x.enterprise_id as "enterpriseId", x.room_type_id as "roomTypeId",
			coalesce(l.title_zh || ' · ' || r.name_zh, e.name_zh) as "nameZh", r.total_units as units, l.time_zone as "timeZone"
		from calendar_exports x join enterprises e on e.id = x.enterprise_id
		left join room_types r on r.id = x.room_type_id left join listings l on l.id = r.listing_id
		where x.token_hash = ${tokenHash} and x.revoked_at is null`.execute(db)
	return rows[0]
}

/** The nights of a room type with how many rooms feeds keep back of each. */
export async function nightsToGiveOut(
	db: Db,
	roomTypeId: number,
	span: { from: LocalDate; until: LocalDate },
): Promise<(HostNight & { blockedByFeeds: number })[]> {
	const nights = await hostNights(db, roomTypeId, span)
	const { rows } = await sql<{ night: LocalDate; units: number }>`
		select night, sum(units)::int as units from room_blocks where room_type_id = ${roomTypeId} and feed_id is not null
			and unblocked_at is null and night >= ${span.from}::date and night < ${span.until}::date group by night`.execute(
		db,
	)
	const byFeeds = new Map(rows.map(({ night, units }) => [night, units]))
	return nights.map((night) => ({ ...night, blockedByFeeds: byFeeds.get(night.date) ?? 0 }))
}

export interface SessionToGiveOut {
	id: number
	startsAt: Date
	endsAt: Date
	timeZone: string
	titleZh: string
	sold: number
	total: number
	isCalledOff: boolean
}

/** The sessions of an enterprise between two instants, with how many seats are taken. */
export async function sessionsToGiveOut(
	db: Db,
	enterpriseId: number,
	span: { from: Date; to: Date },
): Promise<SessionToGiveOut[]> {
	const { rows } = await sql<SessionToGiveOut>`
		select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", l.time_zone as "timeZone", l.title_zh as "titleZh",
			c.sold, c.total, s.status = 'called_off' as "isCalledOff"
		from sessions s join listings l on l.id = s.listing_id join capacity c on c.id = s.capacity_id
		where l.enterprise_id = ${enterpriseId} and s.starts_at >= ${span.from} and s.starts_at < ${span.to}
		order by s.starts_at, s.id limit 2000`.execute(db)
	return rows
}
