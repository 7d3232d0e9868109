import { applyPaymentReport } from '#app/features/checkout/apply-payment-report.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import type { OrderToPlace } from '#app/features/checkout/price-order.server.ts'
import type { World } from '#app/platform/world.ts'
import type { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'

/** Places an order and pays it, as a buyer would; gives its id. */
export async function buy(
	world: World,
	provider: ReturnType<typeof usePaymentSandbox>,
	order: OrderToPlace,
): Promise<number> {
	const result = await placeOrder(world, order)
	if (result.outcome !== 'placed') throw new Error(`not placed: ${JSON.stringify(result)}`)
	return payOrder(world, provider, result.orderNumber)
}

/** Pays an order that waits for its money; gives its id. */
export async function payOrder(
	world: World,
	provider: ReturnType<typeof usePaymentSandbox>,
	orderNumber: string,
	method: 'card' | 'alipay' = 'card',
): Promise<number> {
	const payment = await world.db
		.selectFrom('payments')
		.innerJoin('orders', 'orders.id', 'payments.order_id')
		.select(['orders.id as orderId', 'session_id as sessionId'])
		.where('orders.number', '=', orderNumber)
		.executeTakeFirstOrThrow()
	provider.sandbox.control.pay(payment.sessionId ?? '', { method })
	await applyPaymentReport(world, await provider.payments.look(payment.sessionId ?? ''))
	return payment.orderId
}

/** The lines of an order, in the order they were written. */
export const linesOf = (world: World, orderId: number) =>
	world.db
		.selectFrom('order_lines')
		.innerJoin('seller_orders', 'seller_orders.id', 'order_lines.seller_order_id')
		.selectAll('order_lines')
		.where('seller_orders.order_id', '=', orderId)
		.orderBy('order_lines.id')
		.execute()

/** The fields that tell an expected row from another. */
export const eventsOf = async (world: World, topic: string) =>
	(await world.db.selectFrom('outbox_events').select('payload').where('topic', '=', topic).orderBy('id').execute()).map(
		({ payload }) => payload,
	)
