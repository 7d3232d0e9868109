import type { Db } from '#db/client.ts'
import { buildBrandLicences, buildBrands, type Brands } from '#seeds/builders/brands.ts'
import { buildMarket } from '#seeds/builders/build-market.ts'
import { buildCatalogue } from '#seeds/builders/catalogue.ts'
import { type EnterpriseText, type ListingText, readMarketFiles } from '#seeds/builders/market-file.ts'
import { buildPeople, hashDemoPassword } from '#seeds/builders/people.ts'
import { buildGalleries, namePictures, planMarketPictures } from '#seeds/builders/pictures.ts'
import { buildPlaceStats } from '#seeds/builders/place-stats.ts'
import { buildRegions, type Places } from '#seeds/builders/regions.ts'
import { buildIndicators } from '#seeds/builders/registry.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import { writeTables } from '#seeds/builders/write-tables.ts'

/** So many days of nights and sessions keep a hundred thousand listings within one disk. */
const DAYS_AHEAD = 14
const BUYERS = 200

function copyListing(listing: ListingText, suffix: string): ListingText {
	const copy = { ...listing, slug: `${listing.slug}${suffix}` }
	if (copy.kind !== 'package') return copy
	return { ...copy, components: copy.components.map((part) => ({ ...part, listing: `${part.listing}${suffix}` })) }
}

function copyEnterprise(text: EnterpriseText, suffix: string): EnterpriseText {
	return {
		...text,
		slug: `${text.slug}${suffix}`,
		listings: text.listings.map((listing) => copyListing(listing, suffix)),
		links: (text.links ?? []).map((link) => ({ ...link, from: `${link.from}${suffix}`, to: `${link.to}${suffix}` })),
	}
}

/** The first listings of a round, up to a number; packages and links that name what is left out go too. */
function firstListings(texts: EnterpriseText[], most: number): EnterpriseText[] {
	let left = most
	const cut = texts.flatMap((text) => {
		const listings = text.listings.slice(0, left)
		left -= listings.length
		return listings.length > 0 ? [{ ...text, listings }] : []
	})
	const slugs = new Set(cut.flatMap(({ listings }) => listings.map(({ slug }) => slug)))
	const isWhole = (listing: ListingText) =>
		listing.kind !== 'package' || listing.components.every((part) => slugs.has(part.listing))
	return cut.map((text) => ({
		...text,
		listings: text.listings.filter(isWhole),
		links: (text.links ?? []).filter(({ from, to }) => slugs.has(from) && slugs.has(to)),
	}))
}

/** One round: the market of the county files once more, under slugs of its own. */
function buildRound(seeding: Seeding, base: { places: Places; brands: Brands }, texts: EnterpriseText[]): number {
	const market = buildMarket(seeding, { ...base, enterprises: texts, nightsAhead: DAYS_AHEAD, daysAhead: DAYS_AHEAD })
	const random = seeding.random(`popularity:${texts[0]?.slug}`)
	for (const { row } of market.listings) row.popularity = Math.floor(random.next() ** 3 * 500)
	const plan = planMarketPictures(market)
	namePictures(seeding, market, plan)
	buildGalleries(seeding, market, plan, new Map())
	buildBrandLicences(seeding)
	return market.listings.length
}

/** Writes a market of so many listings, round by round, without trade: for measuring lists, search and pages. */
export async function writeScale(
	tx: Db,
	seeding: Seeding,
	{ listings, say }: { listings: number; say: (text: string) => void },
): Promise<void> {
	const places = buildRegions(seeding)
	buildPlaceStats(seeding, places)
	buildIndicators(seeding)
	buildCatalogue(seeding)
	const brands = buildBrands(seeding, places)
	buildPeople(seeding, places, { passwordHash: await hashDemoPassword(), buyers: BUYERS, guests: 0 })
	const texts = readMarketFiles()
	let made = 0
	for (let round = 0; made < listings; round++) {
		const suffix = round === 0 ? '' : `-x${round}`
		const copies = texts.map((text) => copyEnterprise(text, suffix))
		const written = buildRound(seeding, { places, brands }, firstListings(copies, listings - made))
		if (written === 0) break
		made += written
		await writeTables(tx, seeding.tables)
		say(`${made} listings`)
		seeding.tables.rows.clear()
	}
}
