import type { World } from '#app/platform/world.ts'
import { insertRefund, moveRefund } from '#db/queries/refunds.ts'

/** A refund of lines of an order that has reached the buyer; gives its id. */
export async function settledRefund(
	world: World,
	orderId: number,
	lines: { id: number; amountMinor: number }[],
): Promise<string> {
	const { id: paymentId } = await world.db
		.selectFrom('payments')
		.select('id')
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	const id = world.newId()
	const amountMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0)
	await insertRefund(world.db, { id, paymentId, orderId, amountMinor, reason: 'test', lines, at: world.now() })
	await moveRefund(world.db, id, { state: 'DONE', providerRefundId: `re_${id}`, settledAt: world.now() })
	return id
}
