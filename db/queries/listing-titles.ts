import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Db } from '#db/client.ts'

/** The title of a listing that anyone may see, by its kind and slug. */
export async function findListingTitle(
	db: Db,
	listing: { kind: ListingKind; slug: string },
): Promise<Bilingual | null> {
	const row = await db
		.selectFrom('listings')
		.innerJoin('enterprises', 'enterprises.id', 'enterprise_id')
		.select(['title_zh as zh', 'title_en as en'])
		.where('listings.kind', '=', listing.kind)
		.where('listings.slug', '=', listing.slug)
		.where('listings.status', '=', 'published')
		.where('enterprises.status', '=', 'verified')
		.executeTakeFirst()
	return row ?? null
}
