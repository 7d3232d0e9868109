import type { CartLineView } from '#app/domain/cart/cart-line-view.ts'
import { cartView } from '#app/domain/cart/cart-view.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { priceRequests } from '#app/domain/offers/price-requests.ts'
import type { World } from '#app/platform/world.ts'
import { readCartLines } from '#db/queries/carts.ts'
import { readOfferFacts } from '#db/queries/offer-facts.ts'

export interface LaidAside {
	lines: CartLineView[]
	currency: string
}

/** What was saved for later out of a cart, priced as it would cost today, with why it cannot be had. */
export async function readLaidAside(world: World, cartId: string | null, language: Language): Promise<LaidAside> {
	const lines = cartId === null ? [] : await readCartLines(world.db, cartId, true)
	if (lines.length === 0) return { lines: [], currency: '' }
	const wishes = lines.map(({ wish }) => wish)
	const facts = await readOfferFacts(world.db, wishes)
	// Each alone: two that are saved do not take each other's last room.
	const views = lines.map((line) => {
		const priced = priceRequests([line.wish], facts, { at: world.now(), shipTo: null })
		return cartView([line], priced, language)
	})
	return {
		lines: views.flatMap((view) => view.groups.flatMap((group) => group.lines)),
		currency: views[0]?.currency ?? '',
	}
}
