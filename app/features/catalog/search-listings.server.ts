import type { Facets, ListingCard } from '#app/domain/catalog/listing-card.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { RegionLink } from '#app/domain/catalog/listing-page.ts'
import {
	type FilterFault,
	type ReadParameter,
	readSearchFilters,
	type SearchFilters,
} from '#app/domain/catalog/search-filters.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { countFacets, searchListings } from '#db/queries/listing-search.ts'
import { listRegionTrail } from '#db/queries/regions.ts'

/** The calendar of the market: visitors' dates are dates there. */
const MARKET_ZONE = 'Asia/Shanghai'

/** What a search finds, with what could not be taken of the question. */
export interface SearchResult {
	filters: SearchFilters
	faults: FilterFault[]
	cards: ListingCard[]
	facets: Facets
	/** Of the region asked for. */
	regions: RegionLink[]
	today: string
}

/** Searches the market; with `kind`, one shelf of it. An unknown region finds nothing and is named as a fault. */
export async function searchMarket(
	world: World,
	language: Language,
	read: ReadParameter,
	kind?: ListingKind,
): Promise<SearchResult> {
	const now = world.now()
	const today = localDateAt(now, MARKET_ZONE)
	const { filters: asked, faults } = readSearchFilters(read, today)
	const filters = kind ? { ...asked, kind } : asked
	const [cards, facets, regions] = await Promise.all([
		searchListings(world.db, language, filters, now),
		countFacets(world.db, language, filters, now),
		filters.region === null ? [] : listRegionTrail(world.db, language, filters.region),
	])
	const isUnknown = filters.region !== null && regions.length === 0
	const all: FilterFault[] = isUnknown ? [...faults, { field: 'region', code: 'unknown' }] : faults
	return { filters, faults: all, cards, facets, regions, today }
}
