import { askMarket } from '#app/features/catalog/ask-market.server.ts'
import { inOrder } from '#app/domain/catalog/in-order.ts'
import { isSlug } from '#app/domain/catalog/listing-kind.ts'
import { type FilterFault, type ReadParameter, readSearchFilters } from '#app/domain/catalog/search-filters.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { type ApiListing, type ApiListingDetail, listApiListings, readApiListing } from '#db/queries/listing-api.ts'

const PER_PAGE = 24

/** A listing with the address of its picture in place of the picture's name. */
type Shown<Listing extends ApiListing> = Omit<Listing, 'picture'> & { image: string | null }

function show<Listing extends ApiListing>(world: World, { picture, ...rest }: Listing): Shown<Listing> {
	return { ...rest, image: picture === null ? null : `${world.origin}/files/${picture}-640.webp` }
}

type Page = {
	items: Shown<ApiListing>[]
	total: number
	page: number
	per_page: number
}

/** A page of listings for other programs; any parameter that cannot be taken refuses the whole question. */
export async function findListings(
	world: World,
	read: ReadParameter,
): Promise<({ outcome: 'found' } & Page) | { outcome: 'refused'; reasons: FilterFault[] }> {
	const now = world.now()
	const { filters, faults } = readSearchFilters(read, localDateAt(now, 'Asia/Shanghai'), PER_PAGE)
	if (faults.length > 0) return { outcome: 'refused', reasons: faults }
	const { items, total } = await world.inSearchTurn(async () => {
		const { found, facets } = await askMarket(world, null, filters, now)
		const ids = found.map(({ id }) => ({ id }))
		const listings = await listApiListings(
			world.db,
			ids.map(({ id }) => id),
		)
		return { items: inOrder(ids, listings), total: facets.total }
	})
	const shown = items.map((item) => show(world, item))
	return { outcome: 'found', items: shown, total, page: filters.page, per_page: filters.perPage }
}

/** One listing for other programs, with everything it offers. */
export async function findListing(world: World, slug: string | undefined): Promise<Shown<ApiListingDetail> | null> {
	const listing = isSlug(slug) ? await readApiListing(world.db, slug) : undefined
	return listing ? show(world, listing) : null
}
