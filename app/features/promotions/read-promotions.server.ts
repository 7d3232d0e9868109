import type { Seller } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { listingsOfSeller } from '#db/queries/seller-listings.ts'
import { listPlatformCoupons, listSellerReductions } from '#db/queries/seller-promotions.ts'

/** A seller's own coupons and promotions, and the listings one may be made for. */
export async function readPromotions(world: World, seller: Seller) {
	const { enterpriseId } = seller
	const listings = await listingsOfSeller(world.db, enterpriseId)
	return { reductions: await listSellerReductions(world.db, enterpriseId), listings, now: world.now() }
}

/** The coupons that the platform pays for. */
export async function readPlatformCoupons(world: World) {
	return { coupons: await listPlatformCoupons(world.db), now: world.now() }
}
