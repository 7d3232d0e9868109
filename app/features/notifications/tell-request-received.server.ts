import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { partFacts, tellSellers } from '#app/features/notifications/tell-people.server.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells a host that a guest asks to book, while the answer is still theirs to give. */
export async function tellRequestReceived(
	world: Teller,
	{ orderId, lineIds }: { orderId: number; lineIds: number[] },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await orderToTell(tx, orderId)
		for (const part of told.parts) {
			const lines = part.lines.filter(({ id, state }) => lineIds.includes(id) && state === 'REQUESTED')
			if (lines.length === 0) continue
			const answerBy = lines.flatMap((line) => line.answerBy ?? []).sort()[0] ?? null
			const params = { ...partFacts(told, part, lines), answerBy }
			const fact = `request-received:${orderId}`
			await tellSellers(tx, world, { orderId, ...part }, { fact, kind: 'seller-request', params })
		}
	})
}
