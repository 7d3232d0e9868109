import type { ReadParameter } from '#app/domain/catalog/search-filters.ts'
import { type LocalDate, parseLocalDate } from '#app/domain/time/local-date.ts'

/** What a search on dates brings along to an experience; null where nothing fitting was said. */
export interface ExperienceWish {
	/** The first day that would do. */
	from: LocalDate | null
	people: number | null
}

const MOST_PEOPLE = 20

/** Reads it out of an address; what cannot be is as if it were not said, for the page has all sessions anyway. */
export function readExperienceWish(read: ReadParameter): ExperienceWish {
	const people = Number(read('adults') ?? '')
	const isFine = Number.isInteger(people) && people >= 1 && people <= MOST_PEOPLE
	return { from: parseLocalDate(read('check_in') ?? ''), people: isFine ? people : null }
}
