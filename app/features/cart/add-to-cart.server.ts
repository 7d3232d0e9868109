import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { joinWishes, sameThingKey, type CartLine, type CartWish } from '#app/domain/cart/cart-wish.ts'
import { MOST_LINES } from '#app/domain/offers/line-request.ts'
import { priceWish } from '#app/features/cart/price-wish.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import {
	findCartOfVisitor,
	gatherCarts,
	insertCart,
	insertCartLine,
	readCartLines,
	touchCart,
	updateCartLine,
	type CartVisitor,
	type LineToKeep,
} from '#db/queries/carts.ts'
import { inTransaction } from '#db/transaction.ts'

export type AddOutcome =
	| { outcome: 'added'; cartId: string }
	| { outcome: 'unavailable'; reasons: UnavailableReason[]; listingId: number }
	| { outcome: 'not-found' }
	| { outcome: 'full' }

type OpenCart = { id: string; lines: CartLine[] }

/** The visitor's cart, locked, with the lines of the account's other carts in it; null when there is none yet. */
async function openCart(tx: Db, world: World, visitor: CartVisitor): Promise<OpenCart | null> {
	const cart = await findCartOfVisitor(tx, visitor)
	if (!cart) return null
	const { accountId } = visitor
	await touchCart(tx, { id: cart.id, accountId, at: world.now() })
	if (accountId !== null) await gatherCarts(tx, { id: cart.id, accountId, mostLines: MOST_LINES })
	return { id: cart.id, lines: await readCartLines(tx, cart.id) }
}

async function keepLine(
	tx: Db,
	world: World,
	place: { cart: OpenCart | null; accountId: number | null; same: CartLine | undefined },
	line: LineToKeep,
): Promise<string> {
	const at = world.now()
	const { cart, accountId, same } = place
	const cartId = cart?.id ?? world.newId()
	if (!cart) await insertCart(tx, { id: cartId, accountId, at })
	if (same) await updateCartLine(tx, { cartId, lineId: same.id }, line)
	else await insertCartLine(tx, cartId, { ...line, at })
	return cartId
}

/** The same in a transaction that is open already. */
export async function putIntoCart(tx: Db, world: World, visitor: CartVisitor, added: CartWish): Promise<AddOutcome> {
	const cart = await openCart(tx, world, visitor)
	const lines = cart?.lines ?? []
	const same = lines.find((line) => sameThingKey(line.wish) === sameThingKey(added))
	if (!same && lines.length >= MOST_LINES) return { outcome: 'full' }
	const wish = same ? joinWishes(same.wish, added) : added
	const priced = await priceWish(tx, wish, world.now())
	if (!priced) return { outcome: 'not-found' }
	if (priced.reasons.length > 0) return { outcome: 'unavailable', reasons: priced.reasons, listingId: priced.listingId }
	const line = { wish, listingId: priced.listingId, seenMinor: priced.paidMinor }
	const cartId = await keepLine(tx, world, { cart, accountId: visitor.accountId, same }, line)
	return { outcome: 'added', cartId }
}

/**
 * Puts a wish that can be had into the visitor's cart, which is made when there is none; the same thing again makes its line
 * larger.
 */
export async function addToCart(world: World, visitor: CartVisitor, added: CartWish): Promise<AddOutcome> {
	return inTransaction(world.db, (tx) => putIntoCart(tx, world, visitor, added))
}
