import { LET_GO, TOO_LITTLE } from '#app/domain/payments/extra-payment.ts'
import { isPaymentOpen } from '#app/domain/payments/states.ts'
import { closePayment } from '#app/features/checkout/close-payment.server.ts'
import { endChange } from '#app/features/checkout/end-change.server.ts'
import { lockOrder } from '#app/features/checkout/lock-order.server.ts'
import { releaseOrder } from '#app/features/checkout/release-order.server.ts'
import { returnHeldTransfers } from '#app/features/checkout/settle-transfers.server.ts'
import type { World } from '#app/platform/world.ts'
import { findOrderOfCheckout } from '#db/queries/checkouts.ts'
import { findChangeOfCheckout } from '#db/queries/order-changes.ts'
import { findPaymentOfCheckout } from '#db/queries/payments.ts'
import { awaitReplicas, inTransaction } from '#db/transaction.ts'

/**
 * Ends a checkout that is past its time, or that its buyer lets go: the provider is asked first, and what it says decides.
 * The hold group of a change ends the same way. 'ended' when its holds are free, 'kept' when money came or may still come. Throws while the provider cannot be asked.
 */
export async function endCheckout(
	world: World,
	checkoutId: string,
	as: 'EXPIRED' | 'RELEASED',
): Promise<'ended' | 'kept' | 'unknown'> {
	const order = await findOrderOfCheckout(world.db, checkoutId)
	if (!order) {
		const change = await findChangeOfCheckout(world.db, checkoutId)
		return change ? endChange(world, change, as) : 'unknown'
	}
	const payment = await findPaymentOfCheckout(world.db, checkoutId)
	if (payment && isPaymentOpen(payment.state) && !(await closePayment(world, payment))) return 'kept'
	return inTransaction(world.db, async (tx) => {
		const locked = await lockOrder(tx, order.id)
		// One that was let go before may be so here alone.
		if (!(await releaseOrder(tx, world, locked, as))) await awaitReplicas(tx)
		if (locked.head.method === 'BANK_TRANSFER')
			await returnHeldTransfers(tx, world, order.id, as === 'RELEASED' ? LET_GO : TOO_LITTLE)
		return locked.head.paidAt || locked.head.confirmedAt ? 'kept' : 'ended'
	})
}
