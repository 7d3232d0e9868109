import { joinWishes, sameThingKey } from '#app/domain/cart/cart-wish.ts'
import { isGiveable } from '#app/domain/gifts/gift.ts'
import { MOST_LINES } from '#app/domain/offers/line-request.ts'
import type { World } from '#app/platform/world.ts'
import {
	deleteCartLines,
	findCartOfVisitor,
	layAside,
	readCartLines,
	touchCart,
	updateCartLine,
	type CartVisitor,
} from '#db/queries/carts.ts'
import { inTransaction } from '#db/transaction.ts'

/** Takes a line out of the basket and keeps it, dates and all, for later; nothing is held for it. */
export async function layLineAside(world: World, visitor: CartVisitor, lineId: number): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const cart = await findCartOfVisitor(tx, visitor)
		if (!cart) return
		const at = world.now()
		await touchCart(tx, { id: cart.id, accountId: visitor.accountId, at })
		const lines = await readCartLines(tx, cart.id)
		if (lines.some(({ id }) => id === lineId)) await layAside(tx, { cartId: cart.id, lineId }, { isAside: true, at })
	})
}

/** Keeps for later all that cannot be given away, so that the rest of the basket can be ordered as a gift. */
export async function leaveGifts(world: World, visitor: CartVisitor): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const cart = await findCartOfVisitor(tx, visitor)
		if (!cart) return
		const at = world.now()
		await touchCart(tx, { id: cart.id, accountId: visitor.accountId, at })
		for (const { id: lineId, wish } of await readCartLines(tx, cart.id))
			if (!isGiveable(wish)) await layAside(tx, { cartId: cart.id, lineId }, { isAside: true, at })
	})
}

/** Puts a line that was laid aside back; the same thing in the basket becomes larger. A full basket takes nothing. */
export async function putLineBack(
	world: World,
	visitor: CartVisitor,
	lineId: number,
): Promise<{ outcome: 'back' | 'full' | 'not-found' }> {
	return inTransaction(world.db, async (tx) => {
		const cart = await findCartOfVisitor(tx, visitor)
		if (!cart) return { outcome: 'not-found' }
		const at = world.now()
		await touchCart(tx, { id: cart.id, accountId: visitor.accountId, at })
		const aside = (await readCartLines(tx, cart.id, true)).find(({ id }) => id === lineId)
		if (!aside) return { outcome: 'not-found' }
		const lines = await readCartLines(tx, cart.id)
		const same = lines.find(({ wish }) => sameThingKey(wish) === sameThingKey(aside.wish))
		if (same) {
			const wish = joinWishes(same.wish, aside.wish)
			const seenMinor = same.seenMinor + aside.seenMinor
			await updateCartLine(tx, { cartId: cart.id, lineId: same.id }, { wish, seenMinor })
			await deleteCartLines(tx, cart.id, [lineId])
			return { outcome: 'back' }
		}
		if (lines.length >= MOST_LINES) return { outcome: 'full' }
		await layAside(tx, { cartId: cart.id, lineId }, { isAside: false, at })
		return { outcome: 'back' }
	})
}
