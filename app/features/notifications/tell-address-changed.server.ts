import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { allLines, partFacts, tellBuyer, tellSellers } from '#app/features/notifications/tell-people.server.ts'
import { orderToTell, readToldMove } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells the buyer, and each seller whose parcels it moves, where goods go after a change of address. */
export async function tellAddressChanged(
	world: Teller,
	{ orderId, changeId }: { orderId: number; changeId: number },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const move = await readToldMove(tx, changeId)
		if (!move) return
		const { shipTo, lineIds } = move
		const told = await orderToTell(tx, orderId)
		const { order } = told
		const fact = `address-changed:${changeId}`
		const moved = (lines: ReturnType<typeof allLines>) => lines.filter(({ id }) => lineIds.includes(id))
		const params = { order, lines: moved(allLines(told)), shipTo }
		await tellBuyer(tx, world, { id: orderId, number: order.number }, { fact, kind: 'address-changed', params })
		for (const part of told.parts) {
			const lines = moved(part.lines)
			const own = { ...partFacts(told, part, lines), shipTo }
			if (lines.length > 0)
				await tellSellers(tx, world, { orderId, ...part }, { fact, kind: 'seller-address-changed', params: own })
		}
	})
}
