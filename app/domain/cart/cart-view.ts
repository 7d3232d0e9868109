import { type HoldLimit, orderLimit } from '#app/domain/capacity/hold-limits.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { type Keeping, lineLimit } from '#app/domain/cart/cart-limits.ts'
import type { CartLine } from '#app/domain/cart/cart-wish.ts'
import type { ArrivalRange } from '#app/domain/logistics/arrival-range.ts'
import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import type { Currency } from '#app/domain/money/money.ts'
import type { PreparedRequest } from '#app/domain/offers/prepared.ts'
import type { PricedCart } from '#app/domain/offers/price-requests.ts'
import type { GuestRoom } from '#app/domain/offers/guest-room.ts'
import { collectingStay, roomsOfPlan } from '#app/domain/offers/ship-offers.ts'
import type { CouponRefusal } from '#app/domain/pricing/coupon-terms.ts'
import type { QuotedPlan } from '#app/domain/pricing/ship-quote.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import { cartLineView, cartPart, type CartLineView } from '#app/domain/cart/cart-line-view.ts'

/** What one enterprise sells of a cart. */
export type CartGroup = { enterpriseId: number; slug: string; name: string; lines: CartLineView[] }

/** A parcel; a null fee is known after the address. */
export type CartParcel = {
	key: string
	seller: string
	temperature: TemperatureClass
	weightG: number
	feeMinor: number | null
	/** When it is told to arrive; null while nobody knows. */
	arrives: ArrivalRange | null
	/** Rooms of its seller in which the buyer stays now, and the one it is brought to. */
	rooms: { key: string; name: string }[]
	room: string | null
} & Pick<QuotedPlan, 'method' | 'nodeId' | 'zone' | 'steps' | 'pickUpMinor'>

/** A cart with its price, in one language; amounts in minor units. */
export type CartView = {
	groups: CartGroup[]
	parcels: CartParcel[]
	currency: Currency
	listMinor: number
	discountMinor: number
	/** null while a parcel has no fee yet. */
	shippingMinor: number | null
	totalMinor: number
	hash: string
	/** Given away: nobody knows yet where it goes, so no day is told. */
	isGift: boolean
	/** The stay where parcels may wait; null when there is none. */
	collectAt: string | null
	/** The code in its field, with what it takes off or why it cannot be used. */
	coupon: { code: string; discountMinor: number; refusal: CouponRefusal | null } | null
	needsAddress: boolean
	hasPerishables: boolean
	/** True when everything in it can be had as asked. */
	isBuyable: boolean
	/** Why another order of these sellers would be one too many; null when it would not, or nobody asked. */
	tooMany: HoldLimit | null
	/** Reasons of the whole cart: an address nobody delivers to. */
	reasons: UnavailableReason[]
}

function groupLines(views: { view: CartLineView; request: PreparedRequest }[], language: Language): CartGroup[] {
	const groups = new Map<number, CartGroup>()
	for (const { view, request } of views) {
		const { listing } = request
		const enterpriseId = listing?.enterpriseId ?? 0
		const name = listing ? inLanguage(listing.enterpriseName, language) : ''
		const group = groups.get(enterpriseId) ?? { enterpriseId, name, slug: listing?.enterpriseSlug ?? '', lines: [] }
		groups.set(enterpriseId, { ...group, lines: [...group.lines, view] })
	}
	return [...groups.values()]
}

/** The parcels of a quote, each with the name of its seller. */
function parcelsOf(
	requests: readonly PreparedRequest[],
	plans: readonly QuotedPlan[],
	{ language, arrivals, rooms }: { language: Language } & Required<Pick<CartSurroundings, 'arrivals' | 'rooms'>>,
): CartParcel[] {
	const sellers = new Map(
		requests.flatMap(({ lines: own }) => own.map(({ listing }) => [listing.enterpriseId, listing.enterpriseName])),
	)
	return plans.map((plan) => {
		const { key, sellerId, temperature, weightG, feeMinor, method, nodeId, zone, steps, pickUpMinor } = plan
		const seller = sellers.get(sellerId)
		const name = seller ? inLanguage(seller, language) : ''
		const arrives = arrivals.get(key) ?? null
		const own = roomsOfPlan(rooms, key).map((room) => ({ key: room.key, name: inLanguage(room.name, language) }))
		return {
			...{ key, seller: name, temperature, weightG, feeMinor, method, nodeId, zone, steps, pickUpMinor, arrives },
			...{ rooms: own, room: plan.room ?? null },
		}
	})
}

/** When parcels arrive, by their key; rooms in which the buyer stays now; and what one visitor may keep, where that is known. */
type CartSurroundings = {
	arrivals?: ReadonlyMap<string, ArrivalRange>
	rooms?: readonly GuestRoom[]
	isGift?: boolean
	keeping?: Keeping | null
}

interface Stood {
	priced: Pick<PricedCart, 'reasons'>
	quote: PricedCart['quote']
	views: readonly CartLineView[]
	groups: readonly CartGroup[]
}

/** Whether a cart can be bought as it is, and whether its order would be one too many for the visitor. */
function standingOf({ priced, quote, views, groups }: Stood, keeping: Keeping | null) {
	const sellers = groups.map(({ enterpriseId }) => enterpriseId)
	const tooMany = keeping && orderLimit(keeping.held, sellers, keeping.limits)
	const isToBeHad = priced.reasons.length === 0 && quote.lines.length > 0
	return { isBuyable: isToBeHad && !views.some(({ limit }) => limit?.isOver) && tooMany === null, tooMany }
}

/** A cart's lines with their price as its pages show them, grouped by enterprise in the order they were put in. */
export function cartView(
	lines: readonly CartLine[],
	{ requests, quote, ...priced }: PricedCart,
	language: Language,
	{ arrivals = new Map(), rooms = [], isGift = false, keeping = null }: CartSurroundings = {},
): CartView {
	const prices = new Map(quote.lines.map((line) => [line.key, line]))
	const views = requests.flatMap((request) => {
		const line = lines.find(({ wish }) => wish.key === request.key)
		const parts = request.lines.flatMap((it) => {
			const price = prices.get(it.toPrice.key)
			return price ? [cartPart(it, price, language)] : []
		})
		const limit = lineLimit(request, requests, keeping)
		return line ? [{ view: cartLineView(line, { ...request, limit }, parts, language), request }] : []
	})
	const parcels = parcelsOf(requests, quote.shipPlans, { language, arrivals, rooms })
	const stay = collectingStay(requests.flatMap((request) => request.lines))
	const { coupon } = priced
	const groups = groupLines(views, language)
	const standing = standingOf({ priced, quote, views: views.map(({ view }) => view), groups }, keeping)
	const { currency, listMinor, discountMinor, totalMinor, hash } = quote
	return {
		...{ groups, parcels, currency, listMinor, discountMinor, totalMinor, hash },
		isGift,
		shippingMinor: parcels.some((parcel) => parcel.feeMinor === null) ? null : quote.shippingMinor,
		collectAt: stay && inLanguage(stay.listing.title, language),
		coupon: coupon && { code: coupon.code, discountMinor: coupon.discountMinor, refusal: coupon.refusal },
		needsAddress: priced.needsAddress,
		hasPerishables: views.some(({ view }) => view.isPerishable),
		...standing,
		reasons: quote.reasons,
	}
}
