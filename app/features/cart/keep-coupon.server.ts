import { couponCode } from '#app/domain/pricing/coupon-terms.ts'
import type { World } from '#app/platform/world.ts'
import { findCartOfVisitor, keepCoupon as keepCouponOf, type CartVisitor } from '#db/queries/carts.ts'

/** Keeps the code a visitor typed with the cart, right or wrong; nothing typed forgets it. */
export async function keepCoupon(world: World, visitor: CartVisitor, text: string): Promise<void> {
	const cart = await findCartOfVisitor(world.db, visitor)
	if (cart) await keepCouponOf(world.db, cart.id, couponCode(text))
}
