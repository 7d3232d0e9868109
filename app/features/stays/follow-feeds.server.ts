import { addMinutes } from '#app/domain/time/instant.ts'
import { isSilent, POLL_MINUTES } from '#app/domain/calendar/feed-plan.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { applyFeed } from '#app/features/stays/apply-feed.server.ts'
import type { FeedAnswer } from '#app/platform/feed-fetcher.ts'
import type { World } from '#app/platform/world.ts'
import {
	type CalendarFeed,
	listDueFeeds,
	lockFeed,
	noteSilence,
	noteTry,
	turnToInstant,
	turnToRequests,
} from '#db/queries/calendar-feeds.ts'
import { lockRoomType } from '#db/queries/room-calendars.ts'
import type { Db } from '#db/client.ts'
import { inTransaction } from '#db/transaction.ts'

const FEEDS_A_RUN = 10
/** So far ahead repeated events are looked at. */
const HORIZON_DAYS = 550

/** Asks every feed whose turn has come, one after the other; gives how many were asked. */
export async function followFeeds(world: World): Promise<number> {
	const due = await listDueFeeds(world.db, addMinutes(world.now(), -POLL_MINUTES), FEEDS_A_RUN)
	for (const feed of due) await followFeed(world, feed)
	return due.length
}

/** Asks one feed and brings the nights it blocks in step with what it says. */
export async function followFeed(world: World, { id, url, etag }: CalendarFeed): Promise<void> {
	const answer = await world.feeds.fetch(url, etag)
	await inTransaction(world.db, async (tx) => {
		const feed = await lockFeed(tx, id)
		if (feed) await takeIn(world, tx, feed, answer)
	})
}

async function takeIn(world: World, tx: Db, feed: CalendarFeed, answer: FeedAnswer): Promise<void> {
	const at = world.now()
	if (answer.outcome === 'refused') return note(tx, feed, answer.reason, at)
	if (answer.outcome === 'unchanged') return heard(tx, feed, { at })
	const room = await lockRoomType(tx, feed)
	if (!room) return note(tx, feed, 'no-room', at)
	const today = localDateAt(at, room.timeZone)
	const until = addDays(today, HORIZON_DAYS)
	const reading = world.feeds.read(answer.text, { zone: room.timeZone, until })
	if (reading.outcome !== 'read') return note(tx, feed, reading.outcome, at)
	const isWhole = await applyFeed(tx, { feed, units: room.units, spans: reading.spans, today, until, at })
	// What could not be blocked yet is tried again though the feed itself does not change.
	await heard(tx, feed, { at, etag: isWhole ? answer.etag : null, events: reading.spans.length })
}

async function heard(
	tx: Db,
	feed: CalendarFeed,
	facts: { at: Date; etag?: string | null; events?: number },
): Promise<void> {
	if (feed.turnedListing) await turnToInstant(tx, feed.roomTypeId, feed.id)
	await noteTry(tx, feed.id, { ...facts, failure: null })
}

/** A feed that failed blocks what it blocked; silent for six hours, it makes its listing booked by request. */
async function note(tx: Db, feed: CalendarFeed, failure: string, at: Date): Promise<void> {
	await noteTry(tx, feed.id, { at, failure })
	if (feed.silentSince !== null || !isSilent(feed, at)) return
	const turnedListing = await turnToRequests(tx, feed.roomTypeId)
	await noteSilence(tx, feed.id, { since: at, turnedListing })
}
