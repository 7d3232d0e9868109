import type { ListingPage } from '#app/domain/catalog/listing-page.ts'
import { KIND_PATH, listingPath } from '#app/domain/catalog/listing-kind.ts'

const TYPES = {
	product: 'Product',
	stay: 'LodgingBusiness',
	experience: 'TouristTrip',
	package: 'TouristTrip',
} as const

const price = (minor: number) => (minor / 100).toFixed(2)

function address({ regions, place }: ListingPage) {
	const named = (level: string) => regions.find((region) => region.level === level)?.name
	return {
		'@type': 'PostalAddress',
		addressCountry: 'CN',
		addressRegion: named('province'),
		addressLocality: [named('city'), named('county')].filter(Boolean).join(' '),
		streetAddress: place,
	}
}

/** What buyers thought, as schema.org has it; a trip has it on what is offered. */
function marks({ rating }: ListingPage) {
	if (!rating) return {}
	const { mean, count } = rating
	const value = { ratingValue: Number(mean.toFixed(2)), reviewCount: count, bestRating: 5, worstRating: 1 }
	return { aggregateRating: { '@type': 'AggregateRating', ...value } }
}

function offers(page: ListingPage, url: string) {
	if (page.fromMinor === 0) return undefined
	const isTrip = page.kind === 'experience' || page.kind === 'package'
	return {
		'@type': 'AggregateOffer',
		lowPrice: price(page.fromMinor),
		priceCurrency: page.currency,
		url,
		seller: { '@type': 'Organization', name: page.enterprise },
		...(isTrip && marks(page)),
	}
}

function ofKind(page: ListingPage, url: string, maker: object) {
	switch (page.kind) {
		case 'product':
			return { brand: maker, category: page.category.name, offers: offers(page, url), ...marks(page) }
		case 'stay':
			return {
				address: address(page),
				priceRange: `${page.currency} ${price(page.fromMinor)}+`,
				checkinTime: page.checkInTime ?? undefined,
				checkoutTime: page.checkOutTime ?? undefined,
				parentOrganization: maker,
				...marks(page),
			}
		case 'experience':
		case 'package':
			return { provider: maker, offers: offers(page, url), touristType: page.category.name }
	}
}

/** A listing as schema.org has it, with its place in the site. `kindName`: the word for its kind. */
export function listingSchema(page: ListingPage, origin: string, kindName: string) {
	const url = origin + listingPath(page)
	const pictures = page.pictures.length > 0 ? page.pictures.map(({ name }) => name) : [page.picture].filter(Boolean)
	const maker = { '@type': 'Organization', name: page.enterprise, url: `${origin}/enterprises/${page.enterpriseSlug}` }
	const listing = {
		'@type': TYPES[page.kind],
		'@id': url,
		...{ name: page.title, description: page.summary, url },
		image: pictures.map((name) => `${origin}/files/${name}-640.webp`),
		...ofKind(page, url, maker),
	}
	const steps = [
		{ name: kindName, path: KIND_PATH[page.kind] },
		...page.regions.slice(1).map(({ code, name }) => ({ name, path: `/places/${code}` })),
		{ name: page.title, path: listingPath(page) },
	]
	const trail = {
		'@type': 'BreadcrumbList',
		itemListElement: steps.map(({ name, path }, at) => ({
			...{ '@type': 'ListItem', position: at + 1, name, item: origin + path },
		})),
	}
	return { '@graph': [listing, trail] }
}
