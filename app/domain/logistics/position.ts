import { distanceKm } from '#app/domain/geo/distance.ts'
import type { GeoPoint } from '#app/domain/geo/map-projection.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#app/domain/time/instant.ts'
import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'

/** Where a vehicle was. */
export type Position = GeoPoint & { tripId: number; at: Date; accuracyM: number }

/** Positions are kept so long. */
export const POSITION_HOURS = 72

/** Less sure than this a position says nothing. */
const MOST_ACCURACY_M = 100
const MOST_AHEAD_MS = 5 * MINUTE_MS
const SLOTS = 5

/** The table of a position's day: days since 1970 (UTC) modulo 5. */
export function slotOf(at: Date): number {
	return Math.floor(at.getTime() / DAY_MS) % SLOTS
}

/** The slot whose turn comes next: all that is in it is older than 72 hours. */
export function slotToEmpty(now: Date): number {
	return (slotOf(now) + 1) % SLOTS
}

/** Whether a position is worth keeping: sure to 100 m, not of the future (five minutes for clocks), not too old to be shown. */
export function isWorthKeeping({ at, accuracyM }: Position, now: Date): boolean {
	const age = now.getTime() - at.getTime()
	return accuracyM <= MOST_ACCURACY_M && age >= -MOST_AHEAD_MS && age < POSITION_HOURS * HOUR_MS
}

/** Where a phone says it is. */
export type Fix = GeoPoint & { at: Date; accuracyM: number }

const MOVING_MS = 15_000
const STANDING_MS = 2 * MINUTE_MS
const STOOD_STILL_KM = 0.05

/** Whether a phone tells where it is once more: every 15 seconds while it moves, every two minutes while it stands, and nothing unsure. */
export function isTimely(told: Fix | null, fix: Fix): boolean {
	if (fix.accuracyM > MOST_ACCURACY_M) return false
	if (!told) return true
	const hasMoved = distanceKm(told, fix) >= STOOD_STILL_KM
	return fix.at.getTime() - told.at.getTime() >= (hasMoved ? MOVING_MS : STANDING_MS)
}

const GRID_M = 100
const M_PER_DEGREE = 111_195

/** A point on a grid of 100 m: who sees it knows the road, not the door. Degrees to five decimals. */
export function roundedTo100m({ lon, lat }: GeoPoint): GeoPoint {
	const latStep = GRID_M / M_PER_DEGREE
	const rounded = Math.round(lat / latStep) * latStep
	const lonStep = latStep / Math.max(0.01, Math.cos((rounded * Math.PI) / 180))
	const short = (degrees: number) => Math.round(degrees * 1e5) / 1e5
	return { lon: short(Math.round(lon / lonStep) * lonStep), lat: short(rounded) }
}

/** Where a parcel's vehicle is, as anyone with its number may see it: while it is out for delivery, rounded, and 72 hours long. */
export function shownPosition(
	state: ShipmentState,
	position: Position | null,
	now: Date,
): (GeoPoint & { at: Date }) | null {
	if (state !== 'OUT_FOR_DELIVERY' || !position || !isWorthKeeping(position, now)) return null
	return { ...roundedTo100m(position), at: position.at }
}
