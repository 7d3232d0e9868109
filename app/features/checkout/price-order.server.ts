import type { BuyerDetails } from '#app/domain/checkout/buyer-details.ts'
import { draftOrder, type DraftOrder } from '#app/domain/checkout/draft-order.ts'
import { orderRefusal, type Agreed, type OrderRefusal } from '#app/domain/checkout/order-refusal.ts'
import type { GiftWish } from '#app/domain/gifts/gift.ts'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import type { OfferFacts } from '#app/domain/offers/offer-facts.ts'
import { planArrivals, withArrivals } from '#app/domain/offers/plan-arrivals.ts'
import { priceRequests, type PricedCart } from '#app/domain/offers/price-requests.ts'
import type { PaymentMethod } from '#app/domain/payments/method-choice.ts'
import type { Quote } from '#app/domain/pricing/quote.ts'
import type { ShipChoices } from '#app/domain/pricing/ship-quote.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { readPriceTerms } from '#app/features/checkout/read-price-terms.server.ts'
import type { World } from '#app/platform/world.ts'
import type { CouponBuyer } from '#db/queries/coupons.ts'
import { readOfferFacts } from '#db/queries/offer-facts.ts'

export interface OrderToPlace {
	/** Made by the page or the program; the same again gives the same order. */
	idempotencyKey: string
	wishes: LineRequest[]
	buyer: BuyerDetails
	/** A coupon's code as it was typed. */
	coupon?: string | null
	/** How parcels reach the buyer, by the key of their plan. */
	ship?: ShipChoices
	cartId: string | null
	accountId: number | null
	agreed: Agreed
	/** ONLINE unless the buyer chose another. */
	method?: PaymentMethod
	/** The last source before the order: 'direct', 'search', 'chat_share'… */
	lastTouch: string
	/** The browser of a buyer who agreed to be remembered. */
	visitorId?: string | null | undefined
	/** Given away: its shipping is paid as far as a region, and its receiver says where it goes. */
	gift?: GiftWish | null
	/** Whose unpaid orders are counted, as a key; nobody's when left out. */
	visitor?: string | null
}

/** An order's cart as the database had it a moment before its transaction, priced. */
export interface PricedOrder {
	priced: PricedCart
	facts: OfferFacts
	/** What is kept of the price: with when its parcels are to arrive. */
	quote: Quote
	/** Why it cannot be taken; null when only the ledger's rows can still refuse it. */
	refusal: OrderRefusal | null
	/** null when it is refused. */
	draft: DraftOrder | null
	/** The ledger's rows it takes of. */
	capacityIds: number[]
}

/** As far as an order's parcels are paid for. */
export const regionOf = ({ gift, buyer }: OrderToPlace): string | null =>
	gift?.regionCode ?? buyer.shipTo?.regionCode ?? null

/** The way an order is paid. */
export const methodOf = (order: OrderToPlace): PaymentMethod => order.method ?? 'ONLINE'

/** Who buys, as coupons know them. */
export const buyerOf = ({ accountId, buyer: { phone, email } }: OrderToPlace): CouponBuyer => ({
	...{ accountId, phone, email },
})

/**
 * Reads and prices a cart without a lock, before the transaction that takes it: what it costs is settled then, what it takes is
 * looked at again under the ledger's locks. Buyers of one moment share what is read.
 */
export async function priceOrder(world: World, order: OrderToPlace): Promise<PricedOrder> {
	const at = world.now()
	const { wishes, agreed, coupon = null, ship = {} } = order
	const facts = await readOfferFacts(world.db, wishes)
	const wish = { at, shipTo: regionOf(order), ship, coupon, buyer: buyerOf(order) }
	const priced = priceRequests(wishes, facts, await readPriceTerms(world.db, wish))
	const refusal = orderRefusal(priced, { agreed, hasAddress: regionOf(order) !== null, method: methodOf(order) })
	if (refusal) return { priced, facts, refusal, draft: null, capacityIds: [], quote: priced.quote }
	const draft = draftOrder(priced.requests, priced.quote, at)
	const road = { table: world.timeTables.current(), at, shipTo: order.gift ? null : wish.shipTo, zone: MARKET_ZONE }
	const capacityIds = draft.demand.map((it) => it.capacityId)
	const quote = withArrivals(priced.quote, planArrivals(priced, road))
	return { priced, facts, refusal, draft, capacityIds, quote }
}
