import { postRefund, postRefundSettled } from '#app/domain/settlement/post-refund.ts'
import { postExtraPayment } from '#app/domain/settlement/post-sale.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import { lockOrderForPosting, readRefund, type ReadRefund } from '#db/queries/settled-orders.ts'
import { inTransaction } from '#db/transaction.ts'

type RefundEvent = { refundId: string; orderId: number }

async function owe(tx: Db, refund: ReadRefund): Promise<void> {
	const { orderId, currency, createdAt, payment } = refund
	if (refund.isOfExtraPayment) {
		const { id: paymentId, capturedMinor, isTransfer } = payment
		const method = isTransfer ? 'BANK_TRANSFER' : 'ONLINE'
		await insertPosting(tx, postExtraPayment({ paymentId, orderId, at: createdAt, currency, capturedMinor, method }))
	}
	await insertPosting(tx, postRefund(refund, createdAt))
}

/** Posts a refund as owed to the buyer: seller and platform give up their shares of it at once. */
export async function postRefundOwed(world: World, { refundId, orderId }: RefundEvent): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		await lockOrderForPosting(tx, orderId)
		const refund = await readRefund(tx, refundId)
		if (refund) await owe(tx, refund)
	})
}

/** Posts that a refund reached the buyer, and that it was owed if that was not posted yet. */
export async function postRefundDone(world: World, { refundId, orderId }: RefundEvent): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		await lockOrderForPosting(tx, orderId)
		const refund = await readRefund(tx, refundId)
		if (!refund?.settledAt) return
		await owe(tx, refund)
		await insertPosting(tx, postRefundSettled(refund, refund.settledAt))
	})
}
