import { postOrderPaid } from '#app/domain/settlement/post-sale.ts'
import type { World } from '#app/platform/world.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import { lockOrderForPosting, readPaidOrder } from '#db/queries/settled-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Posts an order's payment: its sellers are due their shares from now on, though not yet to be paid out. */
export async function postPaidOrder(world: World, { orderId }: { orderId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		await lockOrderForPosting(tx, orderId)
		const order = await readPaidOrder(tx, orderId)
		if (order) await insertPosting(tx, postOrderPaid(order))
	})
}
