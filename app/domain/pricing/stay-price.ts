import type { AdvanceDiscount } from '#app/domain/pricing/advance-discount.ts'
import { basisPointsOfMinor, sumMinor, timesMinor } from '#app/domain/money/money.ts'
import { splitByLargestRemainder } from '#app/domain/money/split-by-largest-remainder.ts'
import { nightsBetween, type LocalDate } from '#app/domain/time/local-date.ts'
import { extraGuestsMinor, type GuestPrices, type Guests } from '#app/domain/pricing/guest-price.ts'
import { nightRule, type NightPrice, type NightPrices } from '#app/domain/pricing/night-rule.ts'
import type { LineDiscount, PricedLine, PricePart } from '#app/domain/pricing/priced-line.ts'

/** A discount in basis points (1/100 %) for stays of at least a number of nights; the longest that fits counts. */
export type LengthDiscount = { nights: number; discountBp: number }

/** Everything of a rate plan that a price depends on. */
export type StayPrices = {
	nights: NightPrices
	guests: GuestPrices
	lengthDiscounts: readonly LengthDiscount[]
	/** What booking late or early takes off first; the discount for the length is a share of what is left. */
	advance?: AdvanceDiscount | null
}

/** A line of a stay: `qty` rooms of a type over [checkIn, checkOut) under one rate plan; the guests are those of each room. */
export type StayToPrice = {
	kind: 'STAY'
	key: string
	packageKey: string | null
	sellerId: number
	ratePlanId: number
	qty: number
	checkIn: LocalDate
	checkOut: LocalDate
	guests: Guests
	prices: StayPrices
}

/**
 * The price of each night of one room, a pure function of rate plan, nights, guests and how early it is booked. Each discount
 * is a share of the whole stay, half a minor unit rounded up, split over its nights by largest remainder.
 */
export function priceNights(prices: StayPrices, dates: readonly LocalDate[], guests: Guests): NightPrice[] {
	const extraMinor = extraGuestsMinor(guests, prices.guests)
	const rooms = dates.map((date) => ({ date, ...nightRule(prices.nights, date) }))
	const list = rooms.map(({ priceMinor }) => priceMinor + extraMinor)
	const advance = shareOff(list, prices.advance?.discountBp ?? 0)
	const before = list.map((minor, at) => minor - (advance[at] ?? 0))
	const length = shareOff(before, lengthDiscountBp(prices.lengthDiscounts, dates.length))
	return rooms.map(({ date, priceMinor, setBy }, at) => {
		const advanceMinor = advance[at] ?? 0
		const discountMinor = advanceMinor + (length[at] ?? 0)
		const totalMinor = priceMinor + extraMinor - discountMinor
		const night = { date, roomMinor: priceMinor, setBy, extraMinor, discountMinor, totalMinor }
		return advanceMinor > 0 ? { ...night, advanceMinor } : night
	})
}

function shareOff(amounts: readonly number[], discountBp: number): number[] {
	if (discountBp === 0) return []
	return splitByLargestRemainder(basisPointsOfMinor(sumMinor(amounts), discountBp), amounts)
}

/** What a stay of a number of nights is reduced by, in basis points: that of the longest minimum it reaches, else 0. */
export function lengthDiscountBp(discounts: readonly LengthDiscount[], nights: number): number {
	const [longest] = discounts.filter((discount) => discount.nights <= nights).sort((a, b) => b.nights - a.nights)
	return longest?.discountBp ?? 0
}

function discountsOf(nights: readonly NightPrice[], { prices, qty }: StayToPrice): LineDiscount[] {
	const advanceMinor = timesMinor(sumMinor(nights.map((night) => night.advanceMinor ?? 0)), qty)
	const allMinor = timesMinor(sumMinor(nights.map((night) => night.discountMinor)), qty)
	const off = (kind: LineDiscount['kind'], amountMinor: number): LineDiscount[] =>
		amountMinor > 0 ? [{ kind, code: null, fundedBy: 'seller', amountMinor }] : []
	return [
		...off(prices.advance?.kind ?? 'last_minute', advanceMinor),
		...off('length_of_stay', allMinor - advanceMinor),
	]
}

/** The price of a line of a stay with its per-night snapshot for one room; what its rate plan takes off is the seller's. */
export function priceStay(line: StayToPrice): PricedLine {
	const nights = priceNights(line.prices, nightsBetween(line.checkIn, line.checkOut), line.guests)
	const unitMinor = sumMinor(nights.map((night) => night.roomMinor + night.extraMinor))
	const listMinor = timesMinor(unitMinor, line.qty)
	const discounts = discountsOf(nights, line)
	return {
		key: line.key,
		kind: 'STAY',
		sellerId: line.sellerId,
		packageKey: line.packageKey,
		qty: line.qty,
		unitMinor,
		parts: nights.flatMap((night) => partsOfNight(night, line.qty)),
		listMinor,
		discounts,
		paidMinor: listMinor - sumMinor(discounts.map((it) => it.amountMinor)),
		nights,
	}
}

function partsOfNight({ date, roomMinor, extraMinor }: NightPrice, qty: number): PricePart[] {
	const part = (kind: 'night' | 'extra_guest', unitMinor: number): PricePart => ({
		kind,
		of: date,
		qty,
		unitMinor,
		amountMinor: timesMinor(unitMinor, qty),
	})
	return extraMinor > 0 ? [part('night', roomMinor), part('extra_guest', extraMinor)] : [part('night', roomMinor)]
}
