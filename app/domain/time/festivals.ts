import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { isSolarTerm, lunarDay } from '#app/domain/time/lunar-calendar.ts'

/** A festival that people travel or send things for. */
export type FestivalCode =
	| 'spring'
	| 'lantern'
	| 'third_of_third'
	| 'qingming'
	| 'may'
	| 'dragon_boat'
	| 'double_seventh'
	| 'mid_autumn'
	| 'national'
	| 'double_ninth'
	| 'laba'

/** A festival with the day it falls on. */
export interface Festival {
	code: FestivalCode
	date: LocalDate
}

/** Days of the lunar calendar, month and day. */
const LUNAR: Readonly<Record<string, FestivalCode>> = {
	'1-1': 'spring',
	'1-15': 'lantern',
	// Of the She people, who live in these mountains.
	'3-3': 'third_of_third',
	'5-5': 'dragon_boat',
	'7-7': 'double_seventh',
	'8-15': 'mid_autumn',
	'9-9': 'double_ninth',
	'12-8': 'laba',
}

const SOLAR: Readonly<Record<string, FestivalCode>> = { '05-01': 'may', '10-01': 'national' }

const QINGMING_DEGREES = 15

function lunarFestival(date: LocalDate): FestivalCode | undefined {
	const { month, day, isLeap } = lunarDay(date)
	return isLeap ? undefined : LUNAR[`${month}-${day}`]
}

/** What falls on a date; in some years two do. */
function festivalsOn(date: LocalDate): FestivalCode[] {
	const qingming = isSolarTerm(date, QINGMING_DEGREES) ? ('qingming' as const) : undefined
	return [lunarFestival(date), qingming, SOLAR[date.slice(5)]].filter((it) => it !== undefined)
}

/** The festivals of so many days from one on, in their order. */
export function festivalsFrom(from: LocalDate, days: number): Festival[] {
	const dates = Array.from({ length: days }, (_, at) => addDays(from, at))
	return dates.flatMap((date) => festivalsOn(date).map((code) => ({ code, date })))
}
