import type { Seller } from '#app/domain/accounts/roles.ts'
import { isAnswerable } from '#app/domain/stays/booking-request.ts'
import { declineRequest } from '#app/features/selling/decline-requests.server.ts'
import type { World } from '#app/platform/world.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { lockSellerLines, setLineStates } from '#db/queries/seller-orders.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export interface RequestAnswer {
	sellerOrderId: number
	lineId: number
	isAccepted: boolean
	/** Why not; told to the guest. */
	reason: string
}

export type AnswerOutcome = { outcome: 'accepted' | 'declined' | 'not-found' | 'too-late' }

/** Says yes or no to a request-to-book: a yes confirms it, a no sends all its money back. Answered once, and in time. */
export async function answerRequest(world: World, seller: Seller, answer: RequestAnswer): Promise<AnswerOutcome> {
	const { sellerOrderId, lineId, isAccepted, reason } = answer
	const at = world.now()
	const actor = `account:${seller.account.accountId}`
	return inTransaction(world.db, async (tx): Promise<AnswerOutcome> => {
		const lines = await lockSellerLines(tx, { enterpriseId: seller.enterpriseId, sellerOrderId })
		const line = lines.find(({ id }) => id === lineId)
		if (!line) return { outcome: 'not-found' }
		if (!isAnswerable(line, at)) return { outcome: 'too-late' }
		const { orderId } = line
		if (!isAccepted) {
			await declineRequest(tx, world, { lineId, orderId, actor, reason })
			return { outcome: 'declined' }
		}
		await setLineStates(tx, [lineId], 'CONFIRMED')
		await recordStateChanges(tx, [
			{ entity: 'order-line', entityId: lineId, from: 'REQUESTED', to: 'CONFIRMED', actor, at },
		])
		const payload = { orderId, lineId, isAccepted: true }
		await publishEvent(tx, { topic: 'request-answered', dedupeKey: `request-answered:${lineId}`, payload, at })
		return { outcome: 'accepted' }
	})
}
