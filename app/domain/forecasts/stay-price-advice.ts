import { addDays, daysBetween, isoWeekday, type LocalDate } from '#app/domain/time/local-date.ts'

/** The demo's and everybody's starting values (indicators 4.6): how hard the price follows the nights, and where it stands still. */
export const PRICE_RULE = { slope: 0.5, target: 0.75, least: 0.8, most: 1.3, compared: 3, seasonDays: 45 } as const

/** Rooms of a booking, the night, the day it was made and the day it was called off; null: it stood. */
export interface NightBooking {
	night: LocalDate
	rooms: number
	bookedOn: LocalDate
	endedOn: LocalDate | null
}

/** A night of the past like the one that is priced: rooms booked as long before it as now, and in the end. */
export interface ComparedNight {
	night: LocalDate
	then: number
	final: number
}

/** What is asked of a night's price; money in minor units. */
export interface PricedNight {
	night: LocalDate
	today: LocalDate
	/** Rooms that could be sold, sold ones included. */
	rooms: number
	booked: number
	baseMinor: number
	/** Never below this. */
	floorMinor: number
}

export type PriceAdvice =
	| Readonly<{
			outcome: 'advised'
			/** Rooms taken in the end as it is expected, and their share. */
			expected: number
			share: number
			priceMinor: number
			compared: readonly ComparedNight[]
	  }>
	| Readonly<{ outcome: 'no-rooms' | 'too-few' }>

/** Days between two days of the year, the turn of the year being none. */
function seasonDistance(one: LocalDate, other: LocalDate): number {
	const days = Math.abs(daysBetween(one, other)) % 365
	return Math.min(days, 365 - days)
}

/** The nights that are over most like a night: the same weekday in its season, the nearest in the year first, then the latest. */
export function comparedNights(night: LocalDate, past: readonly LocalDate[]): LocalDate[] {
	return past
		.filter((it) => isoWeekday(it) === isoWeekday(night) && seasonDistance(it, night) <= PRICE_RULE.seasonDays)
		.sort((a, b) => seasonDistance(a, night) - seasonDistance(b, night) || b.localeCompare(a))
		.slice(0, PRICE_RULE.compared)
}

const roomsOn = (bookings: readonly NightBooking[], night: LocalDate, day: LocalDate) =>
	bookings
		.filter((it) => it.night === night && it.bookedOn <= day && (it.endedOn === null || it.endedOn > day))
		.reduce((sum, { rooms }) => sum + rooms, 0)

/**
 * A price for a night by pick-up (indicators 4.6): what is booked, and what came after the same lead time on average of three
 * nights like it; the price follows the expected share of rooms around its target, within bounds, and for everybody alike.
 */
export function advisePrice(
	asked: PricedNight,
	past: readonly LocalDate[],
	bookings: readonly NightBooking[],
): PriceAdvice {
	const { night, today, rooms, booked, baseMinor, floorMinor } = asked
	if (rooms <= 0) return { outcome: 'no-rooms' }
	const lead = daysBetween(today, night)
	const compared = comparedNights(night, past).map((it) => ({
		night: it,
		then: roomsOn(bookings, it, addDays(it, -lead)),
		final: roomsOn(bookings, it, it),
	}))
	if (compared.length < PRICE_RULE.compared) return { outcome: 'too-few' }
	const pickUp = compared.reduce((sum, { then, final }) => sum + final - then, 0) / compared.length
	const expected = Math.min(rooms, Math.max(booked, booked + pickUp))
	const { slope, target, least, most } = PRICE_RULE
	const factor = Math.min(most, Math.max(least, 1 + slope * (expected / rooms - target)))
	const priceMinor = Math.max(floorMinor, Math.round((baseMinor * factor) / 100) * 100)
	return { outcome: 'advised', expected, share: expected / rooms, priceMinor, compared }
}
