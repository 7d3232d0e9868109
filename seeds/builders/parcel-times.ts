import { dispatchDue, TRANSIT_DAYS } from '#app/domain/orders/due-times.ts'
import { shipZone } from '#app/domain/pricing/shipping-fee.ts'
import { addHours, addMinutes } from '#app/domain/time/instant.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { type Random, seededRandom } from '#seeds/random.ts'
import { TIME_ZONE } from '#seeds/builders/listings.ts'
import type { ParcelTimes } from '#seeds/builders/line-fate.ts'
import { chinaDate, chinaInstant } from '#seeds/builders/seeding.ts'

/** How often a seller keeps its promise: its own habit, the same all along. */
export const punctuality = (enterpriseSlug: string) =>
	0.8 + 0.19 * Math.sqrt(seededRandom(`habit:${enterpriseSlug}`).next())

const dueTimes = new Map<string, Date>()

/** The shop's promise; it is the same for all that is paid on one side of the cutoff of one day, and asked for often. */
function dueOf(paidAt: Date): Date {
	const hour = new Date(paidAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 13)
	const known = dueTimes.get(hour)
	if (known && !hour.endsWith('T16')) return known
	const due = dispatchDue(paidAt, TIME_ZONE)
	dueTimes.set(hour, due)
	return due
}

/** When a parcel is packed, leaves and arrives, and by when it was promised to leave. */
export function parcelTimes(
	parcel: { paidAt: Date; originCode: string; destinationCode: string; seller: string },
	random: Random,
): ParcelTimes & { dueAt: Date } {
	const dueAt = dueOf(parcel.paidAt)
	const spareMinutes = Math.floor((dueAt.getTime() - parcel.paidAt.getTime()) / 60_000)
	const isInTime = random.chance(punctuality(parcel.seller))
	const dispatchedAt = isInTime
		? addMinutes(dueAt, -random.int(10, Math.max(11, Math.min(1300, spareMinutes - 90))))
		: addHours(dueAt, random.int(2, 46))
	const packedAt = addMinutes(dispatchedAt, -random.int(20, 85))
	const { least, most } = TRANSIT_DAYS[shipZone(parcel.originCode, parcel.destinationCode)]
	const days = random.int(least, most) + (random.chance(0.05) ? 1 : 0)
	const arrives = addDays(chinaDate(dispatchedAt), days)
	const clock = `${String(random.int(9, 19)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}`
	return { dueAt, dispatchedAt, packedAt, deliveredAt: chinaInstant(arrives, clock) }
}
