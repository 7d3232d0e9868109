import { mayMove } from '#app/domain/states/transition.ts'
import { closeRefusal, RECALL_STATES } from '#app/domain/tracing/recall.ts'
import type { World } from '#app/platform/world.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { closeRecallRow, lockRecall, type RecallParty, takeOffer } from '#db/queries/recalls.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** What was counted at the end of a recall; grams. */
export interface RecallEnd {
	recallId: number
	returnedG: number
	destroyedG: number
	/** Kept for testing. */
	keptG: number
}

export type CloseRecallOutcome =
	| { outcome: 'closed'; toldOrders: number }
	| { outcome: 'not-found' | 'closed-already' }
	| NonNullable<ReturnType<typeof closeRefusal>>

/** Closes a recall with its counts: everybody is told, and what was here or came back is destroyed or kept, to the gram. */
export async function closeRecall(world: World, party: RecallParty, end: RecallEnd): Promise<CloseRecallOutcome> {
	return inTransaction(world.db, async (tx): Promise<CloseRecallOutcome> => {
		const recall = await lockRecall(tx, party, end.recallId)
		if (!recall) return { outcome: 'not-found' }
		if (!mayMove(RECALL_STATES, recall.state, 'CLOSED')) return { outcome: 'closed-already' }
		const refusal = closeRefusal({ ...recall, ...end })
		if (refusal) return refusal
		const { lotIds, toldOrders } = recall
		const { actor } = party
		const at = world.now()
		await closeRecallRow(tx, { ...end, id: end.recallId, lotIds, toldOrders, actor, at })
		const reason = `recall ${end.recallId}: told ${toldOrders}, returned ${end.returnedG} g, destroyed ${end.destroyedG} g`
		await recordStateChanges(tx, [
			{ entity: 'recall', entityId: end.recallId, from: 'OPEN', to: 'CLOSED', actor, reason, at },
			...lotIds.map((id) => ({
				entity: 'lot' as const,
				entityId: id,
				from: 'RECALLED',
				to: 'CLOSED',
				actor,
				reason,
				at,
			})),
		])
		return { outcome: 'closed', toldOrders }
	})
}

/** A buyer takes the money that a recall offers for goods, once: what was paid and has not gone back. Nothing needs to be sent back. */
export async function takeRecallOffer(
	world: World,
	offer: { orderNumber: string; recallId: number; lineId: number },
): Promise<{ outcome: 'taken' | 'nothing-offered' }> {
	const at = world.now()
	const { recallId, lineId } = offer
	return inTransaction(world.db, async (tx) => {
		const amountMinor = await takeOffer(tx, { ...offer, at })
		if (amountMinor === null) return { outcome: 'nothing-offered' }
		const key = `recall:${recallId}:${lineId}`
		const payload = { lineId, amountMinor, reason: 'recall', key }
		await publishEvent(tx, { topic: 'line-refund-due', dedupeKey: `line-refund-due:${key}`, payload, at })
		return { outcome: 'taken' }
	})
}
