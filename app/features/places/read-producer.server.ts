import type { ListingCard } from '#app/domain/catalog/listing-card.ts'
import { isSlug } from '#app/domain/catalog/listing-kind.ts'
import type { RegionLink } from '#app/domain/catalog/listing-page.ts'
import type { BrandPage, EnterprisePage, LeagueRow, ParkPage } from '#app/domain/catalog/producer-pages.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { readLocator, type Locator } from '#app/features/places/read-locator.server.ts'
import type { World } from '#app/platform/world.ts'
import { listTaobaoLeague } from '#db/queries/league.ts'
import { listCards } from '#db/queries/listing-cards.ts'
import { readBrandPage, readEnterprisePage, readParkPage } from '#db/queries/producers.ts'
import { listRegionTrail } from '#db/queries/regions.ts'

const MOST_CARDS = 60
const PARK_CARDS = 12

type Found<Key extends string, Page> =
	| ({ outcome: 'found'; trail: RegionLink[]; locator: Locator | null } & Record<Key, Page>)
	| { outcome: 'not-found' }

/** A brand with its listings and the places it is from. */
export async function readBrand(
	world: World,
	language: Language,
	slug: string | undefined,
): Promise<Found<'brand', BrandPage & { cards: ListingCard[] }>> {
	const today = localDateAt(world.now(), 'Asia/Shanghai')
	const brand = isSlug(slug) ? await readBrandPage(world.db, language, slug, today) : undefined
	if (!brand) return { outcome: 'not-found' }
	const [cards, trail, places] = await Promise.all([
		listCards(world.db, language, { brandId: brand.id }, MOST_CARDS),
		listRegionTrail(world.db, language, brand.regionCode),
		readLocator(world, language, { brandId: brand.id }),
	])
	// What nobody sells yet still comes from somewhere.
	const locator = places ?? (await readLocator(world, language, { regionCode: brand.regionCode }))
	return { outcome: 'found', brand: { ...brand, cards }, trail, locator }
}

/** An enterprise with its listings and where it is. */
export async function readEnterprise(
	world: World,
	language: Language,
	slug: string | undefined,
): Promise<Found<'enterprise', EnterprisePage & { cards: ListingCard[] }>> {
	const enterprise = isSlug(slug)
		? await readEnterprisePage(world.db, language, slug, localDateAt(world.now(), 'Asia/Shanghai'))
		: undefined
	if (!enterprise) return { outcome: 'not-found' }
	const [cards, trail, locator] = await Promise.all([
		listCards(world.db, language, { enterpriseId: enterprise.id }, MOST_CARDS),
		listRegionTrail(world.db, language, enterprise.regionCode),
		readLocator(world, language, { enterpriseId: enterprise.id }),
	])
	return { outcome: 'found', enterprise: { ...enterprise, cards }, trail, locator }
}

/** A park with the enterprises in it and what they offer. */
export async function readPark(
	world: World,
	language: Language,
	slug: string | undefined,
): Promise<Found<'park', ParkPage & { cards: ListingCard[] }>> {
	const park = isSlug(slug) ? await readParkPage(world.db, language, slug) : undefined
	if (!park) return { outcome: 'not-found' }
	const [cards, trail, locator] = await Promise.all([
		listCards(world.db, language, { parkSlug: park.slug }, PARK_CARDS),
		listRegionTrail(world.db, language, park.regionCode),
		readLocator(world, language, { parkSlug: park.slug }),
	])
	return { outcome: 'found', park: { ...park, cards }, trail, locator }
}

/** The published table of Taobao villages of 2019. */
export function readLeague(world: World, language: Language): Promise<LeagueRow[]> {
	return listTaobaoLeague(world.db, language, '2019')
}
