import { addDays, isoWeekday, type LocalDate } from '#app/domain/time/local-date.ts'

/** The month of a text 'YYYY-MM', or that of a date when it is none. */
export function monthStart(text: string | null, today: LocalDate): LocalDate {
	return text !== null && /^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? `${text}-01` : `${today.slice(0, 7)}-01`
}

/** The first day of the month that lies a number of months later, or earlier for a negative number. */
export function shiftMonth(first: LocalDate, by: number): LocalDate {
	const months = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + by
	return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`
}

/** The weeks of a month, Monday first; days of the months around it are null. */
export function monthWeeks(first: LocalDate): (LocalDate | null)[][] {
	const until = shiftMonth(first, 1)
	const weeks: (LocalDate | null)[][] = []
	for (let monday = addDays(first, 1 - isoWeekday(first)); monday < until; monday = addDays(monday, 7)) {
		const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at))
		weeks.push(days.map((day) => (day >= first && day < until ? day : null)))
	}
	return weeks
}
