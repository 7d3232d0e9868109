/** What past rides of an edge took, of all hours or of one: minutes that half and nine of ten kept, and how many there were. */
export type RideStats = { rides: number; p50Minutes: number; p90Minutes: number }

/** Fewer rides than this say nothing. */
export const LEAST_RIDES = 10

/** What a timetable's ride takes when nobody has counted: usually a fifth more, nine of ten within three fifths more. */
const USUAL_FACTOR = 1.2
const SLOW_FACTOR = 1.6

/**
 * How long a ride takes: by past rides of the same edge that left in the same hour, else of the edge at any hour, else by the
 * timetable. Whole minutes, rounded up; the slow one is never under the usual one.
 */
export function rideTimes(
	scheduledMinutes: number,
	past: { ofHour: RideStats | null; ofEdge: RideStats | null },
): { usualMinutes: number; slowMinutes: number } {
	const stats = [past.ofHour, past.ofEdge].find((it) => it !== null && it.rides >= LEAST_RIDES)
	const usual = Math.ceil(stats?.p50Minutes ?? scheduledMinutes * USUAL_FACTOR)
	const slow = Math.ceil(stats?.p90Minutes ?? scheduledMinutes * SLOW_FACTOR)
	return { usualMinutes: Math.max(1, usual), slowMinutes: Math.max(1, usual, slow) }
}
