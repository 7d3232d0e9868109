import type { Manager } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { lockDelivery, strikeDelivery } from '#db/queries/supply-seasons.ts'
import { inTransaction } from '#db/transaction.ts'

export type StrikeOutcome = { outcome: 'done' | 'not-found' | 'closed' | 'struck-before' | 'used-up' }

/**
 * Strikes out a delivery that was noted wrongly: a row says so and why, the delivery stays as it was written, the farm is owed
 * nothing for it, and its grams leave the lot. What was sold or worked on already cannot be struck out.
 */
export async function strikeOutDelivery(
	world: World,
	manager: Manager,
	{ deliveryId, reason }: { deliveryId: number; reason: string },
): Promise<StrikeOutcome> {
	const { enterpriseId, account } = manager
	return inTransaction(world.db, async (tx): Promise<StrikeOutcome> => {
		const delivery = await lockDelivery(tx, { enterpriseId, deliveryId })
		if (!delivery) return { outcome: 'not-found' }
		if (delivery.isClosed) return { outcome: 'closed' }
		if (delivery.isStruck) return { outcome: 'struck-before' }
		const { lotId, amountG, leftG } = delivery
		if (leftG < amountG) return { outcome: 'used-up' }
		const [at, actor] = [world.now(), `account:${account.accountId}`]
		await strikeDelivery(tx, { deliveryId, lotId, amountG, reason, at, actor })
		const change = { entity: 'supply-delivery', entityId: deliveryId, from: 'NOTED', to: 'STRUCK_OUT' } as const
		await recordStateChanges(tx, [{ ...change, actor, reason, at }])
		return { outcome: 'done' }
	})
}
