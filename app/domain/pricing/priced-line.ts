import { sumMinor } from '#app/domain/money/money.ts'
import { splitByLargestRemainder } from '#app/domain/money/split-by-largest-remainder.ts'
import type { NightPrice } from '#app/domain/pricing/night-rule.ts'

/** What kind of thing a line of a cart is. */
export type LineKind = 'GOODS' | 'STAY' | 'EXPERIENCE'

/** Who pays for a discount. */
export type FundedBy = 'platform' | 'seller'

/** One reduction of one line; `amountMinor` is >= 0 and is taken off. `code` names a promotion, a package or a coupon; a kept price is what a change did not add. */
export type LineDiscount = {
	kind: 'last_minute' | 'early_bird' | 'length_of_stay' | 'promotion' | 'package' | 'coupon' | 'kept_price'
	code: string | null
	fundedBy: FundedBy
	amountMinor: number
}

/** One part of a line's list price: qty x unitMinor = amountMinor. `of` is a variant, night or unit type, as text. */
export type PricePart = {
	kind: 'goods' | 'tolerance' | 'night' | 'extra_guest' | 'unit'
	of: string
	qty: number
	unitMinor: number
	amountMinor: number
	/** Tickets: that the rule of their session set the price, on any day or at the weekend. */
	setBy?: 'rule' | 'weekend' | 'holiday'
}

/** A line with its price: the parts sum to `listMinor`, and `paidMinor` is that less the discounts. All in minor units. */
export type PricedLine = {
	key: string
	kind: LineKind
	sellerId: number
	packageKey: string | null
	/** Pieces, rooms or tickets; `unitMinor` is the list price of one. */
	qty: number
	unitMinor: number
	parts: PricePart[]
	listMinor: number
	discounts: LineDiscount[]
	paidMinor: number
	/** The per-night snapshot of one room of a stay, after its length discount; empty for other kinds. */
	nights: NightPrice[]
}

/** A line with a discount more; one of nothing leaves it as it is, one of more than is left to pay is a bug. */
export function withDiscount(line: PricedLine, discount: LineDiscount): PricedLine {
	if (discount.amountMinor === 0) return line
	const paidMinor = line.paidMinor - discount.amountMinor
	if (discount.amountMinor < 0 || paidMinor < 0) throw new RangeError(`Discount out of range: ${discount.amountMinor}`)
	return { ...line, discounts: [...line.discounts, discount], paidMinor }
}

/** Lines in the order of their keys, by code unit: what makes a price independent of the order of a cart. */
export function inKeyOrder<Keyed extends { key: string }>(lines: readonly Keyed[]): Keyed[] {
	return [...lines].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

/**
 * Takes a discount off several lines in proportion to what each still costs, by largest remainder in key order: the
 * shares sum to the discount to the minor unit, and no line falls below 0. The whole is capped at what the lines cost.
 */
export function spreadDiscount(
	lines: readonly PricedLine[],
	totalMinor: number,
	discount: Omit<LineDiscount, 'amountMinor'>,
): PricedLine[] {
	const ordered = inKeyOrder(lines)
	const weights = ordered.map((line) => line.paidMinor)
	const shares = splitByLargestRemainder(Math.min(totalMinor, sumMinor(weights)), weights)
	return ordered.map((line, at) => withDiscount(line, { ...discount, amountMinor: shares[at] ?? 0 }))
}
