import type { BuyerDetails } from '#app/domain/checkout/buyer-details.ts'
import { canBeGiven, type GiftWish } from '#app/domain/gifts/gift.ts'
import type { ShipChoices } from '#app/domain/pricing/ship-quote.ts'
import type { PaymentMethod } from '#app/domain/payments/method-choice.ts'
import { groupIdsOf, type LineRequest } from '#app/domain/offers/line-request.ts'
import { takeCheckoutToken, visitorKey } from '#app/features/checkout/checkout-limit.server.ts'
import { placeOrder, type PlaceOrderOutcome } from '#app/features/checkout/place-order.server.ts'
import type { World } from '#app/platform/world.ts'
import { findCartOfVisitor, readCartLines, type CartVisitor } from '#db/queries/carts.ts'

export interface CartToCheckOut {
	visitor: CartVisitor
	clientAddress: string
	key: string
	quoteHash: string
	buyer: BuyerDetails
	/** A coupon's code as it was typed. */
	coupon?: string
	ship?: ShipChoices
	method?: PaymentMethod
	lastTouch: string
	gift?: GiftWish | undefined
	/** The browser of a buyer who agreed to be remembered. */
	visitorId?: string | null | undefined
}

export type CheckOutOutcome = PlaceOrderOutcome | { outcome: 'too-many'; retryAfterSeconds: number }

/** What is bought in a group came by that, whatever else led there. */
const touchOf = (wishes: readonly LineRequest[], lastTouch: string) =>
	groupIdsOf(wishes).length > 0 ? 'group_buy' : lastTouch

/** Only goods are given away. */
const givenAway = (gift: GiftWish | undefined, wishes: readonly LineRequest[]) =>
	gift && canBeGiven(wishes) ? { gift } : {}

/** Whose unpaid orders are counted; a basket that is bought by itself is a new one each time and names nobody. */
function holderOf(world: World, { visitor, clientAddress }: CartToCheckOut, cartId: string | null) {
	const { accountId, isApart } = visitor
	return visitorKey(world, { accountId, cartId: isApart ? null : cartId, clientAddress })
}

/** Places the visitor's cart as an order at the price that was shown; the cart itself stays until that is paid. */
export async function checkOutCart(world: World, order: CartToCheckOut): Promise<CheckOutOutcome> {
	const { isAllowed, retryAfterSeconds } = await takeCheckoutToken(world, order.clientAddress)
	if (!isAllowed) return { outcome: 'too-many', retryAfterSeconds }
	const { visitor, key: idempotencyKey, quoteHash, buyer, coupon = '', ship = {}, method = 'ONLINE' } = order
	const { lastTouch, visitorId, gift } = order
	const cart = await findCartOfVisitor(world.db, visitor)
	const lines = cart ? await readCartLines(world.db, cart.id) : []
	const cartId = cart?.id ?? null
	const { accountId } = visitor
	const wishes = lines.map(({ wish }) => wish)
	return placeOrder(world, {
		idempotencyKey,
		wishes,
		buyer,
		...(coupon !== '' && { coupon }),
		...(Object.keys(ship).length > 0 && { ship }),
		cartId,
		accountId,
		agreed: { quoteHash },
		method,
		lastTouch: touchOf(wishes, lastTouch),
		...givenAway(gift, wishes),
		visitorId,
		visitor: holderOf(world, order, cartId),
	})
}
