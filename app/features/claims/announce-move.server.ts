import type { ClaimState } from '#app/domain/claims/claim-states.ts'
import type { Db } from '#db/client.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'

export interface ClaimMove {
	claimId: number
	orderId: number
	from: ClaimState | null
	to: ClaimState
	actor: string
	at: Date
}

/** Logs where a claim went and publishes 'claim-moved', in the caller's transaction. */
export async function announceMove(tx: Db, move: ClaimMove): Promise<void> {
	const { claimId, orderId, from, to, actor, at } = move
	await recordStateChanges(tx, [{ entity: 'claim', entityId: claimId, from, to, actor, at }])
	const dedupeKey = `claim-moved:${claimId}:${to}:${at.toISOString()}`
	await publishEvent(tx, { topic: 'claim-moved', dedupeKey, payload: { claimId, orderId }, at })
}
