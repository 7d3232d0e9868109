import { CODE_BYTES, linkCode } from '#app/domain/attribution/link-code.ts'
import { listingLimit, NOTHING_HELD, type VisitorHolds } from '#app/domain/capacity/hold-limits.ts'
import { paymentSessionTimes } from '#app/domain/capacity/hold.ts'
import type { DraftOrder } from '#app/domain/checkout/draft-order.ts'
import { quotaRows, shortRefusal, type OrderRefusal } from '#app/domain/checkout/order-refusal.ts'
import type { TransferTerms } from '#app/domain/payments/method-choice.ts'
import { addHours } from '#app/domain/time/instant.ts'
import { groupIdsOf } from '#app/domain/offers/line-request.ts'
import { listingWishes } from '#app/domain/offers/listing-wishes.ts'
import { entryIdsOf } from '#app/domain/offers/own-offer.ts'
import { ledgerReserves } from '#app/domain/offers/prepare-requests.ts'
import { orderNumber } from '#app/domain/orders/number.ts'
import { canonicalJson, fnv1a64 } from '#app/domain/pricing/content-hash.ts'
import type { CouponTerms } from '#app/domain/pricing/coupon-terms.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { readTransferTerms, refuseMethod } from '#app/features/checkout/choose-method.server.ts'
import { Refused, refuse } from '#app/features/checkout/refused.server.ts'
import { refuseGroup } from '#app/features/checkout/refuse-group.server.ts'
import {
	buyerOf,
	methodOf,
	type OrderToPlace,
	type PricedOrder,
	regionOf,
} from '#app/features/checkout/price-order.server.ts'
import {
	firstPayment,
	pageToOpen,
	startWithoutPage,
	type PageToOpen,
} from '#app/features/checkout/start-payment.server.ts'
import { takeHolds } from '#app/features/checkout/take-holds.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import {
	claimCheckout,
	type CheckoutClaim,
	findCheckoutByKey,
	type PlacedCheckout,
	visitorHolds,
} from '#db/queries/checkouts.ts'
import { insertCouponUse } from '#db/queries/coupons.ts'
import { insertGift } from '#db/queries/gifts.ts'
import { insertOrder } from '#db/queries/orders.ts'

export interface WrittenOrder {
	checkoutId: string
	orderId: number
	orderNumber: string
	holdUntil: Date
	totalMinor: number
	currency: string
	/** null when no payment page is to be opened. */
	payment: PageToOpen | null
}

function hashOf(order: OrderToPlace): string {
	const { wishes, buyer, agreed, coupon, ship, gift } = order
	const method = methodOf(order)
	const other = method === 'ONLINE' ? {} : { method }
	return fnv1a64(
		canonicalJson({ wishes, buyer, agreed, coupon: coupon ?? undefined, ship, gift: gift ?? undefined, ...other }),
	)
}

/** Six digits, each equally likely to within 1 in 4,000. */
function drawSixDigits(world: World): number {
	const bytes = world.randomBytes(4)
	return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0) % 1_000_000
}

async function refusalOf(
	tx: Db,
	{ priced, refusal }: PricedOrder,
	{ order, terms, at }: { order: OrderToPlace; terms: TransferTerms | null; at: Date },
): Promise<OrderRefusal | null> {
	const other = refusal ?? (await refuseMethod(tx, priced, { method: methodOf(order), terms, buyer: order.buyer, at }))
	if (other || groupIdsOf(order.wishes).length === 0) return other
	return refuseGroup(tx, order, at)
}

interface CartToTake {
	cart: PricedOrder
	draft: DraftOrder
	claim: CheckoutClaim
	held: VisitorHolds
	offers: number[]
}

/** Looks whether what a draft takes of the ledger is there, all of it; or refuses. */
async function takeWhole(tx: Db, world: World, { cart, draft, claim, held, offers }: CartToTake): Promise<void> {
	const now = world.now()
	const { priced, facts } = cart
	const tooMany = listingLimit(held, listingWishes(priced.requests))
	if (tooMany) throw new Refused({ outcome: 'holds-limited', ...tooMany }, claim.overdue)
	const taken = await takeHolds(tx, {
		...{ demand: draft.demand, rows: claim.rows, reserves: ledgerReserves(facts), offers, at: now },
		...{ held, limits: world.holdLimits, sellers: draft.sellerOrders.map((it) => it.enterpriseId) },
	})
	if ('limit' in taken) throw new Refused({ outcome: 'holds-limited', ...taken }, claim.overdue)
	const { short } = taken
	if (short.some((it) => quotaRows(priced).has(it.capacityId))) throw new Refused(shortRefusal(priced, short), [], true)
	if (short.length > 0) await refuse(tx, shortRefusal(priced, short), cart, now)
}

