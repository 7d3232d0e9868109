import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { leftOf } from '#app/domain/capacity/demand.ts'
import type { StayRequestLine } from '#app/domain/offers/line-request.ts'
import type { RatePlanFacts } from '#app/domain/offers/offer-facts.ts'
import type { PreparedLine } from '#app/domain/offers/prepared.ts'
import { stayService } from '#app/domain/orders/due-times.ts'
import { advanceDiscount } from '#app/domain/pricing/advance-discount.ts'
import type { StayPrices } from '#app/domain/pricing/stay-price.ts'
import { stayReasons } from '#app/domain/stays/restrictions.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'

/** A rate plan as the price of a stay from a date on, booked at an instant, needs it. */
export function stayPrices(plan: RatePlanFacts, booking: { checkIn: LocalDate; at: Date }): StayPrices {
	const { lastMinute = [], earlyBird = [] } = plan
	const bookedOn = localDateAt(booking.at, plan.listing.timeZone)
	return {
		nights: { base: plan.baseMinor, seasons: plan.seasons, dates: plan.dates },
		guests: {
			baseOccupancy: plan.baseOccupancy,
			extraAdultMinor: plan.extraAdultMinor,
			childBands: plan.childBands,
		},
		lengthDiscounts: plan.lengthDiscounts,
		advance: advanceDiscount({ lastMinute, earlyBird }, { bookedOn, checkIn: booking.checkIn }),
	}
}

/** Why a stay cannot be booked now; empty when it can. */
export function stayRequestReasons(request: StayRequestLine, plan: RatePlanFacts, at: Date): UnavailableReason[] {
	if (!plan.listing.isOnSale || !plan.isActive) return [{ code: 'not_offered' }]
	const { checkIn, checkOut, qty } = request
	const guests = { adults: request.adults, childAges: request.childAges }
	const window = {
		minAdvanceDays: plan.minAdvanceDays,
		maxAdvanceDays: plan.maxAdvanceDays,
		sameDayCutoff: plan.sameDayCutoff,
	}
	const nights = plan.nights.map((night) => ({ ...night, left: leftOf(night.capacity) }))
	const facts = { nights, window, maxOccupancy: plan.maxOccupancy, zone: plan.listing.timeZone }
	return stayReasons({ checkIn, checkOut, qty, guests }, facts, at)
}

/** The line of a stay request. */
export function stayLine(
	request: StayRequestLine,
	plan: RatePlanFacts,
	{ at, packageKey }: { at: Date; packageKey: string | null },
): PreparedLine {
	const { listing } = plan
	const { checkIn, checkOut, qty } = request
	const times = { checkInTime: listing.checkInTime ?? '15:00', checkOutTime: listing.checkOutTime ?? '12:00' }
	const slept = plan.nights.filter((night) => night.date >= checkIn && night.date < checkOut)
	return {
		toPrice: {
			kind: 'STAY',
			key: request.key,
			packageKey,
			sellerId: listing.enterpriseId,
			ratePlanId: plan.ratePlanId,
			qty,
			checkIn,
			checkOut,
			guests: { adults: request.adults, childAges: request.childAges },
			prices: stayPrices(plan, { checkIn, at }),
		},
		demand: slept.map((night) => ({ capacityId: night.capacity.id, qty })),
		listing,
		option: {
			zh: `${plan.roomName.zh} · ${plan.planName.zh}`,
			en: `${plan.roomName.en} · ${plan.planName.en}`,
		},
		service: stayService({ checkIn, checkOut }, times, listing.timeZone),
		promise: null,
		policy: listing.policy,
		roomTypeId: plan.roomTypeId,
		packageKey,
	}
}
