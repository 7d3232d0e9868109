import type { Seller } from '#app/domain/accounts/roles.ts'
import { planDay } from '#app/domain/stays/day-sheet.ts'
import { addDays, parseLocalDate } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt, localInstant } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { roomDeliveries } from '#db/queries/guest-rooms.ts'
import { sessionsBetween, staysOnDay } from '#db/queries/day-sheet.ts'

/** A day of a house on one sheet: arrivals, departures, sessions, people at table. Without a date it is today. */
export async function readDaySheet(world: World, seller: Seller, wanted: string | null) {
	const today = localDateAt(world.now(), MARKET_ZONE)
	const day = (wanted !== null && parseLocalDate(wanted)) || today
	const { enterpriseId } = seller
	const from = localInstant(day, '00:00', MARKET_ZONE)
	const to = localInstant(addDays(day, 1), '00:00', MARKET_ZONE)
	const stays = await staysOnDay(world.db, enterpriseId, day)
	const sessions = await sessionsBetween(world.db, enterpriseId, { from, to })
	// Whatever is still to be brought is to be brought now.
	const deliveries = day === today ? await roomDeliveries(world.db, enterpriseId, day) : []
	return {
		deliveries,
		day,
		today,
		before: addDays(day, -1),
		after: addDays(day, 1),
		...planDay(stays, day, today),
		sessions,
	}
}
