import type { Seller } from '#app/domain/accounts/roles.ts'
import type { HOST_ENDINGS } from '#app/domain/calendar/overbooking.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { applyFeed } from '#app/features/stays/apply-feed.server.ts'
import type { FeedRefusal } from '#app/platform/feed-fetcher.ts'
import type { World } from '#app/platform/world.ts'
import { feedsOfRoom, insertFeed, lockFeed, removeFeed, turnToInstant } from '#db/queries/calendar-feeds.ts'
import { endCase } from '#db/queries/overbooking.ts'
import { lockRoomType } from '#db/queries/room-calendars.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

const MOST_FEEDS = 5

export type AddFeedOutcome =
	| { outcome: 'added'; feedId: number }
	| { outcome: 'not-found' | 'enough' | 'known' }
	| { outcome: 'refused'; reason: FeedRefusal }

/** Follows another calendar for a room type; it is read for the first time within a minute. */
export async function addFeed(
	world: World,
	seller: Seller,
	feed: { roomTypeId: number; name: string; url: string },
): Promise<AddFeedOutcome> {
	const { enterpriseId } = seller
	const reason = world.feeds.refusalOf(feed.url)
	if (reason) return { outcome: 'refused', reason }
	return inTransaction(world.db, async (tx): Promise<AddFeedOutcome> => {
		if (!(await lockRoomType(tx, { enterpriseId, roomTypeId: feed.roomTypeId }))) return { outcome: 'not-found' }
		const known = await feedsOfRoom(tx, feed.roomTypeId)
		if (known.some(({ url }) => url === feed.url)) return { outcome: 'known' }
		if (known.length >= MOST_FEEDS) return { outcome: 'enough' }
		return { outcome: 'added', feedId: await insertFeed(tx, { enterpriseId, ...feed, at: world.now() }) }
	})
}

/** Follows a calendar no more: what it blocked is free again, and its silence is forgotten. */
export async function endFeed(
	world: World,
	seller: Seller,
	feedId: number,
): Promise<{ outcome: 'ended' | 'not-found' }> {
	const { enterpriseId } = seller
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		const feed = await lockFeed(tx, feedId, enterpriseId)
		const room = feed && (await lockRoomType(tx, { enterpriseId, roomTypeId: feed.roomTypeId }))
		if (!feed || !room) return { outcome: 'not-found' }
		const today = localDateAt(at, room.timeZone)
		await applyFeed(tx, { feed, units: room.units, spans: [], today, until: addDays(today, 1), at })
		await removeFeed(tx, feedId, at)
		if (feed.turnedListing) await turnToInstant(tx, feed.roomTypeId, feedId)
		return { outcome: 'ended' }
	})
}

/** Writes what the host did about nights sold twice. */
export async function closeOverbooking(
	world: World,
	seller: Seller,
	ending: { caseId: number; to: (typeof HOST_ENDINGS)[number] },
): Promise<{ outcome: 'closed' | 'not-found' }> {
	const { caseId: id, to } = ending
	const actor = `account:${seller.account.accountId}`
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		const isDone = await endCase(tx, { id, enterpriseId: seller.enterpriseId, to, by: actor, at })
		if (!isDone) return { outcome: 'not-found' }
		await recordStateChanges(tx, [{ entity: 'overbooking', entityId: id, from: 'OPEN', to, actor, at }])
		return { outcome: 'closed' }
	})
}
