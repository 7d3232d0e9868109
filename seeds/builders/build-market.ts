import type { Brands } from '#seeds/builders/brands.ts'
import { buildEnterprise } from '#seeds/builders/enterprises.ts'
import { buildExperience } from '#seeds/builders/experiences.ts'
import { buildListing } from '#seeds/builders/listings.ts'
import type { Market, MarketListing } from '#seeds/builders/market.ts'
import type { EnterpriseText } from '#seeds/builders/market-file.ts'
import { buildPackage } from '#seeds/builders/packages.ts'
import { buildProduct } from '#seeds/builders/products.ts'
import type { Places } from '#seeds/builders/regions.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import { buildStay } from '#seeds/builders/stays.ts'

export interface MarketSource {
	places: Places
	brands: Brands
	enterprises: EnterpriseText[]
	nightsAhead?: number
	daysAhead?: number
}

function buildOptions(seeding: Seeding, market: Market, listing: MarketListing, source: MarketSource): void {
	const { text } = listing
	const { nightsAhead, daysAhead } = source
	if (text.kind === 'product') buildProduct(seeding, market, listing, text)
	if (text.kind === 'stay') buildStay(seeding, market, listing, { text, ...(nightsAhead && { nightsAhead }) })
	if (text.kind === 'experience') buildExperience(seeding, market, listing, { text, ...(daysAhead && { daysAhead }) })
}

function buildLinks({ tables }: Seeding, market: Market, texts: readonly EnterpriseText[]): void {
	const seen = new Set<string>()
	for (const { from, to, relation } of texts.flatMap((text) => text.links ?? [])) {
		const start = market.bySlug.get(from)
		const end = market.bySlug.get(to)
		if (!start || !end) throw new Error(`a link from ${from} to ${to} leads nowhere`)
		const key = `${from} ${to} ${relation}`
		if (seen.has(key) || start === end) continue
		seen.add(key)
		tables.add('listing_links', { from_listing_id: start.id, to_listing_id: end.id, relation })
		start.linked.push(end)
		end.linked.push(start)
	}
}

/** Enterprises with all they sell; packages and links last, for they name what others sell. */
export function buildMarket(seeding: Seeding, source: MarketSource): Market {
	const market: Market = { enterprises: [], listings: [], bySlug: new Map(), capacity: new Map() }
	for (const text of source.enterprises) {
		const enterprise = buildEnterprise(seeding, source.places, text)
		market.enterprises.push(enterprise)
		for (const listingText of text.listings) {
			const listing = buildListing(seeding, enterprise, listingText, source.brands)
			market.listings.push(listing)
			market.bySlug.set(listingText.slug, listing)
			buildOptions(seeding, market, listing, source)
		}
	}
	for (const listing of market.listings)
		if (listing.text.kind === 'package') buildPackage(seeding, market, listing, listing.text)
	buildLinks(seeding, market, source.enterprises)
	return market
}
