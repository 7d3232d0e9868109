import type { Seller } from '#app/domain/accounts/roles.ts'
import { advisePrice, PRICE_RULE } from '#app/domain/forecasts/stay-price-advice.ts'
import { addDays, type LocalDate, nightsBetween } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { pricedNights } from '#app/features/stays/change-nights.server.ts'
import type { World } from '#app/platform/world.ts'
import { plansOfRoom } from '#db/queries/night-prices.ts'
import { type HostRoom, hostNights, roomsOfSeller } from '#db/queries/room-calendars.ts'
import { listNightBookings } from '#db/queries/stay-bookings.ts'

/** So many nights are advised on, from so long a past. */
const NIGHTS = 28
const PAST_DAYS = 400

/** What a host may ask of one of their rooms; `floorYuan` null: no floor of their own. */
export interface AdviceAsked {
	roomTypeId: number | null
	floorYuan: number | null
}

/** Prices advised for the next four weeks of a room type, each with the nights it comes from; nothing is set by it. */
export async function readPriceAdvice(world: World, { enterpriseId }: Seller, asked: AdviceAsked) {
	const rooms = await roomsOfSeller(world.db, enterpriseId)
	const room = rooms.find(({ roomTypeId }) => roomTypeId === asked.roomTypeId) ?? rooms[0] ?? null
	const today = localDateAt(world.now(), room?.timeZone ?? MARKET_ZONE)
	const { floorYuan } = asked
	const found = { rooms, room, floorYuan, rule: PRICE_RULE }
	if (!room) return { ...found, planId: null, nights: [] }
	const [plan] = await plansOfRoom(world.db, room.roomTypeId)
	const planId = plan?.ratePlanId ?? null
	return {
		...found,
		planId,
		nights: planId === null ? [] : await adviseNights(world, { room, planId, today, floorYuan }),
	}
}

interface Advised {
	room: HostRoom
	planId: number
	today: LocalDate
	floorYuan: number | null
}

async function adviseNights({ db }: World, { room, planId, today, floorYuan }: Advised) {
	const { roomTypeId } = room
	const ahead = { from: today, until: addDays(today, NIGHTS) }
	const behind = { from: addDays(today, -PAST_DAYS), until: today }
	const nights = await hostNights(db, roomTypeId, ahead)
	const priced = (await pricedNights(db, { roomTypeId, ratePlanId: planId }, nights)) ?? []
	const bookings = await listNightBookings(db, room, behind)
	const shut = new Set(
		(await hostNights(db, roomTypeId, behind)).flatMap((it) => (it.stopSell && it.sold === 0 ? [it.date] : [])),
	)
	const first = bookings[0]?.night ?? today
	const past = nightsBetween(first, today).filter((night) => !shut.has(night))
	return priced.flatMap(({ date, total, blocked, sold, priceMinor, usualMinor }) => {
		const baseMinor = usualMinor ?? priceMinor
		if (baseMinor === null || priceMinor === null) return []
		const rooms = Math.max(0, total - blocked)
		const floorMinor = (floorYuan ?? 0) * 100
		const advice = advisePrice({ night: date, today, rooms, booked: sold, baseMinor, floorMinor }, past, bookings)
		return [{ date, rooms, booked: sold, priceMinor, baseMinor, advice }]
	})
}
