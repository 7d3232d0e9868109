import type { World } from '#app/platform/world.ts'
import { keepAccountTold, readConnectedAccount } from '#db/queries/connected-accounts.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { inTransaction } from '#db/transaction.ts'

/** Keeps how an account stands at the provider now; what was told of it is only a hint. One that can be sent nothing any more is told of. */
export async function followAccount(world: World, providerId: string): Promise<void> {
	const report = await world.payouts.stripe.lookAccount(providerId)
	const at = world.now()
	await inTransaction(world.db, async (tx) => {
		const kept = await keepAccountTold(tx, report, at)
		if (kept?.before !== 'active' || report.transfers === 'active') return
		const { enterpriseId } = kept
		const key = at.toISOString()
		const event = { topic: 'account-stopped', payload: { enterpriseId, key }, at } as const
		await publishEvent(tx, { ...event, dedupeKey: `account-stopped:${providerId}:${key}` })
	})
}

/** The same of a seller's own account, when its owner comes back; without one there is nothing to look at. */
export async function followOwnAccount(world: World, { enterpriseId }: { enterpriseId: number }): Promise<void> {
	const account = await readConnectedAccount(world.db, enterpriseId)
	if (account?.providerId) await followAccount(world, account.providerId)
}
