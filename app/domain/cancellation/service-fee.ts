import type { CancellationFee, CancellationTier, ServicePolicy } from '#app/domain/cancellation/policy.ts'
import { basisPointsOfMinor, sumMinor } from '#app/domain/money/money.ts'
import { splitByLargestRemainder } from '#app/domain/money/split-by-largest-remainder.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { addHours, addMinutes, HOUR_MS, isInTime } from '#app/domain/time/instant.ts'
import { localDateAt, localInstant, type TimeZone } from '#app/domain/time/zoned.ts'

/** What of a stay or a session its cancellation depends on. `nights` weigh the paid share; none for a session. */
export type BookedService = {
	paidMinor: number
	bookedAt: Date
	startsAt: Date
	zone: TimeZone
	nights: readonly { date: LocalDate; totalMinor: number }[]
	policy: ServicePolicy
}

/** The rule that set a cancellation's fee. */
export type FeeRule =
	| { rule: 'grace' }
	| { rule: 'tier'; tier: number; until: Date }
	| { rule: 'no_show' }
	| { rule: 'early_departure'; nightsStayed: number }
	| { rule: 'goods' }
	| { rule: 'not_the_buyer' }
	| { rule: 'unanswered' }

/** What cancelling a service at an instant costs, in minor units, before any refund, and the rule that says so. */
export function feeBeforeService(service: BookedService, at: Date): { feeMinor: number; setBy: FeeRule } {
	const { policy } = service
	const grace = graceEnd(service)
	if (grace && isInTime(at, grace)) return { feeMinor: 0, setBy: { rule: 'grace' } }
	const index = policy.tiers.findIndex((tier) => isInTime(at, tierEnd(tier, service)))
	const tier = policy.tiers[index]
	if (!tier) return { feeMinor: feeMinor(policy.noShow, service, 0), setBy: { rule: 'no_show' } }
	const setBy: FeeRule = { rule: 'tier', tier: index, until: tierEnd(tier, service) }
	return { feeMinor: feeMinor(tier.fee, service, 0), setBy }
}

/** What leaving at an instant costs a guest who has checked in: nights before that local date are stayed. */
export function feeOfEarlyDeparture(service: BookedService, at: Date): { feeMinor: number; setBy: FeeRule } {
	const nightsStayed = nightsStayedAt(service, at)
	const setBy: FeeRule = { rule: 'early_departure', nightsStayed }
	return { feeMinor: feeMinor(service.policy.earlyDeparture, service, nightsStayed), setBy }
}

/** What a guest who never came owes, in minor units. */
export function feeOfNoShow(service: BookedService): number {
	return feeMinor(service.policy.noShow, service, 0)
}

/** What the nights stayed before an instant's local date cost: kept when a stay is cut short by no fault of the guest. */
export function stayedMinor(service: BookedService, at: Date): number {
	return feeMinor({ feeType: 'NIGHTS', nights: 0, restBp: 0 }, service, nightsStayedAt(service, at))
}

/** The last instant of the grace after booking, or null when service starts too soon for one. */
export function graceEnd({ policy, bookedAt, startsAt }: BookedService): Date | null {
	const notice = startsAt.getTime() - bookedAt.getTime()
	return notice > policy.graceNoticeHours * HOUR_MS ? addMinutes(bookedAt, policy.graceMinutes) : null
}

/** The last instant at which a tier holds. */
export function tierEnd({ until, withinHoursOfBooking }: CancellationTier, service: BookedService): Date {
	const end = offsetInstant(until, service)
	if (withinHoursOfBooking === null) return end
	const soonAfter = addHours(service.bookedAt, withinHoursOfBooking)
	return soonAfter.getTime() < end.getTime() ? soonAfter : end
}

function offsetInstant(until: CancellationTier['until'], { startsAt, zone }: BookedService): Date {
	if ('hoursBefore' in until) return addHours(startsAt, -until.hoursBefore)
	return localInstant(addDays(localDateAt(startsAt, zone), -until.daysBefore), until.at, zone)
}

function nightsStayedAt({ nights, zone }: BookedService, at: Date): number {
	const today = localDateAt(at, zone)
	return nights.filter(({ date }) => date < today).length
}

function feeMinor(fee: CancellationFee, service: BookedService, nightsStayed: number): number {
	switch (fee.feeType) {
		case 'PERCENT':
			return basisPointsOfMinor(service.paidMinor, fee.bp)
		case 'AMOUNT':
			return Math.min(fee.amountMinor, service.paidMinor)
		case 'NIGHTS': {
			const weights = service.nights.map(({ totalMinor }) => totalMinor)
			if (weights.length === 0) return service.paidMinor
			const paid = splitByLargestRemainder(service.paidMinor, weights)
			const first = sumMinor(paid.slice(0, nightsStayed + fee.nights))
			return first + basisPointsOfMinor(service.paidMinor - first, fee.restBp)
		}
	}
}
