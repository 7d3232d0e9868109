import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'

/** What an event of another calendar keeps busy: nights from the first to the morning after the last. */
export type BusySpan = Readonly<{ uid: string; from: LocalDate; until: LocalDate }>

/** A night that an event of a feed blocks here. */
export type FeedBlock = Readonly<{ id: number; uid: string; night: LocalDate }>

/** What a feed asks for now, beside what it blocks already. */
export type FeedPlan = Readonly<{
	/** Blocks that the feed no longer has: gone, moved or over. */
	endIds: number[]
	/** Nights to block, by event. */
	wanted: { uid: string; nights: LocalDate[] }[]
}>

/**
 * Brings blocks in step with a feed that was fetched: the same event is known by its UID, so that one that moved leaves its
 * old nights and takes its new ones; what is gone from the feed is free again. Nights before `today` stay as they were.
 */
export function feedPlan(
	spans: readonly BusySpan[],
	standing: readonly FeedBlock[],
	horizon: Readonly<{ today: LocalDate; until: LocalDate }>,
): FeedPlan {
	const nights = new Map<string, Set<LocalDate>>()
	for (const { uid, from, until } of spans) {
		const own = nights.get(uid) ?? new Set<LocalDate>()
		nights.set(uid, own)
		const first = from < horizon.today ? horizon.today : from
		const last = until > horizon.until ? horizon.until : until
		for (let night = first; night < last; night = addDays(night, 1)) own.add(night)
	}
	const endIds = standing
		.filter(({ uid, night }) => night >= horizon.today && !nights.get(uid)?.has(night))
		.map(({ id }) => id)
	for (const { uid, night } of standing) nights.get(uid)?.delete(night)
	const wanted = [...nights].flatMap(([uid, own]) => (own.size > 0 ? [{ uid, nights: [...own].sort() }] : []))
	return { endIds, wanted }
}

/** So long may a feed be silent until what it would block is asked for instead of sold at once. */
export const SILENT_HOURS = 6
/** A feed is asked so often. */
export const POLL_MINUTES = 15

/** Whether a feed is silent: nothing was fetched for six hours, since it was added for one that never answered. */
export function isSilent(feed: { addedAt: Date; fetchedAt: Date | null }, now: Date): boolean {
	return now.getTime() - (feed.fetchedAt ?? feed.addedAt).getTime() >= SILENT_HOURS * 3_600_000
}
