import { sumMinor } from '#app/domain/money/money.ts'
import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { allLines, tellBuyer } from '#app/features/notifications/tell-people.server.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells the buyer that a host noted a no-show, or that a stay ended early, and what goes back, also when nothing does. */
export async function tellGuestsEnded(
	world: Teller,
	{ orderId, lineIds, isNoShow }: { orderId: number; lineIds: number[]; isNoShow: boolean },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await orderToTell(tx, orderId)
		const { order } = told
		const lines = allLines(told).filter(({ id }) => lineIds.includes(id))
		const backMinor = sumMinor(lines.map(({ refundedMinor }) => refundedMinor))
		const fact = `guests-ended:${lines.map(({ id }) => id).join(',')}`
		const params = { order, lines, isNoShow, backMinor }
		await tellBuyer(tx, world, { id: orderId, number: order.number }, { fact, kind: 'guests-ended', params })
	})
}
