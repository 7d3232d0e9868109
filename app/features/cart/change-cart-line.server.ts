import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { CartLine, CartWish } from '#app/domain/cart/cart-wish.ts'
import { moveSessions, slotsOf } from '#app/features/cart/move-sessions.server.ts'
import { priceWish } from '#app/features/cart/price-wish.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { findCartOfVisitor, readCartLines, touchCart, updateCartLine, type CartVisitor } from '#db/queries/carts.ts'
import { readOfferFacts } from '#db/queries/offer-facts.ts'
import { inTransaction } from '#db/transaction.ts'

export type ChangeOutcome =
	| { outcome: 'changed' }
	| { outcome: 'unavailable'; reasons: UnavailableReason[] }
	/** The line is not in this visitor's cart, or the change would make another thing of it. */
	| { outcome: 'not-found' }

async function settleWish(tx: Db, line: CartLine, wish: CartWish, now: Date): Promise<CartWish> {
	const before = line.wish
	if (wish.kind !== 'package' || before.kind !== 'package') return wish
	const slots = slotsOf(wish.choices)
	const moved = { ...wish, key: before.key, choices: { ...before.choices, ...slots } }
	const keepsSlots = Object.entries(slots).every(([key, position]) => before.choices[key] === position)
	if (wish.startsOn === before.startsOn && keepsSlots) return moved
	const [settled] = await moveSessions(tx, moved, [wish.startsOn], { facts: await readOfferFacts(tx, [before]), now })
	return settled ?? moved
}

/** Changes how many, when or for whom of a line in place, when that can be had; else the line stays as it was. */
export async function changeCartLine(
	world: World,
	visitor: CartVisitor,
	change: { lineId: number; wish: CartWish },
): Promise<ChangeOutcome> {
	return inTransaction(world.db, async (tx): Promise<ChangeOutcome> => {
		const now = world.now()
		const cart = await findCartOfVisitor(tx, visitor)
		if (!cart) return { outcome: 'not-found' }
		await touchCart(tx, { id: cart.id, accountId: visitor.accountId, at: now })
		const line = (await readCartLines(tx, cart.id)).find(({ id }) => id === change.lineId)
		if (!line || line.wish.kind !== change.wish.kind) return { outcome: 'not-found' }
		const wish = await settleWish(tx, line, change.wish, now)
		const priced = await priceWish(tx, wish, now)
		if (!priced || priced.listingId !== line.listingId) return { outcome: 'not-found' }
		if (priced.reasons.length > 0) return { outcome: 'unavailable', reasons: priced.reasons }
		await updateCartLine(tx, { cartId: cart.id, lineId: line.id }, { wish, seenMinor: priced.paidMinor })
		return { outcome: 'changed' }
	})
}
