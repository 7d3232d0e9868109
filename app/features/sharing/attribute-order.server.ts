import { freezeCredits } from '#app/features/sharing/freeze-credits.server.ts'
import type { World } from '#app/platform/world.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells what led to an order that was placed, by every model. */
export async function attributeOrder(world: World, { orderId }: { orderId: number }): Promise<void> {
	await inTransaction(world.db, (tx) => freezeCredits(tx, orderId))
}
