import { rolesThatMay } from '#app/domain/accounts/member-rights.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellOperators } from '#app/features/notifications/tell-operators.server.ts'
import { membersToTell } from '#db/queries/notice-people.ts'
import { listingToTell } from '#db/queries/told-listings.ts'
import { inTransaction } from '#db/transaction.ts'

const WRITERS = rolesThatMay('write-listings')

/** Tells the administrators of a seller's place that a listing waits for a look. */
export async function tellListingAsked(
	world: Teller,
	{ reviewId, listingId, enterpriseId }: { reviewId: number; listingId: number; enterpriseId: number },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const listing = await listingToTell(tx, listingId)
		if (!listing) return
		await tellOperators(tx, world, {
			...{ fact: `listing-asked:${reviewId}`, kind: 'operator-listing-asked', link: '/admin/listings' },
			params: { title: listing.title, seller: listing.seller },
			over: { enterpriseId },
		})
	})
}

/** Tells a seller what came of the look at a listing of theirs. */
export async function tellListingMoved(
	world: Teller,
	event: { listingId: number; to: 'published' | 'returned'; reasons: Bilingual; key: string },
): Promise<void> {
	const { listingId, to, reasons, key } = event
	await inTransaction(world.db, async (tx) => {
		const listing = await listingToTell(tx, listingId)
		if (!listing) return
		const { enterpriseId, title } = listing
		await postNotices(tx, world, {
			...{
				fact: `listing-moved:${key}`,
				kind: 'seller-listing-moved',
				audience: 'SELLER',
				orderId: null,
				enterpriseId,
			},
			params: { title, to, reasons },
			link: `/seller/listings/${listingId}/edit?enterprise=${enterpriseId}`,
			people: await membersToTell(tx, enterpriseId, WRITERS),
		})
	})
}

/** Tells a seller that a package of theirs is off the shelf, because a component of it may no longer be in it. */
export async function tellPackagePaused(
	world: Teller,
	{ listingId, componentId, key }: { listingId: number; componentId: number; key: string },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const [listing, component] = [await listingToTell(tx, listingId), await listingToTell(tx, componentId)]
		if (!listing || !component) return
		const { enterpriseId, title } = listing
		await postNotices(tx, world, {
			...{
				fact: `package-paused:${key}`,
				kind: 'seller-package-paused',
				audience: 'SELLER',
				orderId: null,
				enterpriseId,
			},
			params: { title, component: component.title, seller: component.seller },
			link: `/seller/listings/${listingId}/edit?enterprise=${enterpriseId}`,
			people: await membersToTell(tx, enterpriseId, WRITERS),
		})
	})
}
