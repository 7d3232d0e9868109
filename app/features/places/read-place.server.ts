import type { Counted, ListingCard } from '#app/domain/catalog/listing-card.ts'
import { LISTING_KINDS, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { RegionLink } from '#app/domain/catalog/listing-page.ts'
import type { BrandCard } from '#app/domain/catalog/producer-pages.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { readLocator, type Locator } from '#app/features/places/read-locator.server.ts'
import { readMap, type MarketMap } from '#app/features/places/read-map.server.ts'
import type { World } from '#app/platform/world.ts'
import { listCards } from '#db/queries/listing-cards.ts'
import { listBrands } from '#db/queries/producers.ts'
import { listChildRegions, listCountiesOnShow, listRegionTrail } from '#db/queries/regions.ts'

const CARDS = 8

/** A place: those above it, those below it, what it has of each kind, its brands. */
export interface PlaceView {
	trail: RegionLink[]
	children: Counted[]
	shelves: { kind: ListingKind; cards: ListingCard[] }[]
	brands: BrandCard[]
	/** Close up for a county or wider; for less, where it lies. */
	map: MarketMap | null
	locator: Locator | null
}

type Place = ({ outcome: 'found' } & PlaceView) | { outcome: 'not-found' }

/** The page of a region of any level. */
export async function readPlace(world: World, language: Language, code: string | undefined): Promise<Place> {
	if (code === undefined || !/^\d{12}$/.test(code)) return { outcome: 'not-found' }
	const { db } = world
	const trail = await listRegionTrail(db, language, code)
	if (trail.length === 0) return { outcome: 'not-found' }
	const level = trail.at(-1)?.level
	const isWide = level === 'county' || level === 'city'
	const [children, brands, map, locator, ...cards] = await Promise.all([
		listChildRegions(db, language, code),
		listBrands(db, language, code),
		isWide ? readMap(world, language, { kind: null, county: level === 'county' ? code : null }) : null,
		isWide || level === 'province' ? null : readLocator(world, language, { regionCode: code }),
		...LISTING_KINDS.map((kind) => listCards(db, language, { regionCode: code, kind }, CARDS)),
	])
	const shelves = LISTING_KINDS.map((kind, at) => ({ kind, cards: cards[at] ?? [] })).filter(
		(it) => it.cards.length > 0,
	)
	return { outcome: 'found', trail, children, brands, shelves, map, locator }
}

/** The counties that have something to show, as a list and on the map. */
export async function listPlaces(world: World, language: Language): Promise<{ places: Counted[]; map: MarketMap }> {
	const [places, map] = await Promise.all([
		listCountiesOnShow(world.db, language),
		readMap(world, language, { kind: null, county: null }),
	])
	return { places, map }
}
