import { leftOf, type CapacityRow } from '#app/domain/capacity/demand.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import type { Coupon } from '#app/domain/pricing/coupon.ts'
import type { PricedLine } from '#app/domain/pricing/priced-line.ts'

/** A coupon with when, how often and by whom it may be used. */
export type CouponTerms = Coupon & {
	couponId: number
	name: Bilingual
	startsAt: Date
	/** Exactly then it still counts. */
	endsAt: Date
	/** Ended by who made it. */
	isEnded: boolean
	/** Orders of one buyer that may use it; null as many as there are. */
	perBuyer: number | null
	/** Orders of this buyer that use it, those that lapsed left out. */
	usedByBuyer: number
	/** Each order takes one. */
	quota: CapacityRow
}

/** A code as it is kept: capitals, without spaces and hyphens. Null for nothing typed. */
export function couponCode(text: string | null | undefined): string | null {
	const code = (text ?? '').normalize('NFKC').replace(/[\s-]/g, '').toUpperCase().slice(0, 40)
	return code === '' ? null : code
}

/** Why a coupon cannot be used for a cart. */
export type CouponRefusal =
	| { code: 'coupon_unknown' }
	| { code: 'coupon_not_started'; starts: Date }
	| { code: 'coupon_ended'; ended: Date }
	| { code: 'coupon_other_seller' }
	| { code: 'coupon_below_minimum'; minSpendMinor: number; spentMinor: number }
	| { code: 'coupon_used_up' }
	| { code: 'coupon_used_by_you'; times: number }

function timeRefusal({ startsAt, endsAt, isEnded }: CouponTerms, at: Date): CouponRefusal | null {
	if (at < startsAt) return { code: 'coupon_not_started', starts: startsAt }
	return isEnded || at > endsAt ? { code: 'coupon_ended', ended: endsAt } : null
}

/** Why a coupon cannot be used for these lines at an instant, or null when it can; the minimum itself is enough. */
export function couponRefusal(
	coupon: CouponTerms | null,
	lines: readonly PricedLine[],
	at: Date,
): CouponRefusal | null {
	if (!coupon) return { code: 'coupon_unknown' }
	const early = timeRefusal(coupon, at)
	if (early) return early
	const { sellerId, minSpendMinor, perBuyer, usedByBuyer, quota } = coupon
	if (perBuyer !== null && usedByBuyer >= perBuyer) return { code: 'coupon_used_by_you', times: perBuyer }
	if (leftOf(quota) < 1) return { code: 'coupon_used_up' }
	const meant = lines.filter((line) => sellerId === null || line.sellerId === sellerId)
	const spentMinor = sumMinor(meant.map((line) => line.paidMinor))
	if (spentMinor === 0) return { code: 'coupon_other_seller' }
	return spentMinor < minSpendMinor ? { code: 'coupon_below_minimum', minSpendMinor, spentMinor } : null
}
