import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'

/** A stay as far as a day's sheet asks; adults and children are of each room. */
export type DayStay = {
	state: OrderLineState
	checkIn: LocalDate
	checkOut: LocalDate
	qty: number
	adults: number
	childAges: readonly number[]
}

/** People at table. */
export type Table = { adults: number; children: number }

function seat(stays: readonly DayStay[]): Table {
	return {
		adults: stays.reduce((sum, { adults, qty }) => sum + adults * qty, 0),
		children: stays.reduce((sum, { childAges, qty }) => sum + childAges.length * qty, 0),
	}
}

/**
 * A day of a house: who comes, who goes, who stays over, and how many sit at breakfast (slept here) and at dinner (sleep
 * here). Guests who left before the day of their check-out are nowhere; who should have come on a day before `today` and
 * did not is still expected, as long as a night of theirs is left, and sat at no breakfast.
 */
export function planDay<T extends DayStay>(stays: readonly T[], day: LocalDate, today: LocalDate) {
	const here = stays.filter(({ state, checkOut }) => state !== 'CHECKED_OUT' || checkOut === day)
	const isMissing = ({ state, checkIn }: T) => state === 'CONFIRMED' && checkIn < today && day >= today
	const there = here.filter((stay) => !isMissing(stay))
	const late = here.filter((stay) => isMissing(stay) && stay.checkOut > day)
	const arrivals = [...(day === today ? late : []), ...there.filter(({ checkIn }) => checkIn === day)]
	const departures = there.filter(({ checkOut, checkIn }) => checkOut === day && checkIn < day)
	const stayingOver = there.filter(({ checkIn, checkOut }) => checkIn < day && checkOut > day)
	return {
		arrivals,
		departures,
		stayingOver,
		breakfast: seat([...departures, ...stayingOver]),
		dinner: seat([...arrivals, ...stayingOver]),
	}
}
