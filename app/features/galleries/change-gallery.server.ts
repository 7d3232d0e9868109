import type { Seller } from '#app/domain/accounts/roles.ts'
import { arrangeGallery, type GalleryMove, MOST_PICTURES } from '#app/domain/catalog/gallery.ts'
import type { PictureRefusal } from '#app/platform/photos.ts'
import type { World } from '#app/platform/world.ts'
import { galleryOfListing, type GalleryPicture, replaceGallery } from '#db/queries/listing-pictures.ts'
import { takeToken } from '#db/queries/rate-buckets.ts'
import { lockSellerListing } from '#db/queries/seller-listings.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Pictures a shop may send in an hour: each is drawn anew. */
const UPLOADS = 120
const HOUR_S = 3600

interface Alts {
	altZh: string
	altEn: string
}

export type GalleryOutcome = {
	outcome: 'changed' | 'not-found' | 'too-many' | 'already-there' | 'too-often' | PictureRefusal
}

/** The pictures of one of a seller's listings; none when it is not theirs. */
export const readGallery = (world: World, { enterpriseId }: Seller, listingId: number) =>
	galleryOfListing(world.db, { enterpriseId, listingId })

type Change = (now: readonly GalleryPicture[]) => GalleryPicture[] | 'too-many' | 'already-there' | 'not-found'

const namesOf = (pictures: readonly GalleryPicture[]) => pictures.map(({ name }) => name).join(' ') || 'none'

/** Reads a gallery behind the lock of its listing, changes it, and says what was there before. */
async function change(world: World, seller: Seller, listingId: number, how: Change): Promise<GalleryOutcome> {
	const { enterpriseId, account } = seller
	return inTransaction(world.db, async (tx): Promise<GalleryOutcome> => {
		const owned = await lockSellerListing(tx, { enterpriseId, listingId })
		const gallery = owned && (await galleryOfListing(tx, { enterpriseId, listingId }))
		if (!gallery) return { outcome: 'not-found' }
		const changed = how(gallery.pictures)
		if (typeof changed === 'string') return { outcome: changed }
		await replaceGallery(tx, listingId, changed)
		const [from, to] = [namesOf(gallery.pictures), namesOf(changed)]
		const entry = { entity: 'listing-pictures' as const, entityId: listingId, actor: `account:${account.accountId}` }
		if (from !== to) await recordStateChanges(tx, [{ ...entry, from, to, at: world.now() }])
		return { outcome: 'changed' }
	})
}

/** Adds a picture at the end of a seller's own listing, drawn anew. */
export async function addPicture(
	world: World,
	seller: Seller,
	{ listingId, bytes, ...alts }: Alts & { listingId: number; bytes: Uint8Array },
): Promise<GalleryOutcome> {
	const { enterpriseId } = seller
	if (!(await galleryOfListing(world.db, { enterpriseId, listingId }))) return { outcome: 'not-found' }
	const limit = { key: `pictures:${enterpriseId}`, capacity: UPLOADS, refillPerSecond: UPLOADS / HOUR_S }
	const { isAllowed } = await takeToken(world.db, { ...limit, now: world.now(), factor: world.rateLimitFactor })
	if (!isAllowed) return { outcome: 'too-often' }
	const keeping = await world.pictures.keep([bytes])
	if (keeping.outcome !== 'kept') return { outcome: keeping.outcome }
	const [kept] = keeping.pictures
	if (!kept) throw new Error('a picture was kept and is not there')
	return change(world, seller, listingId, (now) => {
		if (now.some(({ name }) => name === kept.name)) return 'already-there'
		return now.length >= MOST_PICTURES ? 'too-many' : [...now, { ...kept, ...alts }]
	})
}

/** Moves a picture of a seller's own listing, or takes it off; its file goes when nobody shows it any more. */
export const arrangePictures = (
	world: World,
	seller: Seller,
	{ listingId, name, move }: { listingId: number; name: string; move: GalleryMove },
) => change(world, seller, listingId, (now) => arrangeGallery(now, name, move))

/** Says in both languages what is seen on a picture of a seller's own listing. */
export const describePicture = (
	world: World,
	seller: Seller,
	{ listingId, name, ...alts }: Alts & { listingId: number; name: string },
) =>
	change(world, seller, listingId, (now) =>
		now.some((picture) => picture.name === name)
			? now.map((picture) => (picture.name === name ? { ...picture, ...alts } : picture))
			: 'not-found',
	)
