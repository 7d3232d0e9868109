import { sql } from 'kysely'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Db } from '#db/client.ts'

/** A picture of a gallery with its words in both languages. */
export interface GalleryPicture {
	name: string
	altZh: string
	altEn: string
	width: number
	height: number
	blur: string
}

export interface SellerGallery {
	listingId: number
	kind: ListingKind
	slug: string
	status: string
	titleZh: string
	titleEn: string
	pictures: GalleryPicture[]
}

/** One of a seller's listings with its pictures in their order; undefined when it is not theirs. */
export async function galleryOfListing(
	db: Db,
	key: { enterpriseId: number; listingId: number },
): Promise<SellerGallery | undefined> {
	const { rows } = await sql<SellerGallery>`
		select l.id as "listingId", l.kind, l.status, l.slug, l.title_zh as "titleZh", l.title_en as "titleEn",
			coalesce((select json_agg(json_build_object('name', p.name, 'altZh', p.alt_zh, 'altEn', p.alt_en, 'width', p.width,
				'height', p.height, 'blur', p.blur) order by p.position) from listing_pictures p where p.listing_id = l.id), '[]') as pictures
		from listings l where l.id = ${key.listingId} and l.enterprise_id = ${key.enterpriseId}`.execute(db)
	return rows[0]
}

/** Makes these, in this order, the pictures of a listing whose row is locked; the first is the one its cards show. */
export async function replaceGallery(db: Db, listingId: number, pictures: readonly GalleryPicture[]): Promise<void> {
	await db.deleteFrom('listing_pictures').where('listing_id', '=', listingId).execute()
	const rows = pictures.map(({ name, altZh, altEn, width, height, blur }, position) => ({
		...{ listing_id: listingId, position, name, alt_zh: altZh, alt_en: altEn, width, height, blur },
	}))
	if (rows.length > 0) await db.insertInto('listing_pictures').values(rows).execute()
	const picture = pictures[0]?.name ?? null
	await db.updateTable('listings').set({ picture }).where('id', '=', listingId).execute()
}
