import type { BookedLine } from '#app/domain/changes/booked-line.ts'
import type { ChangePlan } from '#app/domain/changes/change-plan.ts'
import type { PaymentToRefund } from '#app/domain/payments/plan-refunds.ts'
import type { Db } from '#db/client.ts'
import { readBookedLines } from '#db/queries/booked-lines.ts'
import { lockCapacity } from '#db/queries/capacity.ts'
import { rowsOfPlan } from '#db/queries/order-changes.ts'
import { lockOrderLines, lockPaymentsToRefund, readSoldLines } from '#db/queries/order-endings.ts'
import { lockOrderHead } from '#db/queries/paid-orders.ts'

/** An order about to be changed, with everything that doing so changes locked. */
export interface ChangedOrder {
	lines: BookedLine[]
	payments: PaymentToRefund[]
}

/** Locks an order to change it, in the one global order: rows of old and new by ascending id, the order, its lines, its payments. */
export async function lockChangedOrder(tx: Db, orderId: number, plan: ChangePlan): Promise<ChangedOrder> {
	const taken = (await readSoldLines(tx, orderId)).flatMap((line) => line.claims.map(({ capacityId }) => capacityId))
	await lockCapacity(tx, [...new Set([...taken, ...rowsOfPlan(plan)])])
	await lockOrderHead(tx, orderId)
	await lockOrderLines(tx, orderId)
	const payments = await lockPaymentsToRefund(tx, orderId)
	return { lines: await readBookedLines(tx, orderId), payments }
}
