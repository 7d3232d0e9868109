import { isPaymentOpen } from '#app/domain/payments/states.ts'
import { closePayment } from '#app/features/checkout/close-payment.server.ts'
import { lockOrder } from '#app/features/checkout/lock-order.server.ts'
import { readLockedChange, releaseChange } from '#app/features/checkout/settle-change.server.ts'
import type { World } from '#app/platform/world.ts'
import { rowsOfPlan, type ChangeRow } from '#db/queries/order-changes.ts'
import { findPaymentOfChange } from '#db/queries/payments.ts'
import { inTransaction } from '#db/transaction.ts'

/**
 * Ends a change that waits for its difference: the provider is asked first, and what it says decides. 'ended' when what was
 * new is free again and the old stands, 'kept' when money came or may still come.
 */
export async function endChange(
	world: World,
	change: ChangeRow,
	as: 'EXPIRED' | 'RELEASED',
): Promise<'ended' | 'kept'> {
	const payment = await findPaymentOfChange(world.db, change.id)
	if (payment && isPaymentOpen(payment.state) && !(await closePayment(world, payment))) return 'kept'
	return inTransaction(world.db, async (tx) => {
		const { rows } = await lockOrder(tx, change.orderId, rowsOfPlan(change.plan))
		const locked = await readLockedChange(tx, change.id, rows)
		await releaseChange(tx, world, locked, as)
		return locked.change.state === 'DONE' ? 'kept' : 'ended'
	})
}
