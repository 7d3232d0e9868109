import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { isInTime } from '#app/domain/time/instant.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt, localInstant, type LocalTime, type TimeZone } from '#app/domain/time/zoned.ts'

/** When a harvest is sold ahead and when it is gathered: local dates of the farm, both included; the last parcel leaves `shipDays` after. */
export type HarvestWindow = {
	opensAt: Date
	closesAt: Date
	harvestFrom: LocalDate
	harvestTo: LocalDate
	shipDays: number
}

/** The dates, both included, between which goods are promised to leave, and the instant at which the last is over. */
export type ShipPromise = { from: LocalDate; to: LocalDate; dueAt: Date }

/** By this time of the last day a parcel has left. */
const DISPATCH_BY: LocalTime = '20:00'

/** Why a harvest cannot be ordered at an instant: not yet, or no more; both ends of the window are in it. */
export function harvestReasons(window: HarvestWindow, at: Date): UnavailableReason[] {
	if (at.getTime() < window.opensAt.getTime()) return [{ code: 'not_yet_open', opens: window.opensAt }]
	return isInTime(at, window.closesAt) ? [] : [{ code: 'window_closed', closed: window.closesAt }]
}

/** When goods of a harvest ordered at an instant leave: not before the harvest, and within its days and those to pack and ship. */
export function harvestPromise(window: HarvestWindow, at: Date, zone: TimeZone): ShipPromise {
	const today = localDateAt(at, zone)
	const from = today > window.harvestFrom ? today : window.harvestFrom
	const last = today > window.harvestTo ? today : window.harvestTo
	const to = addDays(last, window.shipDays)
	return { from, to, dueAt: localInstant(to, DISPATCH_BY, zone) }
}
