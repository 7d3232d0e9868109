import type { World } from '#app/platform/world.ts'
import { countCartLines as countLines } from '#db/queries/carts.ts'

/** How many lines the basket in the header shows; without the cookie it costs no query. */
export async function countCartLines(world: World, cartId: string | null): Promise<number> {
	return cartId === null ? 0 : countLines(world.db, cartId)
}
