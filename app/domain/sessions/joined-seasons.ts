import { addDays, parseLocalDate } from '#app/domain/time/local-date.ts'

/** Days of every year, 'MM-DD', both included. */
export interface YearDays {
	from: string
	to: string
}

/** A year with 29 February and one without. */
const YEARS = ['2027', '2028']

const isRightAfter = ({ to }: YearDays, { from }: YearDays) =>
	YEARS.some((year) => {
		const last = parseLocalDate(`${year}-${to}`)
		return last !== null && addDays(last, 1) === `${year}-${from}`
	})

/** Seasons as they are told: those of which one begins on the day after another ends are one, in the order they come in. */
export function joinSeasons(seasons: readonly YearDays[]): YearDays[] {
	const joined: YearDays[] = []
	for (const season of seasons) {
		const before = joined.at(-1)
		if (before && isRightAfter(before, season)) joined[joined.length - 1] = { from: before.from, to: season.to }
		else joined.push({ from: season.from, to: season.to })
	}
	return joined
}
