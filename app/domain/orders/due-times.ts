import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { isInTime } from '#app/domain/time/instant.ts'
import { localDateAt, localInstant, type LocalTime, type TimeZone } from '#app/domain/time/zoned.ts'
import type { ShipZone } from '#app/domain/pricing/shipping-fee.ts'

/** How a seller dispatches: orders paid up to the cutoff leave after `handlingDays`, later ones a day after that, by `dispatchBy`. */
export type DispatchPromise = { orderCutoff: LocalTime; handlingDays: number; dispatchBy: LocalTime }

/** The default: paid by 16:00, sent by 20:00 of the next day; an operator's setting. */
export const DISPATCH_PROMISE: DispatchPromise = { orderCutoff: '16:00', handlingDays: 1, dispatchBy: '20:00' }

/** Days on the way from dispatch to the door by zone, least and most; an operator's setting. */
export const TRANSIT_DAYS: Readonly<Record<ShipZone, { least: number; most: number }>> = {
	county: { least: 1, most: 1 },
	city: { least: 1, most: 2 },
	province: { least: 1, most: 3 },
	country: { least: 2, most: 5 },
}

/** When goods paid at an instant are promised to leave, by the seller's clocks; paid exactly at the cutoff counts as in time. */
export function dispatchDue(paidAt: Date, zone: TimeZone, promise: DispatchPromise = DISPATCH_PROMISE): Date {
	const today = localDateAt(paidAt, zone)
	const late = isInTime(paidAt, localInstant(today, promise.orderCutoff, zone)) ? 0 : 1
	return localInstant(addDays(today, promise.handlingDays + late), promise.dispatchBy, zone)
}

/** The dates, both included, on which goods that leave at an instant are promised to arrive. */
export function arrivalDates(dispatchAt: Date, zone: TimeZone, to: ShipZone): { from: LocalDate; to: LocalDate } {
	const leaves = localDateAt(dispatchAt, zone)
	return { from: addDays(leaves, TRANSIT_DAYS[to].least), to: addDays(leaves, TRANSIT_DAYS[to].most) }
}

/** The start and end of a stay's service: from check-in time on the first day to check-out time on the last, at the property. */
export function stayService(
	stay: { checkIn: LocalDate; checkOut: LocalDate },
	times: { checkInTime: LocalTime; checkOutTime: LocalTime },
	zone: TimeZone,
): { startsAt: Date; endsAt: Date } {
	return {
		startsAt: localInstant(stay.checkIn, times.checkInTime, zone),
		endsAt: localInstant(stay.checkOut, times.checkOutTime, zone),
	}
}
