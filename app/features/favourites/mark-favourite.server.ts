import type { World } from '#app/platform/world.ts'
import { findCartOfVisitor, insertCart, type CartVisitor } from '#db/queries/carts.ts'
import { addFavourite, dropFavourite, favouriteIds, gatherFavourites } from '#db/queries/favourites.ts'
import { inTransaction } from '#db/transaction.ts'

/** How many marks a page knows of, and a visitor may have. */
export const MOST_FAVOURITES = 200

export type MarkOutcome =
	/** `cartId` when the visitor had no basket before: it is what they are known by. */
	{ outcome: 'marked'; cartId: string | null } | { outcome: 'full' | 'not-found' }

/** Marks a listing, for the account or else for the visitor's basket, which is made when there is none. */
export async function markFavourite(world: World, visitor: CartVisitor, listingId: number): Promise<MarkOutcome> {
	return inTransaction(world.db, async (tx): Promise<MarkOutcome> => {
		const at = world.now()
		const marked = await favouriteIds(tx, visitor, MOST_FAVOURITES)
		if (marked.length >= MOST_FAVOURITES && !marked.includes(listingId)) return { outcome: 'full' }
		const { accountId } = visitor
		if (accountId !== null) {
			return (await addFavourite(tx, { accountId }, { listingId, at }))
				? { outcome: 'marked', cartId: null }
				: { outcome: 'not-found' }
		}
		const cart = await findCartOfVisitor(tx, visitor)
		const cartId = cart?.id ?? world.newId()
		if (!cart) await insertCart(tx, { id: cartId, accountId: null, at })
		const isThere = await addFavourite(tx, { cartId }, { listingId, at })
		return isThere ? { outcome: 'marked', cartId: cart ? null : cartId } : { outcome: 'not-found' }
	})
}

/** Takes the mark off a listing; one that is not marked changes nothing. */
export async function unmarkFavourite(world: World, visitor: CartVisitor, listingId: number): Promise<void> {
	await dropFavourite(world.db, visitor, listingId)
}

/** Whoever logs in keeps what they marked before. */
export async function takeFavouritesAlong(world: World, cartId: string | null, accountId: number): Promise<void> {
	if (cartId !== null) await gatherFavourites(world.db, cartId, accountId)
}
