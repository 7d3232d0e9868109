import type { Seller } from '#app/domain/accounts/roles.ts'
import { busyNights } from '#app/domain/calendar/busy-nights.ts'
import { type CalendarEvent, icalendar } from '#app/domain/calendar/icalendar.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import type { World } from '#app/platform/world.ts'
import {
	type ExportKey,
	findExport,
	findGivenOut,
	insertExport,
	nightsToGiveOut,
	revokeExport,
	type SessionToGiveOut,
	sessionsToGiveOut,
} from '#db/queries/calendar-exports.ts'
import { lockRoomType } from '#db/queries/room-calendars.ts'
import { inTransaction } from '#db/transaction.ts'

const AHEAD_DAYS = 540
const BEHIND_DAYS = 1

const tokenOf = (world: World, id: string) => world.tokens.of(`ical:${id}`)

/** The address under which a calendar is given out. */
export const addressOf = (world: World, id: string): string => `${world.origin}/ical/${tokenOf(world, id)}.ics`

/** Gives a room type's nights, or the enterprise's sessions, out under a new address; an older one is nobody's from now on. */
export async function giveOut(
	world: World,
	seller: Seller,
	{ roomTypeId, isOnlyEnding }: { roomTypeId: number | null; isOnlyEnding: boolean },
): Promise<{ outcome: 'done' | 'not-found' }> {
	const key: ExportKey = { enterpriseId: seller.enterpriseId, roomTypeId }
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		if (roomTypeId !== null && !(await lockRoomType(tx, { ...key, roomTypeId }))) return { outcome: 'not-found' }
		await revokeExport(tx, key, at)
		if (isOnlyEnding) return { outcome: 'done' }
		const id = world.newId()
		await insertExport(tx, { ...key, id, tokenHash: world.tokens.hash(tokenOf(world, id)), at })
		return { outcome: 'done' }
	})
}

/** The address of what is given out now; null when nothing is. */
export async function readAddress(world: World, key: ExportKey): Promise<string | null> {
	const id = await findExport(world.db, key)
	return id ? addressOf(world, id) : null
}

const plain = { sequence: 0, location: '', description: '' }

function sessionEvent(world: World, session: SessionToGiveOut): CalendarEvent {
	const { id, startsAt, endsAt, timeZone, titleZh, sold, total, isCalledOff } = session
	return {
		...plain,
		...{ uid: `session-${id}@shanhai`, url: world.origin, status: isCalledOff ? 'CANCELLED' : 'CONFIRMED' },
		summary: `${titleZh} ${sold}/${total}`,
		when: { startsAt, endsAt, timeZone },
	}
}

/** The file behind a token: busy nights, or sessions with their seats; nobody's name. Null for a token that opens nothing. */
export async function writeGivenOut(world: World, token: string): Promise<string | null> {
	const now = world.now()
	const given = await findGivenOut(world.db, world.tokens.hash(token))
	if (!given) return null
	const head = { name: given.nameZh, stamp: now }
	const { roomTypeId, enterpriseId, units } = given
	if (roomTypeId === null) {
		const from = new Date(now.getTime() - BEHIND_DAYS * DAY_MS)
		const sessions = await sessionsToGiveOut(world.db, enterpriseId, {
			...{ from, to: new Date(now.getTime() + AHEAD_DAYS * DAY_MS) },
		})
		return icalendar(
			sessions.map((session) => sessionEvent(world, session)),
			head,
		)
	}
	const today = localDateAt(now, given.timeZone ?? MARKET_ZONE)
	const span = { from: addDays(today, -BEHIND_DAYS), until: addDays(today, AHEAD_DAYS) }
	const busy = busyNights(await nightsToGiveOut(world.db, roomTypeId, span), units ?? 0)
	const events = busy.map((night): CalendarEvent => ({
		...plain,
		...{
			uid: `night-${roomTypeId}-${night}@shanhai`,
			url: world.origin,
			status: 'CONFIRMED',
			summary: '不可订 Not available',
		},
		...{ when: { from: night, to: addDays(night, 1) }, isBusy: true },
	}))
	return icalendar(events, head)
}
