import type { HoldLimit } from '#app/domain/capacity/hold-limits.ts'
import type { Shortfall } from '#app/domain/capacity/demand.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { isPayable } from '#app/domain/checkout/payable.ts'
import type { Currency } from '#app/domain/money/money.ts'
import type { CouponRefusal } from '#app/domain/pricing/coupon-terms.ts'
import type { PricedCart } from '#app/domain/offers/price-requests.ts'
import type { PreparedRequest } from '#app/domain/offers/prepared.ts'
import type { MethodReason, PaymentMethod } from '#app/domain/payments/method-choice.ts'

/** Why a cart was not taken as an order; nothing was held, charged or lost. */
export type OrderRefusal =
	| { outcome: 'empty' }
	| { outcome: 'unavailable'; reasons: { key: string; reasons: UnavailableReason[] }[] }
	| { outcome: 'coupon-refused'; reason: CouponRefusal }
	| { outcome: 'address-needed' }
	/** The address names no place we know. */
	| { outcome: 'unknown-region' }
	| { outcome: 'price-changed'; quoteHash: string; totalMinor: number; currency: Currency }
	| { outcome: 'not-payable'; totalMinor: number; currency: Currency }
	/** The visitor keeps so much unpaid already that no more is kept for them. */
	| ({ outcome: 'holds-limited' } & HoldLimit)
	| { outcome: 'method-not-offered'; method: PaymentMethod; methodReasons: MethodReason[] }

/** What a buyer agreed to, as far as a page or a program says so. */
export type Agreed = { quoteHash?: string | undefined; totalMinor?: number | undefined }

function isOtherPrice({ quote }: PricedCart, { quoteHash, totalMinor }: Agreed): boolean {
	if (quoteHash !== undefined && quoteHash !== quote.hash) return true
	return totalMinor !== undefined && totalMinor !== quote.totalMinor
}

/** Why a priced cart cannot become an order now, or null when it can. */
export function orderRefusal(
	priced: PricedCart,
	given: { agreed: Agreed; hasAddress: boolean; method: PaymentMethod },
): OrderRefusal | null {
	const { quote, reasons } = priced
	if (reasons.length > 0) return { outcome: 'unavailable', reasons }
	if (quote.lines.length === 0) return { outcome: 'empty' }
	if (priced.coupon?.refusal) return { outcome: 'coupon-refused', reason: priced.coupon.refusal }
	if (priced.needsAddress && !given.hasAddress) return { outcome: 'address-needed' }
	const price = { totalMinor: quote.totalMinor, currency: quote.currency }
	if (isOtherPrice(priced, given.agreed)) return { outcome: 'price-changed', quoteHash: quote.hash, ...price }
	return given.method !== 'ONLINE' || isPayable(quote.totalMinor) ? null : { outcome: 'not-payable', ...price }
}

/** A row that fell short: of a group's places, or of anything else. */
function shortReason(lines: PreparedRequest['lines'], { capacityId, wanted, left }: Shortfall): UnavailableReason {
	if (lines.some(({ group }) => group?.seatsId === capacityId)) return { code: 'group_full' }
	return { code: 'sold_out', wanted, left }
}

/** Rows that fell short, told as reasons of the wishes that need them. */
export function shortRefusal(priced: PricedCart, short: readonly Shortfall[]): OrderRefusal {
	const reasons = priced.requests.flatMap(({ key, lines }) => {
		const ids = new Set(lines.flatMap((line) => line.demand.map((it) => it.capacityId)))
		const row = short.find((it) => ids.has(it.capacityId))
		return row ? [{ key, reasons: [shortReason(lines, row)] }] : []
	})
	return { outcome: 'unavailable', reasons }
}

/** Whether a refusal may be cured by ending holds that are past their time. */
export function isForWantOfUnits(refusal: OrderRefusal): boolean {
	if (refusal.outcome === 'coupon-refused') return refusal.reason.code === 'coupon_used_up'
	return (
		refusal.outcome === 'unavailable' &&
		refusal.reasons.every(({ reasons }) => reasons.every(({ code }) => code === 'sold_out' || code === 'group_full'))
	)
}

/** The rows of a cart that are quotas of its coupon and promotions: short of them, it is priced again without. */
export function quotaRows(priced: PricedCart): Set<number> {
	const listings = priced.requests.flatMap(({ lines }) => lines.map((line) => line.listing))
	const promotions = listings.flatMap((listing) => listing.promotions ?? [])
	const ids = promotions.flatMap(({ quota }) => (quota ? [quota.id] : []))
	return new Set(priced.coupon?.terms ? [...ids, priced.coupon.terms.quota.id] : ids)
}
