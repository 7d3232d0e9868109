import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { allLines, partFacts, tellBuyer, tellSellers } from '#app/features/notifications/tell-people.server.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells buyer and seller how a line stands after a change. */
export async function tellLineChanged(
	world: Teller,
	{ orderId, lineId, changeId }: { orderId: number; lineId: number; changeId: number },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await orderToTell(tx, orderId)
		const lines = allLines(told).filter(({ id }) => id === lineId)
		const part = told.parts.find((it) => it.lines.some(({ id }) => id === lineId))
		if (!part) return
		const { order } = told
		const fact = `line-changed:${changeId}`
		const head = { id: orderId, number: order.number }
		await tellBuyer(tx, world, head, { fact, kind: 'line-changed', params: { order, lines } })
		const params = partFacts(told, part, lines)
		await tellSellers(tx, world, { orderId, ...part }, { fact, kind: 'seller-line-changed', params })
	})
}
