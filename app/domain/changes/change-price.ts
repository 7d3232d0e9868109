import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import type { ServicePolicy } from '#app/domain/cancellation/policy.ts'
import { feeBeforeService, type FeeRule } from '#app/domain/cancellation/service-fee.ts'
import type { BookedLine } from '#app/domain/changes/booked-line.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import { splitByLargestRemainder } from '#app/domain/money/split-by-largest-remainder.ts'
import type { LineDiscount, PricedLine } from '#app/domain/pricing/priced-line.ts'
import { nightsBetween, type LocalDate } from '#app/domain/time/local-date.ts'

/** The rule that set the fee of a change. */
export type ChangeFeeRule = FeeRule | { rule: 'nothing_given_up' }

/** What a changed line costs, in minor units: `newMinor` + `feeMinor` - `oldMinor` is to be paid, or goes back. */
export type ChangePrice = {
	oldMinor: number
	newMinor: number
	feeMinor: number
	setBy: ChangeFeeRule
	discounts: LineDiscount[]
}

const CARRIED = new Set<LineDiscount['kind']>(['promotion', 'coupon'])

/**
 * What a coupon or a promotion took off a line stays taken off, never more; in proportion where the new costs less than the
 * old did before it.
 */
export function carriedDiscounts(line: BookedLine, priced: PricedLine): LineDiscount[] {
	const carried = line.discounts.filter(({ kind }) => CARRIED.has(kind))
	const carriedMinor = sumMinor(carried.map(({ amountMinor }) => amountMinor))
	const before = line.paidMinor + carriedMinor
	if (carriedMinor === 0 || before === 0) return []
	const share = BigInt(Math.min(before, priced.paidMinor))
	const keptMinor = Number((BigInt(carriedMinor) * share) / BigInt(before))
	const parts = splitByLargestRemainder(
		keptMinor,
		carried.map(({ amountMinor }) => amountMinor),
	)
	return carried.map((it, at) => ({ ...it, amountMinor: parts[at] ?? 0 })).filter(({ amountMinor }) => amountMinor > 0)
}

/** What of a line is given up by its change: nights no longer slept with what was paid for them, a session whole. */
function givenUp(line: BookedLine, nights: readonly LocalDate[] | null) {
	if (nights === null) return { paidMinor: line.paidMinor, nights: [] }
	const kept = new Set(nights)
	const paid = splitByLargestRemainder(
		line.paidMinor,
		line.nights.map(({ totalMinor }) => totalMinor),
	)
	const lost = line.nights
		.map((night, at) => ({ ...night, totalMinor: paid[at] ?? 0 }))
		.filter(({ date }) => !kept.has(date))
	return { paidMinor: sumMinor(lost.map(({ totalMinor }) => totalMinor)), nights: lost }
}

const NO_FEE = { feeMinor: 0, setBy: { rule: 'nothing_given_up' } } as const

/**
 * What is given up is cancelled by the line's own terms, at the instant of the change; what is kept costs nothing. `nights`
 * are those of the new stay, null for a session. Whoever did not cause the change pays no fee.
 */
export function changeFee(
	line: BookedLine,
	nights: readonly LocalDate[] | null,
	{ cause, at }: { cause: CancelCause; at: Date },
): { feeMinor: number; setBy: ChangeFeeRule } {
	if (cause !== 'BUYER') return { feeMinor: 0, setBy: { rule: 'not_the_buyer' } }
	const lost = givenUp(line, nights)
	const { policy, startsAt, bookedAt, zone } = line
	if (lost.paidMinor === 0 || startsAt === null) return NO_FEE
	if (policy === null || policy.kind === 'product' || policy.kind === 'package') return NO_FEE
	const { feeMinor, setBy } = feeBeforeService(
		{ ...lost, policy: policy satisfies ServicePolicy, startsAt, bookedAt, zone },
		at,
	)
	return { feeMinor: Math.min(feeMinor, lost.paidMinor), setBy }
}

/** What is not asked more than was paid, as a discount of the seller. */
function keptPrice(line: BookedLine, newMinor: number): LineDiscount[] {
	const amountMinor = newMinor - line.paidMinor
	return amountMinor > 0 ? [{ kind: 'kept_price', code: null, fundedBy: 'seller', amountMinor }] : []
}

/**
 * The price of a change of a line. `priced` is what the new costs anyone now, before coupons and promotions. A move that the
 * buyer did not cause asks nothing more for no more nights.
 */
export function changePrice(
	line: BookedLine,
	priced: PricedLine,
	of: { nights: readonly LocalDate[] | null; cause: CancelCause; at: Date },
): ChangePrice {
	const carried = carriedDiscounts(line, priced)
	const askedMinor = priced.paidMinor - sumMinor(carried.map(({ amountMinor }) => amountMinor))
	const isLonger = of.nights !== null && of.nights.length > bookedNights(line)
	const kept = of.cause !== 'BUYER' && !isLonger ? keptPrice(line, askedMinor) : []
	const newMinor = askedMinor - sumMinor(kept.map(({ amountMinor }) => amountMinor))
	const discounts = [...priced.discounts, ...carried, ...kept]
	return { oldMinor: line.paidMinor, newMinor, ...changeFee(line, of.nights, of), discounts }
}

const bookedNights = ({ checkIn, checkOut }: BookedLine) =>
	checkIn !== null && checkOut !== null ? nightsBetween(checkIn, checkOut).length : 0
