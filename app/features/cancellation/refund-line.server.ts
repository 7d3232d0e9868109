import { refundableOf } from '#app/domain/payments/plan-refunds.ts'
import { refundLines } from '#app/features/cancellation/end-lines.server.ts'
import { lockSoldOrder } from '#app/features/cancellation/lock-sold-order.server.ts'
import type { World } from '#app/platform/world.ts'
import { insertRefundDue, ordersOfLines, raiseRefunded } from '#db/queries/order-endings.ts'
import { inTransaction } from '#db/transaction.ts'

/** Money due back on a line that itself goes on; `key` makes it due once. Minor units. */
export interface LineRefundDue {
	lineId: number
	amountMinor: number
	reason: string
	key: string
}

/** Gives money back on a line, once for each key, and never more than is left of what was paid for it. */
export async function refundLine(world: World, due: LineRefundDue): Promise<void> {
	const { lineId, key, reason } = due
	if (due.amountMinor <= 0) return
	const [found] = await ordersOfLines(world.db, [lineId])
	if (!found) throw new Error(`line ${lineId} is not there`)
	await inTransaction(world.db, async (tx) => {
		const order = await lockSoldOrder(tx, found.orderId)
		const line = order.lines.find(({ id }) => id === lineId)
		if (!line) return
		const leftMinor = Math.min(line.paidMinor - line.refundedMinor, refundableOf(order.payments))
		const givenMinor = Math.max(0, Math.min(due.amountMinor, leftMinor))
		const at = world.now()
		const isNew = await insertRefundDue(tx, { key, lineId, askedMinor: due.amountMinor, givenMinor, reason, at })
		if (!isNew || givenMinor === 0) return
		await refundLines(tx, world, { order, lines: [{ id: lineId, amountMinor: givenMinor }], reason })
		await raiseRefunded(tx, lineId, givenMinor)
		world.faultPoint('refund-due-before-commit')
	})
	world.faultPoint('line-refund-written')
}
