import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { ListingPage, VariantOption } from '#app/domain/catalog/listing-page.ts'
import { isSlug } from '#app/domain/catalog/listing-kind.ts'
import { isInSeason } from '#app/domain/catalog/season.ts'
import { harvestPromise, harvestReasons, type ShipPromise } from '#app/domain/goods/harvest-window.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { World } from '#app/platform/world.ts'
import { listVariants, readListingPage } from '#db/queries/listing-page.ts'

/** A variant with when it leaves, for a pre-order, and why it cannot be ordered now; empty when it can. */
export type OfferedVariant = VariantOption & { promise: ShipPromise | null; reasons: UnavailableReason[] }

type Product =
	{ outcome: 'found'; page: ListingPage; variants: OfferedVariant[]; isInSeason: boolean } | { outcome: 'not-found' }

function offer(variant: VariantOption, page: ListingPage, at: Date): OfferedVariant {
	const { harvest } = variant
	return {
		...variant,
		promise: harvest && harvestPromise(harvest, at, page.timeZone),
		reasons: harvest ? harvestReasons(harvest, at) : [],
	}
}

/** A product's page with its variants and what is left of each. */
export async function readProduct(world: World, language: Language, slug: string | undefined): Promise<Product> {
	const page = isSlug(slug) ? await readListingPage(world.db, language, 'product', slug) : undefined
	if (!page) return { outcome: 'not-found' }
	const variants = await listVariants(world.db, language, page.id)
	const at = world.now()
	const offered = variants.map((variant) => offer(variant, page, at))
	return { outcome: 'found', page, variants: offered, isInSeason: isInSeason(page, at) }
}
