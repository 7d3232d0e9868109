/** What past rides of an edge took, of any time or of one hour: minutes that half and nine of ten kept, and how many there were. */
export type RideStats = { rides: number; p50Minutes: number; p90Minutes: number }

/** Fewer rides than this say nothing. */
export const LEAST_RIDES = 10

/** What a timetable's ride takes when nobody has counted: usually a fifth more, nine of ten within three fifths more. */
const USUAL_FACTOR = 1.2
const SLOW_FACTOR = 1.6

/** How long a ride takes, in whole minutes: usually, and nine of ten times at most. */
export type RideTimes = { usualMinutes: number; slowMinutes: number }

/** Past rides of one edge, from the closest to the widest: of the same hour of the week, of the hour on any day, of any hour. */
export type PastOfEdge = { ofWeekHour: RideStats | null; ofHour: RideStats | null; ofEdge: RideStats | null }

/**
 * How long a ride takes: by past rides of the same edge that left in the same hour of the week, else in that hour on any day,
 * else at any hour, the first of which there are enough; else by the timetable. Rounded up; the slow one is never under the
 * usual one.
 */
export function rideTimes(scheduledMinutes: number, past: PastOfEdge): RideTimes {
	const stats = [past.ofWeekHour, past.ofHour, past.ofEdge].find((it) => it !== null && it.rides >= LEAST_RIDES)
	const usual = Math.ceil(stats?.p50Minutes ?? scheduledMinutes * USUAL_FACTOR)
	const slow = Math.ceil(stats?.p90Minutes ?? scheduledMinutes * SLOW_FACTOR)
	return { usualMinutes: Math.max(1, usual), slowMinutes: Math.max(1, usual, slow) }
}
