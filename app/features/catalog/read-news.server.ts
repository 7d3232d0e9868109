import type { ListingNews } from '#app/domain/catalog/listing-news.ts'
import type { ListingPage } from '#app/domain/catalog/listing-page.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { policySentences } from '#app/ui/commerce/policy-text.ts'
import type { World } from '#app/platform/world.ts'
import { disruptionsAtListing, runningPromotion } from '#db/queries/listing-news.ts'

/**
 * What goes on at a listing's place and what is taken off its price now; a package's components have prices of their own.
 * Goods travel: what goes on where they come from may delay them, and hits no order.
 */
export async function readNews(
	world: World,
	language: Language,
	{ id, kind, timeZone, policy }: ListingPage,
): Promise<ListingNews> {
	const now = world.now()
	const [disruptions, promotion] = await Promise.all([
		disruptionsAtListing(world.db, id, localDateAt(now, timeZone)),
		kind === 'package' ? null : runningPromotion(world.db, id, now),
	])
	return { disruptions, promotion, rules: policy ? policySentences(language, policy) : [] }
}
