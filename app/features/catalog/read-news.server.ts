import type { ListingNews } from '#app/domain/catalog/listing-news.ts'
import type { ListingPage } from '#app/domain/catalog/listing-page.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { disruptionsAtListing, runningPromotion } from '#db/queries/listing-news.ts'

/**
 * What goes on at a listing's place and what is taken off its price now. Goods travel: what hits their origin hits no order;
 * a package's components have prices of their own.
 */
export async function readNews(world: World, { id, kind, timeZone }: ListingPage): Promise<ListingNews> {
	const now = world.now()
	const [disruptions, promotion] = await Promise.all([
		kind === 'product' ? [] : disruptionsAtListing(world.db, id, localDateAt(now, timeZone)),
		kind === 'package' ? null : runningPromotion(world.db, id, now),
	])
	return { disruptions, promotion }
}
