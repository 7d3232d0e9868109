import { sumDemand } from '#app/domain/capacity/demand.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { GuestRoom } from '#app/domain/offers/guest-room.ts'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import type { OfferFacts } from '#app/domain/offers/offer-facts.ts'
import { prepareRequests } from '#app/domain/offers/prepare-requests.ts'
import type { PreparedRequest } from '#app/domain/offers/prepared.ts'
import { promoteLines } from '#app/domain/offers/promoted-lines.ts'
import { possibleChoices } from '#app/domain/offers/ship-offers.ts'
import { couponRefusal, type CouponRefusal, type CouponTerms } from '#app/domain/pricing/coupon-terms.ts'
import { quoteCart, type CartToPrice, type Quote } from '#app/domain/pricing/quote.ts'
import type { ShipChoices } from '#app/domain/pricing/ship-quote.ts'
import { DEFAULT_TARIFF } from '#app/domain/pricing/shipping-fee.ts'

/** The coupon of a cart: used, or why it is not. */
export type CartCoupon =
	| { code: string; terms: CouponTerms; discountMinor: number; refusal: null }
	| { code: string; terms: CouponTerms | null; discountMinor: 0; refusal: CouponRefusal }

/** The wishes of a cart with their price, and every reason why it cannot be bought as it is. */
export type PricedCart = {
	requests: PreparedRequest[]
	quote: Quote
	reasons: { key: string; reasons: UnavailableReason[] }[]
	/** True when goods are sent: an address is needed. */
	needsAddress: boolean
	/** null when no code was given. */
	coupon: CartCoupon | null
}

/** What a price depends on beside the wishes. `shipTo` is the region of the address, null while unknown. */
export type PriceOptions = {
	at: Date
	shipTo: string | null
	ship?: ShipChoices
	/** Delivery points near the address. */
	points?: ReadonlySet<number>
	/** Rooms in which the buyer stays now. */
	rooms?: readonly GuestRoom[]
	/** The code that was typed and what is known of it. */
	coupon?: { code: string; terms: CouponTerms | null } | null
}

type Priced = { quote: Quote; coupon: CartCoupon | null }

/** A coupon is judged by what the lines cost without it; one that is refused takes nothing off and is told. */
function quoteWithCoupon(cart: CartToPrice, { coupon, at }: PriceOptions): Priced {
	const without = quoteCart(cart)
	if (!coupon) return { quote: without, coupon: null }
	const { code, terms } = coupon
	const refusal = couponRefusal(terms, without.lines, at)
	if (refusal || !terms) {
		return { quote: without, coupon: { code, terms, discountMinor: 0, refusal: refusal ?? { code: 'coupon_unknown' } } }
	}
	const quote = quoteCart({ ...cart, coupon: terms })
	const discountMinor = quote.discountMinor - without.discountMinor
	return { quote, coupon: { code, terms, discountMinor, refusal: null } }
}

/** The first line a coupon reduces takes its one of the quota, so that it lives and dies with an order's units. */
function withCouponQuota(requests: PreparedRequest[], { quote, coupon }: Priced): PreparedRequest[] {
	if (!coupon?.terms || coupon.refusal) return requests
	const { id } = coupon.terms.quota
	const reduced = quote.lines.find((line) => line.discounts.some((it) => it.kind === 'coupon'))
	return requests.map((request) => ({
		...request,
		lines: request.lines.map((line) => {
			if (line.toPrice.key !== reduced?.key) return line
			return { ...line, demand: sumDemand([...line.demand, { capacityId: id, qty: 1 }]) }
		}),
	}))
}

/** Prices wishes at an instant. Wishes that cannot be had are priced as far as they can be. */
export function priceRequests(wishes: readonly LineRequest[], facts: OfferFacts, options: PriceOptions): PricedCart {
	const prepared = prepareRequests(wishes, facts, options.at)
	const { requests, promotions } = promoteLines(prepared, options.at)
	const lines = requests.flatMap((request) => request.lines)
	const wanted = options.ship ?? {}
	const ship = possibleChoices(wanted, lines, { points: options.points ?? new Set(), rooms: options.rooms ?? [] })
	const cart: CartToPrice = {
		currency: lines[0]?.listing.currency ?? 'CNY',
		lines: lines.map((line) => line.toPrice),
		promotions,
		packages: requests.flatMap((request) => (request.package ? [request.package] : [])),
		coupon: null,
		shipTo: options.shipTo,
		ship,
		tariff: DEFAULT_TARIFF,
	}
	const priced = quoteWithCoupon(cart, options)
	const { quote, coupon } = priced
	const own = requests.filter((it) => it.reasons.length > 0).map(({ key, reasons }) => ({ key, reasons }))
	const refused: UnavailableReason[] = Object.keys(wanted).some((key) => !ship[key])
		? [{ code: 'ship_not_possible' }]
		: []
	const shipping = [...quote.reasons, ...refused]
	const shared = shipping.length > 0 ? [{ key: 'shipping', reasons: shipping }] : []
	return {
		requests: withCouponQuota(requests, priced),
		quote,
		reasons: [...own, ...shared],
		needsAddress: quote.shipPlans.some((plan) => plan.method !== 'COLLECT_AT_STAY'),
		coupon,
	}
}
