import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { coversAllSellers } from '#db/queries/payout-batches.ts'

/** Whether someone may settle with sellers: an administrator, not an analyst, of a region that holds them all. */
export async function maySettle(world: World, { mayWrite, regionCode }: Administrator): Promise<boolean> {
	return mayWrite && (await coversAllSellers(world.db, regionCode))
}

/** Lets through who may settle with sellers, and nobody else. */
export async function requireSettler(world: World, administrator: Administrator): Promise<void> {
	if (!(await maySettle(world, administrator))) throw new Response(null, { status: 403 })
}
