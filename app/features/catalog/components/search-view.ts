import type { FoundName } from '#app/domain/catalog/found-name.ts'
import type { Facets, ListingCard } from '#app/domain/catalog/listing-card.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { RegionLink } from '#app/domain/catalog/listing-page.ts'
import type { FilterFault, SearchFilters } from '#app/domain/catalog/search-filters.ts'

/** What a page of search results shows: the answer, and the inputs as they were typed. */
export interface SearchView {
	/** The page's own address: '/search' or a shelf's. */
	path: string
	/** The kind this shelf holds; null for the search over all. */
	shelf: ListingKind | null
	inputs: Record<string, string>
	filters: SearchFilters
	faults: FilterFault[]
	cards: ListingCard[]
	promoted: { card: ListingCard; href: string } | null
	isAlike: boolean
	/** With days: which are listed and in which order goes by the usual price of stays, not by the one that the cards show. */
	isByUsualPrice: boolean
	names: FoundName[]
	facets: Facets
	regions: RegionLink[]
	nearPlace: { code: string; name: string } | null
	today: string
}

/** The search's address with some inputs changed; null takes one away. A change goes back to the first page. */
export function hrefWith(view: SearchView, changes: Record<string, string | null>): string {
	const params = new URLSearchParams(view.inputs)
	params.delete('page')
	for (const [name, value] of Object.entries(changes)) {
		if (value === null) params.delete(name)
		else params.set(name, value)
	}
	const search = params.toString()
	return search ? `${view.path}?${search}` : view.path
}

/** The dates and people of a search, as the pages of stays and experiences take them. */
export function whenQuery({ filters }: SearchView): string {
	const params = new URLSearchParams()
	if (filters.from) params.set('check_in', filters.from)
	if (filters.to) params.set('check_out', filters.to)
	if (filters.guests) params.set('adults', String(filters.guests))
	const search = params.toString()
	return search && `?${search}`
}
