import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { guestCount, type Guests } from '#app/domain/pricing/guest-price.ts'
import { daysBetween, nightsBetween, type LocalDate } from '#app/domain/time/local-date.ts'
import { isInTime } from '#app/domain/time/instant.ts'
import { localDateAt, localInstant, type LocalTime, type TimeZone } from '#app/domain/time/zoned.ts'

/** A night of a room type that is on sale: what is left of it and what restricts it; null restricts nothing. */
export type SaleNight = {
	date: LocalDate
	left: number
	stopSell: boolean
	minStayArrival: number | null
	minStayThrough: number | null
	maxStay: number | null
	closedToArrival: boolean
	closedToDeparture: boolean
}

/** When a rate plan can be booked: days from today (at the property) to arrival, and the last time on the day itself. */
export type BookingWindow = { minAdvanceDays: number; maxAdvanceDays: number; sameDayCutoff: LocalTime }

/** A stay asked for: rooms of one type over [checkIn, checkOut), the guests being those of each room. */
export type StayRequest = { checkIn: LocalDate; checkOut: LocalDate; qty: number; guests: Guests }

/** What a property says about a stay. `nights` are its sale nights from check-in to check-out, the latter included. */
export type StayFacts = { nights: readonly SaleNight[]; window: BookingWindow; maxOccupancy: number; zone: TimeZone }

/** Why a stay cannot be booked at an instant, in the order a guest would ask; empty when it can. */
export function stayReasons(request: StayRequest, facts: StayFacts, at: Date): UnavailableReason[] {
	if (daysBetween(request.checkIn, request.checkOut) < 1) return [{ code: 'no_nights' }]
	return [
		...windowReasons(request.checkIn, facts, at),
		...guestReasons(request.guests, facts.maxOccupancy),
		...nightReasons(request, facts.nights),
		...lengthReasons(request, facts.nights),
		...doorReasons(request, facts.nights),
	]
}

/** Why an arrival on a date cannot be booked at an instant. The cutoff counts in the property's zone, itself in time. */
export function windowReasons(
	checkIn: LocalDate,
	{ window, zone }: Pick<StayFacts, 'window' | 'zone'>,
	at: Date,
): UnavailableReason[] {
	const ahead = daysBetween(localDateAt(at, zone), checkIn)
	if (ahead < 0) return [{ code: 'past', date: checkIn }]
	if (ahead < window.minAdvanceDays) return [{ code: 'min_advance', days: window.minAdvanceDays }]
	if (ahead > window.maxAdvanceDays) return [{ code: 'max_advance', days: window.maxAdvanceDays }]
	const cutoff = localInstant(checkIn, window.sameDayCutoff, zone)
	return isInTime(at, cutoff) ? [] : [{ code: 'past_cutoff', cutoff }]
}

function guestReasons(guests: Guests, max: number): UnavailableReason[] {
	if (guests.adults < 1) return [{ code: 'no_guests' }]
	const count = guestCount(guests)
	return count > max ? [{ code: 'over_occupancy', guests: count, max }] : []
}

function nightReasons({ checkIn, checkOut, qty }: StayRequest, nights: readonly SaleNight[]): UnavailableReason[] {
	return nightsBetween(checkIn, checkOut).flatMap((date): UnavailableReason[] => {
		const night = nights.find((candidate) => candidate.date === date)
		if (!night) return [{ code: 'not_offered', date }]
		if (night.stopSell) return [{ code: 'stop_sell', date }]
		return night.left < qty ? [{ code: 'sold_out', wanted: qty, left: night.left, date }] : []
	})
}

function lengthReasons({ checkIn, checkOut }: StayRequest, nights: readonly SaleNight[]): UnavailableReason[] {
	const length = daysBetween(checkIn, checkOut)
	const slept = nights.filter(({ date }) => date >= checkIn && date < checkOut)
	const onArrival = slept.find(({ date }) => date === checkIn)
	const min = Math.max(0, onArrival?.minStayArrival ?? 0, ...slept.map((night) => night.minStayThrough ?? 0))
	const max = Math.min(...slept.map((night) => night.maxStay ?? Infinity))
	if (length < min) return [{ code: 'min_stay', nights: min }]
	return length > max ? [{ code: 'max_stay', nights: max }] : []
}

function doorReasons({ checkIn, checkOut }: StayRequest, nights: readonly SaleNight[]): UnavailableReason[] {
	const arrival = nights.find(({ date }) => date === checkIn)
	const departure = nights.find(({ date }) => date === checkOut)
	return [
		...(arrival?.closedToArrival ? [{ code: 'closed_to_arrival', date: checkIn } as const] : []),
		...(departure?.closedToDeparture ? [{ code: 'closed_to_departure', date: checkOut } as const] : []),
	]
}
