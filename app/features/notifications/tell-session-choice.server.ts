import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { allLines, tellBuyer } from '#app/features/notifications/tell-people.server.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells a buyer that a session was called off, and until when another may be chosen free of charge; it leads to the choice. */
export async function tellSessionChoice(
	world: Teller,
	{
		orderId,
		lineIds,
		until,
		isByHost = false,
	}: { orderId: number; lineIds: number[]; until: string; isByHost?: boolean },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await orderToTell(tx, orderId)
		const lines = allLines(told).filter(({ id }) => lineIds.includes(id))
		if (lines.length === 0) return
		const { order } = told
		await tellBuyer(
			tx,
			world,
			{ id: orderId, number: order.number },
			{
				...{ fact: `session-choice:${lineIds.join('.')}:${until}`, kind: 'session-choice' },
				...{ params: { order, lines, until, ...(isByHost && { isByHost }) }, link: `/orders/${order.number}/change` },
			},
		)
	})
}
