import { keepInStep } from '#app/features/fapiao/keep-in-step.server.ts'
import type { World } from '#app/platform/world.ts'
import { listPartsOfRefund, lockOrderOfPart } from '#db/queries/fapiao-parts.ts'
import { inTransaction } from '#db/transaction.ts'

/** Brings the fapiao of each part that a refund touched in step with it: lowered while it waits, taken back once issued. */
export async function followRefund(world: World, { refundId }: { refundId: string }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		for (const sellerOrderId of await listPartsOfRefund(tx, refundId)) {
			await lockOrderOfPart(tx, sellerOrderId)
			await keepInStep(tx, sellerOrderId, world.now())
		}
	})
}
