import type { MonthWeek, Recurrence } from '#app/domain/sessions/recurrence.ts'
import { sessionTimes } from '#app/domain/sessions/session-times.ts'
import { addDays, daysBetween, isoWeekday, type IsoWeekday, type LocalDate } from '#app/domain/time/local-date.ts'
import type { LocalTime, TimeZone } from '#app/domain/time/zoned.ts'

/** Sessions are made so many days ahead; an operator's setting. */
export const UNFOLDED_DAYS = 180

/** Days of every year from one to another, both 'MM-DD' and included; 11-20 to 02-10 goes over the turn of the year. */
export interface Season {
	from: string
	to: string
}

/** When sessions of an experience take place, and what each of them is like. */
export interface SessionRule {
	recurrence: Recurrence
	/** One of its weekdays. */
	startsOn: LocalDate
	/** In rising order, at least one. */
	times: readonly LocalTime[]
	/** Days left out; they count for the recurrence's count. */
	leftOut: readonly LocalDate[]
	/** None: all year. Days outside of them do not count for the recurrence's count. */
	seasons: readonly Season[]
	minutes: number
	cutoffMinutes: number
	seats: number
	minToRun: number
}

/** A session that a rule means to be. */
export interface Slot {
	startsAt: Date
	endsAt: Date
	cutoffAt: Date
}

function isInSeason(date: LocalDate, { from, to }: Season): boolean {
	const day = date.slice(5)
	return from <= to ? day >= from && day <= to : day >= from || day <= to
}

/** Whether a date is that one of its weekday in its month: the third Friday, the last Sunday. */
function isWeekOfMonth(date: LocalDate, week: MonthWeek): boolean {
	if (week === -1) return addDays(date, 7).slice(5, 7) !== date.slice(5, 7)
	return Math.ceil(Number(date.slice(8)) / 7) === week
}

const MOST_DAYS_BETWEEN = 42

/** The first day from a date on that is one of some weekdays, or that one of them in its month. */
export function firstOn(from: LocalDate, weekdays: readonly number[], inMonth?: MonthWeek): LocalDate {
	const ahead = Array.from({ length: MOST_DAYS_BETWEEN }, (_, days) => addDays(from, days))
	const isOne = (date: LocalDate) =>
		weekdays.includes(isoWeekday(date)) && (inMonth === undefined || isWeekOfMonth(date, inMonth))
	return ahead.find(isOne) ?? from
}

const isInSeasons = (date: LocalDate, seasons: readonly Season[]) =>
	seasons.length === 0 || seasons.some((season) => isInSeason(date, season))

const months = (date: LocalDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))

/** Whether the day so many after its first is one of a rule's. */
function isOn({ startsOn, recurrence }: SessionRule, after: number): boolean {
	const { weekdays, inMonth, interval } = recurrence
	// From 0, the Monday of its first week.
	const day = isoWeekday(startsOn) - 1 + after
	if (!weekdays.includes(((day % 7) + 1) as IsoWeekday)) return false
	if (inMonth === undefined) return Math.floor(day / 7) % interval === 0
	const date = addDays(startsOn, after)
	return isWeekOfMonth(date, inMonth) && (months(date) - months(startsOn)) % interval === 0
}

/** The dates of a rule in [from, until), in their order. */
export function datesOfRule(rule: SessionRule, from: LocalDate, until: LocalDate): LocalDate[] {
	const { startsOn, recurrence } = rule
	const { count } = recurrence
	const dates: LocalDate[] = []
	const days = daysBetween(startsOn, until)
	let met = 0
	for (let day = 0; day < days && (count === null || met < count); day++) {
		if (!isOn(rule, day)) continue
		const date = addDays(startsOn, day)
		if (recurrence.until !== null && date > recurrence.until) break
		if (!isInSeasons(date, rule.seasons)) continue
		met++
		if (date >= from && !rule.leftOut.includes(date)) dates.push(date)
	}
	return dates
}

/** The sessions of a rule whose days are in [from, until), in time order; two times that are one instant are one. */
export function slotsOfRule(rule: SessionRule, zone: TimeZone, from: LocalDate, until: LocalDate): Slot[] {
	const slots = new Map<number, Slot>()
	for (const date of datesOfRule(rule, from, until)) {
		for (const time of rule.times) {
			const slot = sessionTimes(date, time, zone, rule)
			slots.set(slot.startsAt.getTime(), slot)
		}
	}
	return [...slots.values()].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}
