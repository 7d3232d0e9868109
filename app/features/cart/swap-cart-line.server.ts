import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { joinWishes, sameThingKey, type CartLine, type CartWish } from '#app/domain/cart/cart-wish.ts'
import { priceWish } from '#app/features/cart/price-wish.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import {
	deleteCartLines,
	findCartOfVisitor,
	insertCartLine,
	readCartLines,
	touchCart,
	updateCartLine,
	type CartVisitor,
} from '#db/queries/carts.ts'
import { inTransaction } from '#db/transaction.ts'

export type SwapOutcome =
	| { outcome: 'swapped' }
	| { outcome: 'unavailable'; reasons: UnavailableReason[] }
	/** There is no such line in this visitor's cart, or no such thing any more. */
	| { outcome: 'not-found' }

interface Place {
	cartId: string
	line: CartLine
	/** A line that is the same thing already. */
	same: CartLine | undefined
}

async function keepSwap(
	tx: Db,
	place: Place,
	kept: { wish: CartWish; listingId: number; seenMinor: number; at: Date },
) {
	const { cartId, line, same } = place
	if (same) await updateCartLine(tx, { cartId, lineId: same.id }, kept)
	else if (kept.listingId === line.listingId) return updateCartLine(tx, { cartId, lineId: line.id }, kept)
	else await insertCartLine(tx, cartId, kept)
	return deleteCartLines(tx, cartId, [line.id])
}

/** Puts another wish in the place of a line of the visitor's cart, when that can be had; else the line stays as it was. */
export async function swapCartLine(
	world: World,
	visitor: CartVisitor,
	swap: { lineId: number; wish: CartWish },
): Promise<SwapOutcome> {
	return inTransaction(world.db, async (tx): Promise<SwapOutcome> => {
		const at = world.now()
		const cart = await findCartOfVisitor(tx, visitor)
		if (!cart) return { outcome: 'not-found' }
		await touchCart(tx, { id: cart.id, accountId: visitor.accountId, at })
		const lines = await readCartLines(tx, cart.id)
		const line = lines.find(({ id }) => id === swap.lineId)
		if (!line) return { outcome: 'not-found' }
		const same = lines.find((it) => it !== line && sameThingKey(it.wish) === sameThingKey(swap.wish))
		const wish = same ? joinWishes(same.wish, swap.wish) : swap.wish
		const priced = await priceWish(tx, wish, at)
		if (!priced) return { outcome: 'not-found' }
		if (priced.reasons.length > 0) return { outcome: 'unavailable', reasons: priced.reasons }
		const { listingId, paidMinor } = priced
		await keepSwap(tx, { cartId: cart.id, line, same }, { wish, listingId, seenMinor: paidMinor, at })
		return { outcome: 'swapped' }
	})
}
