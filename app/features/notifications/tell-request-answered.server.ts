import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { allLines, tellBuyer } from '#app/features/notifications/tell-people.server.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells the buyer what the host said. */
export async function tellRequestAnswered(
	world: Teller,
	{ orderId, lineId, isAccepted }: { orderId: number; lineId: number; isAccepted: boolean },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await orderToTell(tx, orderId)
		const { order } = told
		const params = { order, lines: allLines(told).filter(({ id }) => id === lineId), isAccepted }
		const telling = { fact: `request-answered:${lineId}`, kind: 'request-answered', params } as const
		await tellBuyer(tx, world, { id: orderId, number: order.number }, telling)
	})
}
