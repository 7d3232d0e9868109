import type { ListingNews } from '#app/domain/catalog/listing-news.ts'
import type { ListingPage, ShippingFee } from '#app/domain/catalog/listing-page.ts'
import { isSlug } from '#app/domain/catalog/listing-kind.ts'
import { offerVariant, type OfferedVariant } from '#app/domain/catalog/offered-variant.ts'
import { isInSeason } from '#app/domain/catalog/season.ts'
import { drawListing, type Look } from '#app/features/catalog/draw-listing.server.tsx'
import { zoneArrival } from '#app/domain/logistics/arrival-range.ts'
import { dispatchDue } from '#app/domain/orders/due-times.ts'
import type { World } from '#app/platform/world.ts'
import { readListingPage } from '#db/queries/listing-page.ts'

type Product =
	| { outcome: 'found'; page: ListingPage; news: ListingNews; variants: OfferedVariant[]; isInSeason: boolean }
	| { outcome: 'not-found' }

/** A product's page with its variants and what is left of each. */
export async function readProduct(world: World, look: Look, slug: string | undefined): Promise<Product> {
	const { language } = look
	const at = world.now()
	const row = isSlug(slug)
		? await readListingPage(world.db, language, { ...look, kind: 'product', slug, at })
		: undefined
	if (!row) return { outcome: 'not-found' }
	const shipping = row.variants.some(({ harvest }) => harvest) ? row.shipping : arrivingAt(world, row, at)
	const { page, news, variants } = drawListing({ ...row, shipping }, look)
	const offered = variants.map((variant) =>
		offerVariant(variant, { zone: page.timeZone, at, limits: world.holdLimits }),
	)
	return { outcome: 'found', page, news, variants: offered, isInSeason: isInSeason(page, at) }
}

/** The zones goods are sent to, with when they arrive there if they are ordered now. */
function arrivingAt(
	{ timeTables }: World,
	{ shipping, timeZone }: Pick<ListingPage, 'shipping' | 'timeZone'>,
	at: Date,
): ListingPage['shipping'] {
	const due = dispatchDue(at, timeZone)
	const dispatch = { earliest: due, latest: due }
	const arrivesIn = ({ zone, originCode, temperature }: ShippingFee) =>
		zoneArrival(timeTables.current(), { originCode, temperature, dispatch }, zone, timeZone)
	return shipping && shipping.map((fee) => ({ ...fee, arrives: arrivesIn(fee) }))
}
