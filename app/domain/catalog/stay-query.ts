import type { ReadParameter } from '#app/domain/catalog/search-filters.ts'
import { daysBetween, parseLocalDate, type LocalDate } from '#app/domain/time/local-date.ts'

/** What a visitor asks of a stay's page; dates are null until chosen, the guests are those of each room. */
export interface StayQuery {
	checkIn: LocalDate | null
	checkOut: LocalDate | null
	adults: number
	childAges: number[]
	rooms: number
	/** The rate plan whose calendar is shown; null for the first. */
	ratePlanId: number | null
	/** A day of the first month shown; null for the month of arrival, else this month. */
	month: LocalDate | null
}

/** Why an input cannot be taken. */
export interface StayFault {
	field: 'check_in' | 'check_out' | 'adults' | 'child_ages' | 'rooms'
	code: 'not_a_date' | 'past' | 'too_far' | 'not_after_check_in' | 'too_long' | 'not_a_number' | 'not_ages'
}

/** The longest stay that can be asked for, in nights. */
export const LONGEST_STAY_NIGHTS = 30
const FURTHEST_DAYS = 400
const MOST_ROOMS = 20
const MOST_ADULTS = 20
const MOST_CHILDREN = 10
const OLDEST_CHILD = 17

type Collect = (fault: StayFault) => null

function date(text: string | null, field: 'check_in' | 'check_out', today: LocalDate, collect: Collect) {
	if (text === null || text === '') return null
	const parsed = parseLocalDate(text)
	if (parsed === null) return collect({ field, code: 'not_a_date' })
	if (parsed < today) return collect({ field, code: 'past' })
	return daysBetween(today, parsed) > FURTHEST_DAYS ? collect({ field, code: 'too_far' }) : parsed
}

function dates(read: ReadParameter, today: LocalDate, collect: Collect) {
	const checkIn = date(read('check_in'), 'check_in', today, collect)
	const checkOut = date(read('check_out'), 'check_out', today, collect)
	if (checkIn === null || checkOut === null) return { checkIn, checkOut }
	if (checkOut <= checkIn) return { checkIn, checkOut: collect({ field: 'check_out', code: 'not_after_check_in' }) }
	const isLong = daysBetween(checkIn, checkOut) > LONGEST_STAY_NIGHTS
	return { checkIn, checkOut: isLong ? collect({ field: 'check_out', code: 'too_long' }) : checkOut }
}

function whole(text: string | null, most: number, field: 'adults' | 'rooms', collect: Collect): number | null {
	if (text === null || text === '') return null
	const value = Number(text)
	return Number.isInteger(value) && value >= 1 && value <= most ? value : collect({ field, code: 'not_a_number' })
}

function ages(text: string | null, collect: Collect): number[] {
	const parts = (text ?? '').split(/[\s,，、;；]+/).filter((part) => part !== '')
	const numbers = parts.map(Number)
	const isFine = numbers.every((age) => Number.isInteger(age) && age >= 0 && age <= OLDEST_CHILD)
	if (isFine && numbers.length <= MOST_CHILDREN) return numbers
	collect({ field: 'child_ages', code: 'not_ages' })
	return []
}

function id(text: string | null): number | null {
	const value = Number(text)
	return text !== null && Number.isSafeInteger(value) && value > 0 ? value : null
}

/** Reads a stay's question out of an address. What cannot be taken is left out and named. */
export function readStayQuery(read: ReadParameter, today: LocalDate): { query: StayQuery; faults: StayFault[] } {
	const faults: StayFault[] = []
	const collect: Collect = (fault) => (faults.push(fault), null)
	const month = parseLocalDate(`${read('month') ?? ''}-01`)
	const query = {
		...dates(read, today, collect),
		adults: whole(read('adults'), MOST_ADULTS, 'adults', collect) ?? 2,
		childAges: ages(read('child_ages'), collect),
		rooms: whole(read('rooms'), MOST_ROOMS, 'rooms', collect) ?? 1,
		ratePlanId: id(read('plan')),
		month: month !== null && Math.abs(daysBetween(today, month)) <= FURTHEST_DAYS ? month : null,
	}
	return { query, faults }
}
