import type { World } from '#app/platform/world.ts'
import { keepAccountTold, readConnectedAccount } from '#db/queries/connected-accounts.ts'

/** Keeps how an account stands at the provider now; what was told of it is only a hint. */
export async function followAccount(world: World, providerId: string): Promise<void> {
	const report = await world.payouts.stripe.lookAccount(providerId)
	await keepAccountTold(world.db, report, world.now())
}

/** The same of a seller's own account, when its owner comes back; without one there is nothing to look at. */
export async function followOwnAccount(world: World, { enterpriseId }: { enterpriseId: number }): Promise<void> {
	const account = await readConnectedAccount(world.db, enterpriseId)
	if (account?.providerId) await followAccount(world, account.providerId)
}
