import { addHours } from '#app/domain/time/instant.ts'

/** Nothing older is looked at again: providers keep their lists longer, people do not. */
const MOST_HOURS = 90 * 24

/** From when on two books are compared: some hours back, and as far as the oldest difference still open. */
export function compareSince(now: Date, hours: number, oldestOpen: Date | null): Date {
	const wanted = addHours(now, -hours)
	const oldest = oldestOpen ? addHours(oldestOpen, -hours) : wanted
	return new Date(Math.max(Math.min(wanted.getTime(), oldest.getTime()), addHours(now, -MOST_HOURS).getTime()))
}
