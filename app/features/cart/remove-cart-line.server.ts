import type { World } from '#app/platform/world.ts'
import { deleteCartLines, findCartOfVisitor, type CartVisitor } from '#db/queries/carts.ts'

/** Takes a line out of the visitor's cart; one that is not in it, or no longer, changes nothing. */
export async function removeCartLine(world: World, visitor: CartVisitor, lineId: number): Promise<void> {
	const cart = await findCartOfVisitor(world.db, visitor)
	if (cart) await deleteCartLines(world.db, cart.id, [lineId])
}
