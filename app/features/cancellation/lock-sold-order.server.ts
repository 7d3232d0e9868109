import type { SoldLine } from '#app/domain/cancellation/decide-line.ts'
import type { PaymentMethod } from '#app/domain/payments/method-choice.ts'
import type { PaymentToRefund } from '#app/domain/payments/plan-refunds.ts'
import type { Db } from '#db/client.ts'
import { lockCapacity } from '#db/queries/capacity.ts'
import { lockOrderLines, lockPaymentsToRefund, readSoldLines } from '#db/queries/order-endings.ts'
import { lockOrderHead } from '#db/queries/paid-orders.ts'

/** An order whose lines may be ended: everything that doing so changes is locked. */
export interface SoldOrder {
	orderId: number
	currency: string
	method: PaymentMethod
	lines: SoldLine[]
	payments: PaymentToRefund[]
}

/** Locks an order to end lines of it, in the one global order: ledger rows by ascending id, the order, its lines, its payments. */
export async function lockSoldOrder(tx: Db, orderId: number): Promise<SoldOrder> {
	const claims = (await readSoldLines(tx, orderId)).flatMap((line) => line.claims)
	await lockCapacity(tx, [...new Set(claims.map(({ capacityId }) => capacityId))])
	const { currency, method } = await lockOrderHead(tx, orderId)
	await lockOrderLines(tx, orderId)
	const payments = await lockPaymentsToRefund(tx, orderId)
	return { orderId, currency, method, lines: await readSoldLines(tx, orderId), payments }
}
