import type { NightFacts } from '#app/domain/offers/offer-facts.ts'
import { isoWeekday, type LocalDate } from '#app/domain/time/local-date.ts'
import { type Random, seededRandom } from '#seeds/random.ts'
import { isHolidayNight } from '#seeds/builders/festivals.ts'
import type { Market, MarketListing, MarketRoom } from '#seeds/builders/market.ts'
import type { StayText } from '#seeds/builders/market-file.ts'
import { addCapacity } from '#seeds/builders/products.ts'
import { buildRatePlans } from '#seeds/builders/rate-plans.ts'
import { daysFrom, type Seeding } from '#seeds/builders/seeding.ts'

export const NIGHTS_AHEAD = 180

const FREE = {
	stopSell: false,
	minStayArrival: null,
	minStayThrough: null,
	maxStay: null,
	closedToArrival: false,
	closedToDeparture: false,
}

/** The night of a room on a date, made when it is first asked for. */
export function nightOf(
	seeding: Seeding,
	market: Market,
	room: MarketRoom,
	{ date, ...limits }: Partial<Omit<NightFacts, 'capacity'>> & { date: LocalDate },
): NightFacts {
	const known = room.nights.get(date)
	if (known) return known
	const capacity = addCapacity(seeding, market, 'night', room.units)
	const night: NightFacts = { date, capacity, ...FREE, ...limits }
	room.nights.set(date, night)
	seeding.tables.add('room_nights', {
		room_type_id: room.roomTypeId,
		night: date,
		capacity_id: capacity.id,
		stop_sell: night.stopSell,
		min_stay_arrival: night.minStayArrival,
		min_stay_through: night.minStayThrough,
		max_stay: night.maxStay,
		closed_to_arrival: night.closedToArrival,
		closed_to_departure: night.closedToDeparture,
	})
	return night
}

/** Two nights at least on holidays; here and there a night without arrivals, or kept back by the family. */
function limitsOf(date: LocalDate, random: Random): Partial<NightFacts> {
	const draw = random.next()
	if (isHolidayNight(date)) return { minStayArrival: 2, closedToArrival: draw < 0.03 }
	if (draw < 0.008) return { stopSell: true }
	if (draw < 0.02 && isoWeekday(date) === 6) return { closedToArrival: true }
	return {}
}

/** Room types with plans, door numbers and the nights that can be booked from today on. */
export function buildStay(
	seeding: Seeding,
	market: Market,
	listing: MarketListing,
	{ text, nightsAhead = NIGHTS_AHEAD }: { text: StayText; nightsAhead?: number },
): void {
	const random = seededRandom(`nights:${text.slug}`)
	for (const [position, room] of text.rooms.entries()) {
		const { id } = seeding.tables.addNumbered('room_types', {
			listing_id: listing.id,
			name_zh: room.name.zh,
			name_en: room.name.en,
			beds_zh: room.beds.zh,
			beds_en: room.beds.en,
			total_units: room.units,
			base_occupancy: room.base,
			max_occupancy: room.max,
			position,
			active: true,
		})
		for (let unit = 1; unit <= room.units; unit++)
			seeding.tables.addNumbered('room_units', { room_type_id: id, name: `${position + 1}0${unit}` })
		const plans = buildRatePlans(seeding, listing, id, room)
		const made: MarketRoom = { roomTypeId: id, units: room.units, plans, nights: new Map() }
		listing.rooms.push(made)
		for (const date of daysFrom(seeding.today, nightsAhead))
			nightOf(seeding, market, made, { date, ...limitsOf(date, random) })
	}
	const plans = listing.rooms.flatMap((room) => room.plans)
	listing.row.from_minor = Math.min(...plans.flatMap((plan) => plan.baseMinor))
}
