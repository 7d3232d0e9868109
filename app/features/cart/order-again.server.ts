import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { putIntoCart } from '#app/features/cart/add-to-cart.server.ts'
import type { World } from '#app/platform/world.ts'
import type { CartVisitor } from '#db/queries/carts.ts'
import { listOrderedWishes, type OrderedWish } from '#db/queries/ordered-wishes.ts'
import { inTransaction } from '#db/transaction.ts'

export interface NotAgain {
	title: Bilingual
	listing: OrderedWish['listing']
	why: 'package' | 'gone' | 'full' | 'unavailable'
	reasons: UnavailableReason[]
}

export interface Again {
	/** The basket it went into; null when nothing did and there was none. */
	cartId: string | null
	added: Bilingual[]
	not: NotAgain[]
}

/** Puts what an order that a guard has opened was made of into the visitor's basket at today's prices, as far as it can be had. */
export async function orderAgain(world: World, visitor: CartVisitor, order: { number: string }): Promise<Again> {
	return inTransaction(world.db, async (tx) => {
		const again: Again = { cartId: visitor.cartId, added: [], not: [] }
		for (const { title, listing, wish } of await listOrderedWishes(tx, order.number)) {
			const leave = (why: NotAgain['why'], reasons: UnavailableReason[] = []) =>
				again.not.push({ title, listing, why, reasons })
			if (!wish) {
				leave('package')
				continue
			}
			const result = await putIntoCart(tx, world, { ...visitor, cartId: again.cartId }, wish)
			if (result.outcome === 'added') {
				again.cartId = result.cartId
				again.added.push(title)
			} else if (result.outcome === 'unavailable') leave('unavailable', result.reasons)
			else leave(result.outcome === 'full' ? 'full' : 'gone')
		}
		return again
	})
}
