import { sql } from 'kysely'
import type { FeedBlock } from '#app/domain/calendar/feed-plan.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'

export interface CalendarFeed {
	id: number
	enterpriseId: number
	roomTypeId: number
	name: string
	url: string
	etag: string | null
	addedAt: Date
	triedAt: Date | null
	fetchedAt: Date | null
	failure: string | null
	events: number
	silentSince: Date | null
	turnedListing: boolean
}

const columns = sql`f.id, f.enterprise_id as "enterpriseId", f.room_type_id as "roomTypeId", f.name, f.url, f.etag,
	f.added_at as "addedAt", f.tried_at as "triedAt", f.fetched_at as "fetchedAt", f.failure, f.events,
	f.silent_since as "silentSince", f.turned_listing as "turnedListing"`

/** Feeds not tried since an instant, those that wait longest first. */
export async function listDueFeeds(db: Db, triedBefore: Date, limit: number): Promise<CalendarFeed[]> {
	const { rows } = await sql<CalendarFeed>`select ${columns} from calendar_feeds f
		where f.removed_at is null and (f.tried_at is null or f.tried_at <= ${triedBefore})
		order by f.tried_at nulls first, f.id limit ${limit}`.execute(db)
	return rows
}

/** A feed that is still followed, locked. */
export async function lockFeed(db: Db, id: number, enterpriseId?: number): Promise<CalendarFeed | undefined> {
	const { rows } = await sql<CalendarFeed>`select ${columns} from calendar_feeds f
		where f.id = ${id} and f.removed_at is null and (${enterpriseId ?? null}::bigint is null or f.enterprise_id = ${enterpriseId ?? null})
		for no key update`.execute(db)
	return rows[0]
}

/** The feeds of a room type, oldest first. */
export async function feedsOfRoom(db: Db, roomTypeId: number): Promise<CalendarFeed[]> {
	const { rows } = await sql<CalendarFeed>`select ${columns} from calendar_feeds f
		where f.room_type_id = ${roomTypeId} and f.removed_at is null order by f.id`.execute(db)
	return rows
}

/** Adds a feed; gives its id. */
export async function insertFeed(
	db: Db,
	feed: { enterpriseId: number; roomTypeId: number; name: string; url: string; at: Date },
): Promise<number> {
	const { id } = await db
		.insertInto('calendar_feeds')
		.values({
			enterprise_id: feed.enterpriseId,
			room_type_id: feed.roomTypeId,
			name: feed.name,
			url: feed.url,
			added_at: feed.at,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** Writes how a try to fetch a feed went; a good one makes it heard again. */
export async function noteTry(
	db: Db,
	feedId: number,
	tried: { at: Date; failure: string | null; etag?: string | null; events?: number; isHeard?: boolean },
): Promise<void> {
	const { at, failure, etag, events, isHeard = true } = tried
	await db
		.updateTable('calendar_feeds')
		.set({
			tried_at: at,
			failure,
			...(failure === null && { fetched_at: at, ...(isHeard && { silent_since: null, turned_listing: false }) }),
			...(etag !== undefined && { etag }),
			...(events !== undefined && { events }),
		})
		.where('id', '=', feedId)
		.execute()
}

/** Writes that a feed is silent since an instant, and whether that turned its listing to requests. */
export async function noteSilence(
	db: Db,
	feedId: number,
	silence: { since: Date; turnedListing: boolean },
): Promise<void> {
	await db
		.updateTable('calendar_feeds')
		.set({ silent_since: silence.since, turned_listing: silence.turnedListing })
		.where('id', '=', feedId)
		.execute()
}

/** Ends a feed. */
export async function removeFeed(db: Db, feedId: number, at: Date): Promise<void> {
	await db.updateTable('calendar_feeds').set({ removed_at: at }).where('id', '=', feedId).execute()
}

/** Turns the listing of a room type to requests, if it was booked at once; tells whether it was. */
export async function turnToRequests(db: Db, roomTypeId: number): Promise<boolean> {
	const { rows } = await sql`update listings l set booking_mode = 'request' from room_types r
		where r.id = ${roomTypeId} and l.id = r.listing_id and l.booking_mode = 'instant' returning l.id`.execute(db)
	return rows.length > 0
}

/** Lets the listing of a room type be booked at once again, unless another silent feed of it says otherwise: that one turns it back. */
export async function turnToInstant(db: Db, roomTypeId: number, feedId: number): Promise<void> {
	const { rows } = await sql`
		update calendar_feeds set turned_listing = true where id = (
			select f.id from calendar_feeds f join room_types r on r.id = f.room_type_id
			where r.listing_id = (select listing_id from room_types where id = ${roomTypeId}) and f.id <> ${feedId}
				and f.removed_at is null and f.silent_since is not null order by f.id limit 1)
		returning id`.execute(db)
	if (rows.length > 0) return
	await sql`update listings l set booking_mode = 'instant' from room_types r
		where r.id = ${roomTypeId} and l.id = r.listing_id and l.booking_mode = 'request'`.execute(db)
}

/** The nights a feed blocks now. */
export async function blocksOfFeed(db: Db, feedId: number): Promise<FeedBlock[]> {
	const { rows } = await sql<FeedBlock>`select id, feed_uid as uid, night from room_blocks
		where feed_id = ${feedId} and unblocked_at is null order by night, id`.execute(db)
	return rows
}

/** Writes nights that a feed blocks, one room each. */
export async function insertFeedBlocks(
	db: Db,
	feed: { id: number; roomTypeId: number; name: string },
	blocks: readonly { uid: string; night: LocalDate }[],
	at: Date,
): Promise<void> {
	if (blocks.length === 0) return
	const common = {
		room_type_id: feed.roomTypeId,
		units: 1,
		reason: feed.name,
		actor: `feed:${feed.id}`,
		blocked_at: at,
	}
	const rows = blocks.map(({ uid, night }) => ({ ...common, night, feed_id: feed.id, feed_uid: uid }))
	await db.insertInto('room_blocks').values(rows).execute()
}
