import { foldText, searchTokens } from '#app/domain/search/tokens.ts'
import type { Market, MarketListing } from '#seeds/builders/market.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import type { Row } from '#seeds/builders/tables.ts'

type Names = { name_zh: string; name_en: string }

/** All that a listing is found by: its own words, who sells it, its brand, its category and its places below the city. */
function textsOf(listing: MarketListing, category: Names, brand: Names | undefined): string[] {
	const { text, enterprise } = listing
	const places = enterprise.region.lineage.filter(({ level }) => !['province', 'city'].includes(level))
	return [
		...[text.title, text.summary, enterprise.text.name].flatMap(({ zh, en }) => [zh, en]),
		...[category, brand].flatMap((names) => (names ? [names.name_zh, names.name_en] : [])),
		...places.flatMap(({ nameZh, nameEn }) => [nameZh, nameEn]),
	]
}

export interface SearchNames {
	categories: Map<unknown, Names>
	brands: Map<unknown, Names>
}

/** The names that listings are also found by, while the tables still hold them. */
export function readSearchNames({ tables }: Seeding): SearchNames {
	const categories = (tables.rows.get('categories') ?? []) as (Row<'categories'> & Names)[]
	const brands = (tables.rows.get('brands') ?? []) as (Row<'brands'> & Names)[]
	return {
		categories: new Map(categories.map((row) => [row.code, row])),
		brands: new Map(brands.map((row) => [row.id, row])),
	}
}

/** Makes listings findable. The tokens hold letters and digits only, so quoting them is safe. */
export function buildSearchColumns(market: Market, { categories, brands }: SearchNames): void {
	for (const listing of market.listings) {
		const category = categories.get(listing.text.category)
		if (!category) throw new Error(`no category ${listing.text.category}`)
		const texts = textsOf(listing, category, brands.get(listing.row.brand_id))
		listing.row.search_vector = searchTokens(...texts)
			.map((token) => `'${token}'`)
			.join(' ')
		listing.row.search_text = texts.map(foldText).join('\n')
	}
}
