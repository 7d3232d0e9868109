import type { FoundName } from '#app/domain/catalog/found-name.ts'
import { choosePromoted, findBids } from '#app/features/catalog/choose-promoted.server.ts'
import { askMarket } from '#app/features/catalog/ask-market.server.ts'
import { inOrder } from '#app/domain/catalog/in-order.ts'
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
import { foldText } from '#app/domain/search/fold-text.ts'
import { askTitle, readQuestion } from '#app/domain/search/question.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { listCardsAsked } from '#db/queries/dated-cards.ts'
import { findNames } from '#db/queries/name-search.ts'
import { findRegionPoint, listRegionTrail } from '#db/queries/regions.ts'

const MOST_NAMES = 6

/** What a search finds, with what could not be taken of the question. */
export interface SearchResult {
	filters: SearchFilters
	faults: FilterFault[]
	cards: ListingCard[]
	/** The one promoted listing above them, and the link of its card. */
	promoted: { card: ListingCard; href: string; campaignId: number } | null
	/** Nothing was exactly what was typed: the cards are close to it. */
	isAlike: boolean
	/** The list goes by the usual price of stays: what they cost on the days asked was too much to ask. */
	isByUsualPrice: boolean
	/** Brands, parks, sellers and places called so. */
	names: FoundName[]
	facets: Facets
	/** Of the region asked for. */
	regions: RegionLink[]
	/** The place that distances are told from, when the visitor named one. */
	nearPlace: { code: string; name: string } | null
	today: string
}

/**
 * With `near` a place's code stands in for where the visitor is: who cannot or will not tell chooses a place. Without another
 * order wished for the nearest come first.
 */
async function readNearPlace({ db }: World, language: Language, read: ReadParameter) {
	const code = read('near') ?? ''
	const place = /^\d{12}$/.test(code) && !read('lat') ? await findRegionPoint(db, language, code) : undefined
	if (!place) return { nearPlace: null, readNear: read }
	const given: Record<string, string> = { lat: String(place.lat), lon: String(place.lon), sort: read('sort') || 'near' }
	return { nearPlace: { code, name: place.name }, readNear: (name: string) => given[name] ?? read(name) }
}

/** Names are for the first page of the whole market: deeper pages and shelves are about listings. */
async function readNames(world: World, language: Language, { q, page, kind }: SearchFilters): Promise<FoundName[]> {
	const question = readQuestion(q)
	if (question === null || page > 1 || kind !== null) return []
	return findNames(world.db, language, { query: askTitle(question), typed: foldText(q) }, MOST_NAMES)
}

/** Searches the market; with `kind`, one shelf of it. An unknown region finds nothing and is named as a fault. */
export const searchMarket = (
	world: World,
	language: Language,
	read: ReadParameter,
	kind?: ListingKind,
): Promise<SearchResult> => world.inSearchTurn(() => search(world, language, read, kind))

async function search(
	world: World,
	language: Language,
	read: ReadParameter,
	kind?: ListingKind,
): Promise<SearchResult> {
	const now = world.now()
	const today = localDateAt(now, MARKET_ZONE)
	const { nearPlace, readNear } = await readNearPlace(world, language, read)
	const { filters: asked, faults } = readSearchFilters(readNear, today)
	const filters = kind ? { ...asked, kind } : asked
	const trail = filters.region === null ? Promise.resolve([]) : listRegionTrail(world.db, language, filters.region)
	const looking = async () => ({ filters, isFaulty: faults.length > 0, trail: (await trail).map(({ code }) => code) })
	const [{ found, facets, isAlike, isByUsualPrice }, names, regions, bids] = await Promise.all([
		askMarket(world, language, filters, now),
		readNames(world, language, filters),
		trail,
		looking().then((it) => findBids(world, it, now)),
	])
	const place = isAlike ? null : choosePromoted(world, bids, { first: found, now })
	const ids = [...found.map(({ id }) => id), ...(place ? [place.listingId] : [])]
	const shown = await listCardsAsked(world.db, language, { ids, asked: { filters, now } })
	const cards = inOrder(found, shown)
	const card = place && shown.find(({ id }) => id === place.listingId)
	const promoted = place && card ? { card, href: place.href, campaignId: place.campaignId } : null
	const isUnknown = filters.region !== null && regions.length === 0
	const all: FilterFault[] = isUnknown ? [...faults, { field: 'region', code: 'unknown' }] : faults
	return { filters, faults: all, cards, promoted, isAlike, isByUsualPrice, names, facets, regions, nearPlace, today }
}
