import { addDays, isoWeekday, monthOf, type LocalDate } from '#app/domain/time/local-date.ts'
import type { ExperienceText } from '#seeds/builders/market-file.ts'
import { daysFrom } from '#seeds/builders/seeding.ts'

type Running = Pick<ExperienceText, 'weekdays' | 'season'>

const DAYS_AHEAD = 56
/** With fewer days than these left, sessions of the season after are on sale already: more than the few weeks that guests book ahead. */
const FEWEST_DAYS = 16
/** Every season begins within these. */
const DAYS_OF_SEASONS = 366 + 31

type DayFacts = { weekday: number; month: number }
const days = new Map<LocalDate, DayFacts>()

function dayFacts(date: LocalDate): DayFacts {
	const known = days.get(date)
	if (known) return known
	const facts = { weekday: isoWeekday(date), month: monthOf(date) }
	days.set(date, facts)
	return facts
}

export function runsOn(text: Running, date: LocalDate): boolean {
	const { weekday, month } = dayFacts(date)
	return text.weekdays.includes(weekday) && (!text.season || text.season.includes(month))
}

const calendars = new Map<LocalDate, LocalDate[]>()

function calendarFrom(today: LocalDate): LocalDate[] {
	const dates = calendars.get(today) ?? daysFrom(today, DAYS_AHEAD + DAYS_OF_SEASONS)
	calendars.set(today, dates)
	return dates
}

/**
 * The days of sessions that are on sale today: those of so many days ahead where a number is asked for; else those of eight weeks, and
 * of what has a season the first days of its next one, so that there is always something to book, whatever the day of seeding.
 */
export function sessionDays(text: Running, today: LocalDate, daysAhead?: number): LocalDate[] {
	const calendar = daysAhead === undefined ? calendarFrom(today) : daysFrom(today, daysAhead)
	const near = calendar.slice(0, daysAhead ?? DAYS_AHEAD).filter((date) => runsOn(text, date))
	if (daysAhead !== undefined || !text.season || near.length >= FEWEST_DAYS) return near
	const later = calendar.slice(DAYS_AHEAD).filter((date) => runsOn(text, date))
	return [...near, ...later.slice(0, FEWEST_DAYS - near.length)]
}

const firstOfNextMonth = (date: LocalDate) => `${addDays(`${date.slice(0, 7)}-01`, 31).slice(0, 7)}-01`

/** The last day of the season that a date is in, over the turn of the year too; the date itself where something runs all year. */
export function seasonEnd({ season }: Running, date: LocalDate): LocalDate {
	if (!season || season.length >= 12 || !season.includes(monthOf(date))) return date
	let next = firstOfNextMonth(date)
	while (season.includes(monthOf(next))) next = firstOfNextMonth(next)
	return addDays(next, -1)
}
