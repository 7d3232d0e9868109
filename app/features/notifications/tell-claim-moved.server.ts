import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { allLines, tellBuyer, tellSellers } from '#app/features/notifications/tell-people.server.ts'
import { claimToTell } from '#db/queries/told-papers.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** In these a seller must act. */
const SELLERS_TURN = ['OPEN', 'SENT_BACK', 'RECEIVED']

/** Tells both sides of a claim where it stands. */
export async function tellClaimMoved(
	world: Teller,
	{ claimId, orderId }: { claimId: number; orderId: number },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const claim = await claimToTell(tx, claimId)
		const told = await orderToTell(tx, orderId)
		const part = claim && told.parts.find(({ lines }) => lines.some(({ id }) => id === claim.lineId))
		if (!claim || !part) return
		const { order } = told
		const { state, grantedMinor, dueAt, moves, isByReceiver } = claim
		const lines = allLines(told).filter(({ id }) => id === claim.lineId)
		const answerBy = SELLERS_TURN.includes(state) ? (dueAt?.toISOString() ?? null) : null
		const isCold = claim.kind === 'COLD_CHAIN_BREACH'
		const params = { order, lines, state, grantedMinor, answerBy, isCold, isByReceiver }
		const fact = `claim-moved:${claimId}:${state}:${moves}`
		await tellBuyer(tx, world, { id: orderId, number: order.number }, { fact, kind: 'claim-moved', params })
		await tellSellers(tx, world, { orderId, ...part }, { fact, kind: 'seller-claim-moved', params })
	})
}
