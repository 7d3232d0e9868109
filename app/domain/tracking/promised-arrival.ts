import { shipZone } from '#app/domain/pricing/shipping-fee.ts'
import { arrivalDates } from '#app/domain/orders/due-times.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { localInstant, type TimeZone } from '#app/domain/time/zoned.ts'

/**
 * The end of the last day on which goods that leave at an instant are promised at their destination, by the sender's clocks.
 * Regions are 12-digit codes; an unknown destination is as far as any.
 */
export function promisedArrival(
	way: { dispatchAt: Date; originCode: string; destinationCode: string | null },
	zone: TimeZone,
): Date {
	const to = way.destinationCode === null ? 'country' : shipZone(way.originCode, way.destinationCode)
	return localInstant(addDays(arrivalDates(way.dispatchAt, zone, to).to, 1), '00:00', zone)
}