/** What a cart is taken with: its claim on its key, and the terms of a transfer when it is paid by one. */
interface Taking {
	checkoutId: string
	claim: CheckoutClaim
	terms: TransferTerms | null
}

/** The priced cart taken whole, or a refusal. */
async function takeCart(
	tx: Db,
	world: World,
	{ order, cart, taking }: { order: OrderToPlace; cart: PricedOrder; taking: Taking },
): Promise<DraftOrder> {
	const { claim, terms, checkoutId } = taking
	const now = world.now()
	const refusal = await refusalOf(tx, cart, { order, terms, at: now })
	const { draft } = cart
	if (refusal || !draft) return refuse(tx, refusal ?? { outcome: 'empty' }, cart, now)
	const { visitor = null } = order
	const held =
		visitor !== null && claim.kept > 0 ? await visitorHolds(tx, visitor, { besideId: checkoutId }) : NOTHING_HELD
	await takeWhole(tx, world, { cart, draft, claim, held, offers: entryIdsOf(order.wishes) })
	return draft
}

async function spendCoupon(tx: Db, use: { order: OrderToPlace; orderId: number; coupon: CouponTerms }): Promise<void> {
	const { orderId, coupon, order } = use
	const { couponId, perBuyer } = coupon
	if (await insertCouponUse(tx, { orderId, couponId, perBuyer, buyer: buyerOf(order) })) return
	throw new Refused({ outcome: 'coupon-refused', reason: { code: 'coupon_used_by_you', times: perBuyer ?? 0 } })
}

/** Claims the order's key for a new checkout, or gives what an earlier submit of the same order placed; refuses all else. */
async function claimKey(
	tx: Db,
	world: World,
	order: OrderToPlace,
	{ checkoutId: id, cart, holdUntil, at }: { checkoutId: string; cart: PricedOrder; holdUntil: Date; at: Date },
): Promise<CheckoutClaim | PlacedCheckout> {
	const { idempotencyKey, cartId, accountId, visitor = null } = order
	const requestHash = hashOf(order)
	const regionCode = regionOf(order)
	const { mostHolds } = world.holdLimits
	const checkout = { id, idempotencyKey, requestHash, cartId, accountId, holdUntil, at, quote: cart.quote }
	const { capacityIds } = cart
	const claim = await claimCheckout(tx, { ...checkout, visitor, mostHolds, regionCode, capacityIds })
	if (claim.isNew && claim.isRegionKnown) return claim
	if (claim.isNew) throw new Refused({ outcome: 'unknown-region' })
	const earlier = await findCheckoutByKey(tx, idempotencyKey)
	if (earlier?.requestHash === requestHash) return earlier
	if (earlier) throw new Refused({ outcome: 'key-reused' })
	throw new Refused({ outcome: 'holds-limited', limit: 'holds', most: mostHolds }, claim.overdue)
}

/**
 * Writes a priced order with its holds and its payment, all in the caller's transaction; throws Refused when it cannot be.
 * Gives what an earlier submit of the same key placed instead of placing it again.
 */
export async function writeOrder(
	tx: Db,
	world: World,
	{ order, cart }: { order: OrderToPlace; cart: PricedOrder },
): Promise<WrittenOrder | PlacedCheckout> {
	const at = world.now()
	const method = methodOf(order)
	const terms = await readTransferTerms(tx, method)
	const { sessionEndsAt, holdUntil: sessionHold } = paymentSessionTimes(at)
	const holdUntil = terms ? addHours(at, terms.holdHours) : sessionHold
	const { accountId, buyer, lastTouch, visitorId = null } = order
	const checkoutId = world.newId()
	const claim = await claimKey(tx, world, order, { checkoutId, cart, holdUntil, at })
	if ('orderNumber' in claim) return claim
	const draft = await takeCart(tx, world, { order, cart, taking: { checkoutId, claim, terms } })
	const number = orderNumber(localDateAt(at, MARKET_ZONE), drawSixDigits(world))
	const tokenHash = world.tokens.hash(world.tokens.of(`order:${number}`))
	const page = pageToOpen(world, { number, method, draft, buyer, sessionEndsAt })
	const payment = page && firstPayment(world, page)
	const head = {
		number,
		checkoutId,
		accountId,
		tokenHash,
		buyer,
		draft,
		lastTouch,
		visitorId,
		method,
		at,
		holdUntil,
		payment,
	}
	const orderId = await insertOrder(tx, head)
	const coupon = cart.priced.coupon?.terms
	if (coupon) await spendCoupon(tx, { order, orderId, coupon })
	if (order.gift) await insertGift(tx, { ...order.gift, orderId, code: linkCode(world.randomBytes(CODE_BYTES)) })
	if (method !== 'ONLINE') await startWithoutPage(tx, world, { orderId, method })
	const { totalMinor, currency } = draft
	return { checkoutId, orderId, orderNumber: number, holdUntil, totalMinor, currency, payment: page }
}
