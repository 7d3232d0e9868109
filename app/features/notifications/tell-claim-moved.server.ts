import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { allLines, tellBuyer, tellSellers } from '#app/features/notifications/tell-people.server.ts'
import { tellReceiver } from '#app/features/notifications/tell-receiver.server.ts'
import { type ClaimToTell, claimToTell } from '#db/queries/told-papers.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** In these a seller must act. */
const SELLERS_TURN = ['OPEN', 'SENT_BACK', 'RECEIVED']

/** A gift's receiver is told how the claim stands that they made, or that their goods were too warm: not what it is worth. */
const isReceivers = ({ isByReceiver, kind, state }: ClaimToTell) =>
	isByReceiver || (kind === 'COLD_CHAIN_BREACH' && state === 'OPEN')

/** Tells both sides of a claim where it stands, and of a gift whoever received it. */
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
		if (!isReceivers(claim)) return
		const things = lines.map(({ title }) => title)
		const toReceiver = { things, state, isCold, answerBy: isCold ? null : answerBy }
		const page = isCold ? '' : '/claim'
		await tellReceiver(tx, world, orderId, { fact, kind: 'gift-claim-moved', params: toReceiver, page })
	})
}
