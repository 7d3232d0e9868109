import type { Seller } from '#app/domain/accounts/roles.ts'
import { monthStart, shiftMonth } from '#app/domain/stays/month-grid.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import type { World } from '#app/platform/world.ts'
import { hostNights, liveBlocks, roomsOfSeller } from '#db/queries/room-calendars.ts'

/** A month of one of a seller's room types, with what is kept back in it; the first room when none is named. */
export async function readCalendar(
	world: World,
	seller: Seller,
	wanted: { roomTypeId: number | null; month: string | null },
) {
	const rooms = await roomsOfSeller(world.db, seller.enterpriseId)
	const room = rooms.find(({ roomTypeId }) => roomTypeId === wanted.roomTypeId) ?? rooms[0] ?? null
	const today = localDateAt(world.now(), room?.timeZone ?? MARKET_ZONE)
	const first = monthStart(wanted.month, today)
	const earlier = shiftMonth(first, -1)
	const later = shiftMonth(first, 1)
	if (!room) return { rooms, room, today, first, earlier, later, nights: [], blocks: [] }
	const span = { from: first, until: later }
	const [nights, blocks] = await Promise.all([
		hostNights(world.db, room.roomTypeId, span),
		liveBlocks(world.db, room.roomTypeId, span),
	])
	return { rooms, room, today, first, earlier, later, nights, blocks }
}
