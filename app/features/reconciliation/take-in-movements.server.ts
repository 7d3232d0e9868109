import { postMovement, type ProviderMovement } from '#app/domain/settlement/post-movement.ts'
import { addHours } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import { insertMovements, newestMovementAt } from '#db/queries/provider-movements.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 200
/** The list may show a movement a little after a later one. */
const OVERLAP_HOURS = 2
/** How far back the first look goes. */
const FIRST_HOURS = 30 * 24

async function takeIn(world: World, movements: readonly ProviderMovement[]): Promise<number> {
	return inTransaction(world.db, async (tx) => {
		const fresh = await insertMovements(tx, world.payments.provider, movements, world.now())
		for (const movement of movements.filter(({ id }) => fresh.has(id)))
			for (const posting of postMovement(movement)) await insertPosting(tx, posting)
		world.faultPoint('movements-taken-in-before-commit')
		return fresh.size
	})
}

/**
 * Takes in what moved our balance at the provider, each movement once: its fee is posted as an expense, and what the provider
 * paid to our bank leaves the clearing account. Gives how many were new.
 */
export async function takeInMovements(world: World): Promise<number> {
	const newest = await newestMovementAt(world.db, world.payments.provider)
	const since = newest ? addHours(newest, -OVERLAP_HOURS) : addHours(world.now(), -FIRST_HOURS)
	const movements = await world.payments.listMovementsSince(since)
	let taken = 0
	for (let at = 0; at < movements.length; at += AT_ONCE) taken += await takeIn(world, movements.slice(at, at + AT_ONCE))
	return taken
}
