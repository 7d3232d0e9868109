import { sql } from 'kysely'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { followFeed } from '#app/features/stays/follow-feeds.server.ts'
import { addFeed } from '#app/features/stays/keep-feeds.server.ts'
import { openCalendarFeeds } from '#app/platform/calendar-feeds.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { lockFeed } from '#db/queries/calendar-feeds.ts'

/** Of a name that is nobody's: nothing answers there, and nobody is asked. */
const ADDRESS = 'https://rooms.example/calendars/demo-courtyard.ics'
/** How many days ahead somebody comes there, and how many nights they stay. */
const STAYS = [
	[19, 2],
	[33, 1],
	[47, 3],
] as const

const written = (date: LocalDate) => date.replaceAll('-', '')

/** What the other site says: three stays of guests who booked there. */
function calendarOf(today: LocalDate): string {
	const events = STAYS.flatMap(([ahead, nights], at) => [
		'BEGIN:VEVENT',
		`UID:demo-${at + 1}@rooms.example`,
		`DTSTAMP:${written(today)}T000000Z`,
		`DTSTART;VALUE=DATE:${written(addDays(today, ahead))}`,
		`DTEND;VALUE=DATE:${written(addDays(today, ahead + nights))}`,
		'SUMMARY:Booked',
		'END:VEVENT',
	])
	return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//rooms.example//demo//EN', ...events, 'END:VCALENDAR', ''].join(
		'\r\n',
	)
}

/** The house of the demo's seller follows the calendar of another site, which answered a while ago. */
export async function tellFeed(db: Db, now: Date): Promise<void> {
	const { rows } = await sql<{ enterpriseId: number; accountId: number; roomTypeId: number }>`
		select m.enterprise_id as "enterpriseId", a.id as "accountId", r.id as "roomTypeId" from accounts a
		join enterprise_members m on m.account_id = a.id join listings l on l.enterprise_id = m.enterprise_id and l.kind = 'stay'
		join room_types r on r.listing_id = l.id
		where a.email = 'seller@demo.shanhai' and l.status = 'published' and r.active and r.total_units > 1
		order by m.enterprise_id, r.id limit 1`.execute(db)
	const [room] = rows
	if (!room) return
	const text = calendarOf(localDateAt(now, MARKET_ZONE))
	const feeds = { ...openCalendarFeeds(), fetch: async () => ({ outcome: 'fetched' as const, text, etag: '"demo-1"' }) }
	// No guard stands before a world that is being told.
	const seller = { enterpriseId: room.enterpriseId, account: { accountId: room.accountId } } as unknown as Seller
	const worldAt = (minutesAgo: number) => ({ db, feeds, now: () => addMinutes(now, -minutesAgo) }) as unknown as World
	const feed = { roomTypeId: room.roomTypeId, name: '示例订房网 Example rooms', url: ADDRESS }
	const added = await addFeed(worldAt(3 * 24 * 60), seller, feed)
	if (added.outcome !== 'added') throw new Error(`the demo's calendar is not followed: ${added.outcome}`)
	const kept = await lockFeed(db, added.feedId)
	if (kept) await followFeed(worldAt(10), kept)
}
