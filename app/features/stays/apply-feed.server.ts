import { type BusySpan, feedPlan, type FeedPlan } from '#app/domain/calendar/feed-plan.ts'
import { takeNights } from '#app/domain/calendar/take-nights.ts'
import type { HostNight, NightCut } from '#app/domain/stays/room-calendar.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { applyCuts, lockNights } from '#app/features/stays/cut-nights.server.ts'
import type { Db } from '#db/client.ts'
import { blocksOfFeed, type CalendarFeed, insertFeedBlocks } from '#db/queries/calendar-feeds.ts'
import { endCase, openCase, openCasesOfFeed } from '#db/queries/overbooking.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { endBlocks } from '#db/queries/room-calendars.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'

export interface FeedNews {
	feed: CalendarFeed
	units: number
	spans: readonly BusySpan[]
	today: LocalDate
	until: LocalDate
	at: Date
}

/**
 * Blocks what a feed says is busy and frees what it says no longer, on a locked room type in the caller's transaction; nights
 * that are sold here too open a case. True when all it asks for is blocked.
 */
export async function applyFeed(tx: Db, news: FeedNews): Promise<boolean> {
	const { feed, units, spans, at } = news
	const standing = await blocksOfFeed(tx, feed.id)
	const plan = feedPlan(spans, standing, news)
	const ended = new Set(plan.endIds)
	const freed = standing.filter(({ id }) => ended.has(id)).map(({ night }) => night)
	const nights = await lockAll(tx, feed.roomTypeId, plan, freed)
	if (plan.endIds.length > 0) await endBlocks(tx, { roomTypeId: feed.roomTypeId, ids: plan.endIds, at })
	for (const night of freed) {
		const own = nights.get(night)
		if (own) own.blocked -= 1
	}
	const { blocks, conflicts } = takeNights(plan.wanted, [...nights.values()], units)
	await insertFeedBlocks(tx, feed, blocks, at)
	await cut(tx, feed.enterpriseId, { nights, units, changed: [...freed, ...blocks.map(({ night }) => night)], blocks })
	await keepCases(tx, feed, { conflicts, at })
	const asked = plan.wanted.reduce((sum, it) => sum + it.nights.length, 0)
	return blocks.length === asked
}

async function lockAll(tx: Db, roomTypeId: number, plan: FeedPlan, freed: readonly LocalDate[]) {
	const dates = [...freed, ...plan.wanted.flatMap((it) => it.nights)].sort()
	const [first, last] = [dates[0], dates.at(-1)]
	if (!first || !last) return new Map<LocalDate, HostNight>()
	const locked = await lockNights(tx, roomTypeId, { from: first, until: addDays(last, 1) })
	return new Map(locked.map((night) => [night.date, night]))
}

/** Gives the nights their new totals; they were looked at under lock, so nothing can be in the way. */
async function cut(
	tx: Db,
	enterpriseId: number,
	to: {
		nights: ReadonlyMap<LocalDate, HostNight>
		units: number
		changed: readonly LocalDate[]
		blocks: readonly { night: LocalDate }[]
	},
): Promise<void> {
	const cuts = [...new Set(to.changed)].flatMap((date): NightCut[] => {
		const night = to.nights.get(date)
		const added = to.blocks.filter((it) => it.night === date).length
		return night ? [{ night, units: to.units, blocked: Math.min(to.units, night.blocked + added) }] : []
	})
	if (await applyCuts(tx, enterpriseId, cuts)) throw new Error('a feed cut nights that are promised')
}

/** Opens a case for each event that is sold here too; cases whose event went, or whose nights could be blocked, are gone. */
async function keepCases(
	tx: Db,
	feed: CalendarFeed,
	{ conflicts, at }: { conflicts: readonly { uid: string; nights: readonly LocalDate[] }[]; at: Date },
): Promise<void> {
	const still = new Set(conflicts.map(({ uid }) => uid))
	const actor = `feed:${feed.id}`
	for (const { id, uid } of await openCasesOfFeed(tx, feed.id)) {
		if (still.has(uid)) continue
		await endCase(tx, { id, enterpriseId: feed.enterpriseId, to: 'GONE', by: actor, at })
		await recordStateChanges(tx, [{ entity: 'overbooking', entityId: id, from: 'OPEN', to: 'GONE', actor, at }])
	}
	for (const { uid, nights } of conflicts) {
		const id = await openCase(tx, feed, { uid, first: nights[0] ?? '', last: nights.at(-1) ?? '', at })
		if (id === null) continue
		await recordStateChanges(tx, [{ entity: 'overbooking', entityId: id, from: null, to: 'OPEN', actor, at }])
		const payload = { caseId: id }
		await publishEvent(tx, { topic: 'overbooking-opened', dedupeKey: `overbooking-opened:${id}`, payload, at })
	}
}
