import { randomUUID } from 'node:crypto'
import type { GateKeeper } from '#app/domain/accounts/roles.ts'
import { requireGateKeeper } from '#app/features/accounts/guard.server.ts'
import { issueVouchers } from '#app/features/vouchers/issue-vouchers.server.ts'
import type { ScanToRedeem } from '#app/features/vouchers/redeem-voucher.server.ts'
import type { World } from '#app/platform/world.ts'
import { buy } from '#tests/support/paid-order.ts'
import type { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'
import type { OrderToPlace } from '#app/features/checkout/price-order.server.ts'

/** Someone at the gate of an enterprise, through the guard that makes them one. */
export async function keeperOf(world: World, enterpriseId: number, email: string): Promise<GateKeeper> {
	const accountId = await addPerson(world, email)
	await addMember(world.db, enterpriseId, accountId, 'gate')
	return requireGateKeeper(world, await requestAs(world, accountId))
}

/** Buys, issues, and gives the order's vouchers. */
export async function buyVouchers(world: World, provider: ReturnType<typeof usePaymentSandbox>, order: OrderToPlace) {
	const orderId = await buy(world, provider, order)
	await issueVouchers(world, { orderId })
	return vouchersOf(world, orderId)
}

/** The vouchers of an order. */
export const vouchersOf = (world: World, orderId: number) =>
	world.db
		.selectFrom('vouchers')
		.innerJoin('order_lines', 'order_lines.id', 'order_line_id')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.selectAll('vouchers')
		.select(['order_id', 'order_lines.state as line_state', 'order_lines.served_at'])
		.where('order_id', '=', orderId)
		.orderBy('vouchers.id')
		.execute()

/** A scan as a device sends it. */
export const scanOf = (text: string, qty = 1, scanId: string = randomUUID()): ScanToRedeem => ({
	text,
	qty,
	scanId,
	device: 'test',
})
