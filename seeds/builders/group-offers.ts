import { GROUP_HOURS } from '#app/domain/groups/group-states.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import type { Market } from '#seeds/builders/market.ts'
import { addCapacity } from '#seeds/builders/products.ts'
import { chinaInstant, type Seeding } from '#seeds/builders/seeding.ts'

/** The first pack of a product, to groups of a size at a share of its price. */
export interface GroupOfferText {
	slug: string
	size: number
	priceShare: number
	quota: number
}

/** Offers to groups from today on; groups are opened by visitors alone, for nobody is made up who has joined one. */
export function buildGroupOffers(seeding: Seeding, market: Market, offers: readonly GroupOfferText[]): void {
	const { today, tables } = seeding
	for (const { slug, size, priceShare, quota } of offers) {
		const [variant] = market.bySlug.get(slug)?.variants ?? []
		if (!variant) throw new Error(`${slug} has no pack to be bought together`)
		tables.addNumbered('group_offers', {
			enterprise_id: variant.listing.enterpriseId,
			variant_id: variant.variantId,
			size,
			// Whole yuan.
			price_minor: Math.round((variant.priceMinor * priceShare) / 100) * 100,
			hours: GROUP_HOURS,
			capacity_id: addCapacity(seeding, market, 'quota', quota).id,
			starts_at: chinaInstant(today, '00:00'),
			ends_at: chinaInstant(addDays(today, 60), '00:00'),
			created_at: chinaInstant(today, '00:00'),
		})
	}
}
