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

/** Makes listings findable. The tokens hold letters and digits only, so quoting them is safe. */
export function buildSearchColumns({ tables }: Seeding, market: Market): void {
	const categories = new Map(
		((tables.rows.get('categories') ?? []) as (Row<'categories'> & Names)[]).map((row) => [row.code, row]),
	)
	const brands = new Map(((tables.rows.get('brands') ?? []) as (Row<'brands'> & Names)[]).map((row) => [row.id, row]))
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
