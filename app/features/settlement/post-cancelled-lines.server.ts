import { postDiscountReturned } from '#app/domain/settlement/post-refund.ts'
import type { World } from '#app/platform/world.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import { lockOrderForPosting, readFreeCancelledLines } from '#db/queries/settled-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Takes the platform's discount back from cancelled lines that it had paid for whole: no refund speaks of them. */
export async function postCancelledLines(
	world: World,
	{ orderId, lineIds }: { orderId: number; lineIds: number[] },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		await lockOrderForPosting(tx, orderId)
		for (const line of await readFreeCancelledLines(tx, lineIds)) {
			const { cancelledAt: at, currency } = line
			await insertPosting(tx, postDiscountReturned(line, { at, currency }))
		}
	})
}
