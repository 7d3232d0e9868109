import type { ListingNews } from '#app/domain/catalog/listing-news.ts'
import type { ListingPage } from '#app/domain/catalog/listing-page.ts'
import { isSlug } from '#app/domain/catalog/listing-kind.ts'
import { offerVariant, type OfferedVariant } from '#app/domain/catalog/offered-variant.ts'
import { isInSeason } from '#app/domain/catalog/season.ts'
import { drawVoices, type Look } from '#app/features/catalog/draw-voices.server.tsx'
import { readNews } from '#app/features/catalog/read-news.server.ts'
import type { World } from '#app/platform/world.ts'
import { listVariants, readListingPage } from '#db/queries/listing-page.ts'

type Product =
	| { outcome: 'found'; page: ListingPage; news: ListingNews; variants: OfferedVariant[]; isInSeason: boolean }
	| { outcome: 'not-found' }

/** A product's page with its variants and what is left of each. */
export async function readProduct(world: World, look: Look, slug: string | undefined): Promise<Product> {
	const { language } = look
	const row = isSlug(slug) ? await readListingPage(world.db, language, 'product', slug) : undefined
	if (!row) return { outcome: 'not-found' }
	const page = drawVoices(row, look)
	const [variants, news] = await Promise.all([
		listVariants(world.db, language, page.id),
		readNews(world, language, page),
	])
	const at = world.now()
	const offered = variants.map((variant) => offerVariant(variant, page.timeZone, at))
	return { outcome: 'found', page, news, variants: offered, isInSeason: isInSeason(page, at) }
}
