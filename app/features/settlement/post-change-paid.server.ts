import { postChangePaid } from '#app/domain/settlement/post-change.ts'
import type { World } from '#app/platform/world.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import { lockOrderForPosting, readPaidChange } from '#db/queries/settled-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Posts the payment of a change's difference, once. */
export async function postPaidChange(
	world: World,
	{ orderId, changeId }: { orderId: number; changeId: number },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		await lockOrderForPosting(tx, orderId)
		const change = await readPaidChange(tx, changeId)
		if (change) await insertPosting(tx, postChangePaid(change))
	})
}
