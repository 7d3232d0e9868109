import type { ListingNews } from '#app/domain/catalog/listing-news.ts'
import type { ListingPage } from '#app/domain/catalog/listing-page.ts'
import { isSlug } from '#app/domain/catalog/listing-kind.ts'
import { offerVariant, type OfferedVariant } from '#app/domain/catalog/offered-variant.ts'
import { isInSeason } from '#app/domain/catalog/season.ts'
import { drawListing, type Look } from '#app/features/catalog/draw-listing.server.tsx'
import type { World } from '#app/platform/world.ts'
import { readListingPage } from '#db/queries/listing-page.ts'

type Product =
	| { outcome: 'found'; page: ListingPage; news: ListingNews; variants: OfferedVariant[]; isInSeason: boolean }
	| { outcome: 'not-found' }

/** A product's page with its variants and what is left of each. */
export async function readProduct(world: World, look: Look, slug: string | undefined): Promise<Product> {
	const { language } = look
	const at = world.now()
	const row = isSlug(slug) ? await readListingPage(world.db, language, { kind: 'product', slug, at }) : undefined
	if (!row) return { outcome: 'not-found' }
	const { page, news, variants } = drawListing(row, look)
	const offered = variants.map((variant) => offerVariant(variant, page.timeZone, at))
	return { outcome: 'found', page, news, variants: offered, isInSeason: isInSeason(page, at) }
}
