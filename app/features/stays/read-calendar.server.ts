import type { Seller } from '#app/domain/accounts/roles.ts'
import type { CalendarNight, HostNight } from '#app/domain/stays/room-calendar.ts'
import { monthStart, shiftMonth } from '#app/domain/stays/month-grid.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { pricedNights } from '#app/features/stays/change-nights.server.ts'
import type { World } from '#app/platform/world.ts'
import { type HostPlan, plansOfRoom } from '#db/queries/night-prices.ts'
import { type HostRoom, hostNights, liveBlocks, roomsOfSeller } from '#db/queries/room-calendars.ts'

/** A night of a room that no plan sells. */
const unpriced = (night: HostNight): CalendarNight => ({
	...night,
	priceMinor: null,
	usualMinor: null,
	isOwnPrice: false,
})

/** Nights with what they cost under the plan that is wanted, or the first. */
async function priceThem(
	{ db }: World,
	{ room, plans, wanted }: { room: HostRoom; plans: readonly HostPlan[]; wanted: number | null },
	nights: readonly HostNight[],
): Promise<{ planId: number | null; nights: CalendarNight[] }> {
	const plan = plans.find(({ ratePlanId }) => ratePlanId === wanted) ?? plans[0]
	if (!plan) return { planId: null, nights: nights.map(unpriced) }
	const { ratePlanId } = plan
	const priced = await pricedNights(db, { roomTypeId: room.roomTypeId, ratePlanId }, nights)
	return { planId: ratePlanId, nights: priced ?? nights.map(unpriced) }
}

/** A month of one of a seller's room types, with what is kept back in it; the first room when none is named. */
export async function readCalendar(
	world: World,
	seller: Seller,
	wanted: { roomTypeId: number | null; month: string | null; ratePlanId?: number | null },
) {
	const rooms = await roomsOfSeller(world.db, seller.enterpriseId)
	const room = rooms.find(({ roomTypeId }) => roomTypeId === wanted.roomTypeId) ?? rooms[0] ?? null
	const today = localDateAt(world.now(), room?.timeZone ?? MARKET_ZONE)
	const first = monthStart(wanted.month, today)
	const earlier = shiftMonth(first, -1)
	const later = shiftMonth(first, 1)
	const none = { nights: [], blocks: [], plans: [], planId: null }
	if (!room) return { rooms, room, today, first, earlier, later, ...none }
	const span = { from: first, until: later }
	const [nights, blocks, plans] = await Promise.all([
		hostNights(world.db, room.roomTypeId, span),
		liveBlocks(world.db, room.roomTypeId, span),
		plansOfRoom(world.db, room.roomTypeId),
	])
	const priced = await priceThem(world, { room, plans, wanted: wanted.ratePlanId ?? null }, nights)
	return { rooms, room, today, first, earlier, later, blocks, plans, ...priced }
}
