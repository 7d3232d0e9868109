import { daysBetween, type LocalDate } from '#app/domain/time/local-date.ts'

/** Nights that a stay takes of a room: [checkIn, checkOut). */
export type NightSpan = { checkIn: LocalDate; checkOut: LocalDate }

/** A room with a door number and the stays it has, in any order. */
export type DoorUnit = { id: number; name: string; stays: readonly NightSpan[] }

/** Whether two stays would meet in one room; the check-out day is free for the next arrival. */
export function overlaps(a: NightSpan, b: NightSpan): boolean {
	return a.checkIn < b.checkOut && b.checkIn < a.checkOut
}

const FAR = 10_000

/** Idle nights before and after a stay in a room; a side without a neighbour counts as far. */
function idleNights(unit: DoorUnit, stay: NightSpan): number {
	const before = unit.stays
		.filter((it) => it.checkOut <= stay.checkIn)
		.map((it) => daysBetween(it.checkOut, stay.checkIn))
	const after = unit.stays
		.filter((it) => it.checkIn >= stay.checkOut)
		.map((it) => daysBetween(stay.checkOut, it.checkIn))
	return Math.min(FAR, ...before) + Math.min(FAR, ...after)
}

/**
 * The rooms that are free for a stay, the best fit first: the one that leaves the fewest idle nights around it, so that long
 * gaps stay whole for long stays; then by name.
 */
export function fittingUnits(units: readonly DoorUnit[], stay: NightSpan): DoorUnit[] {
	return units
		.filter((unit) => !unit.stays.some((other) => overlaps(other, stay)))
		.map((unit) => ({ unit, idle: idleNights(unit, stay) }))
		.sort((a, b) => a.idle - b.idle || (a.unit.name < b.unit.name ? -1 : 1))
		.map(({ unit }) => unit)
}
