import type { StatementRow } from '#app/domain/payments/read-statement.ts'
import type { TransferOutcome } from '#app/domain/payments/transfer-answers.ts'
import { orderNumberIn } from '#app/domain/payments/transfers.ts'
import { lockOrder } from '#app/features/checkout/lock-order.server.ts'
import { settleTransfers } from '#app/features/checkout/settle-transfers.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { findTransferOrder, insertTransfer, matchTransfer } from '#db/queries/transfers.ts'
import { awaitReplicas, inTransaction } from '#db/transaction.ts'

export interface ReceivedTransfer extends StatementRow {
	evidence: string
	recordedBy: string
}

async function orderOf(tx: Db, { remittance, currency }: StatementRow) {
	const number = orderNumberIn(remittance)
	const order = number === null ? undefined : await findTransferOrder(tx, number)
	return order?.currency === currency ? order : undefined
}

/** Records money that came to the account, once for each row of the bank, and settles the order it names. */
export async function recordTransfer(world: World, transfer: ReceivedTransfer): Promise<TransferOutcome> {
	return inTransaction(world.db, async (tx): Promise<TransferOutcome> => {
		const order = await orderOf(tx, transfer)
		// Ledger rows first, then the order, then what belongs to it: the one order of locks.
		const locked = order && (await lockOrder(tx, order.id))
		const kept = { ...transfer, id: world.newId(), orderId: order?.id ?? null, at: world.now() }
		if (!(await insertTransfer(tx, kept))) {
			await awaitReplicas(tx)
			return { outcome: 'known' }
		}
		const decision = order && locked ? await settleTransfers(tx, world, locked, order) : null
		world.faultPoint('transfer-recorded-before-commit')
		return decision ?? { outcome: 'unmatched' }
	})
}

/** Says which order a transfer is for that named none, and settles that order. */
export async function assignTransfer(
	world: World,
	wanted: { transferId: string; orderNumber: string },
): Promise<TransferOutcome> {
	return inTransaction(world.db, async (tx): Promise<TransferOutcome> => {
		const order = await findTransferOrder(tx, wanted.orderNumber)
		if (!order) return { outcome: 'no-such-order' }
		const locked = await lockOrder(tx, order.id)
		if (!(await matchTransfer(tx, wanted.transferId, order))) {
			await awaitReplicas(tx)
			return { outcome: 'known' }
		}
		return settleTransfers(tx, world, locked, order)
	})
}
