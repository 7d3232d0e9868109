import type { Language } from '#app/domain/language/bilingual.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { MOST_FAVOURITES } from '#app/features/favourites/mark-favourite.server.ts'
import type { World } from '#app/platform/world.ts'
import type { CartVisitor } from '#db/queries/carts.ts'
import { favouriteIds, type FavouriteCard, listFavourites } from '#db/queries/favourites.ts'

/** Which hearts of a page are full; for a visitor without cookie and account it costs no query. */
export async function readFavouriteIds(world: World, visitor: CartVisitor): Promise<number[]> {
	if (visitor.cartId === null && visitor.accountId === null) return []
	return favouriteIds(world.db, visitor, MOST_FAVOURITES)
}

const canBeHad = (it: FavouriteCard) => it.isOnShow && (it.isOnSale ?? (it.nextNight ?? it.nextSession) !== null)

/** A visitor's favourites: what can be had now first, then the others, each newest first. */
export async function readFavourites(world: World, visitor: CartVisitor, language: Language) {
	const now = world.now()
	const today = localDateAt(now, MARKET_ZONE)
	const cards = await listFavourites(world.db, visitor, { language, today, now, limit: MOST_FAVOURITES })
	return { now: cards.filter(canBeHad), later: cards.filter((it) => !canBeHad(it)) }
}
