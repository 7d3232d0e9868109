import { basisPointsOfMinor, sumMinor } from '#app/domain/money/money.ts'
import { inKeyOrder, spreadDiscount, type FundedBy, type PricedLine } from '#app/domain/pricing/priced-line.ts'

/**
 * A coupon: an amount, or a share in basis points (then at most `maxMinor`), off the lines of one seller, or of all for null, once
 * those lines cost at least `minSpendMinor`. Amounts in minor units, before shipping.
 */
export type Coupon = {
	code: string
	fundedBy: FundedBy
	sellerId: number | null
	worth: { kind: 'amount'; amountMinor: number } | { kind: 'share'; discountBp: number; maxMinor: number | null }
	minSpendMinor: number
}

/** What a coupon takes off its lines, in minor units; 0 below its minimum, and never more than they cost. */
export function couponWorth(coupon: Coupon, lines: readonly PricedLine[]): number {
	const spentMinor = sumMinor(couponLines(coupon, lines).map((line) => line.paidMinor))
	if (spentMinor < coupon.minSpendMinor) return 0
	if (coupon.worth.kind === 'amount') return Math.min(coupon.worth.amountMinor, spentMinor)
	return Math.min(basisPointsOfMinor(spentMinor, coupon.worth.discountBp), coupon.worth.maxMinor ?? spentMinor)
}

/** The lines of a cart, in key order, with a coupon's worth spread over the lines it is for. */
export function applyCoupon(lines: readonly PricedLine[], coupon: Coupon): PricedLine[] {
	const meant = couponLines(coupon, lines)
	const others = lines.filter((line) => !meant.includes(line))
	const discount = { kind: 'coupon', code: coupon.code, fundedBy: coupon.fundedBy } as const
	return inKeyOrder([...others, ...spreadDiscount(meant, couponWorth(coupon, lines), discount)])
}

function couponLines(coupon: Coupon, lines: readonly PricedLine[]): PricedLine[] {
	return lines.filter((line) => coupon.sellerId === null || line.sellerId === coupon.sellerId)
}
