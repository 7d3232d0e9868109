import { brushingOf } from '#app/domain/attribution/brushing.ts'
import type { World } from '#app/platform/world.ts'
import { brushingSigns, flagOrder, markBuyer } from '#db/queries/buyer-refs.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Marks whose a paid order is, for figures of who comes back, and takes one that is made up out of all of them. */
export async function knowBuyer(world: World, { orderId }: { orderId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		await markBuyer(tx, orderId)
		const signs = await brushingSigns(tx, orderId)
		const reason = signs && brushingOf(signs)
		if (!reason) return
		const at = world.now()
		if (!(await flagOrder(tx, orderId, { reason, at }))) return
		await recordStateChanges(tx, [
			{ entity: 'order', entityId: orderId, from: null, to: 'FLAGGED', actor: 'system', reason, at },
		])
		await publishEvent(tx, {
			...{ topic: 'order-judged', dedupeKey: `order-flagged:${orderId}`, payload: { orderId }, at },
		})
	})
}
