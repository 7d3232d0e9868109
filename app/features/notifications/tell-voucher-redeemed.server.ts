import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellBuyer } from '#app/features/notifications/tell-people.server.ts'
import { orderToTell, voucherToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Notes for the buyer, on the site only, that a voucher was used; a use that was taken back is no news. */
export async function tellVoucherRedeemed(
	world: Teller,
	{ voucherId, orderId }: { voucherId: number; orderId: number },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const voucher = await voucherToTell(tx, voucherId)
		if (!voucher || voucher.timesUsed === 0) return
		const { order } = await orderToTell(tx, orderId)
		const fact = `voucher-redeemed:${voucherId}:${voucher.timesUsed}`
		const params = { order, ...voucher }
		await tellBuyer(tx, world, { id: orderId, number: order.number }, { fact, kind: 'voucher-redeemed', params })
	})
}
