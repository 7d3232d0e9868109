import type { FapiaoState } from '#app/domain/fapiao/fapiao-states.ts'
import type { Db } from '#db/client.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'

export interface FapiaoMove {
	fapiaoId: number
	orderId: number
	from: FapiaoState | null
	to: FapiaoState
	/** 'account:12', 'guest', 'system' or 'provider'. */
	actor: string
	reason?: string
	at: Date
}

/** Logs where a fapiao went and publishes 'fapiao-moved', in the caller's transaction. */
export async function announceFapiao(tx: Db, move: FapiaoMove): Promise<void> {
	const { fapiaoId, orderId, from, to, actor, reason, at } = move
	await recordStateChanges(tx, [
		{ entity: 'fapiao', entityId: fapiaoId, from, to, actor, at, ...(reason && { reason }) },
	])
	const dedupeKey = `fapiao-moved:${fapiaoId}:${to}`
	await publishEvent(tx, { topic: 'fapiao-moved', dedupeKey, payload: { fapiaoId, orderId }, at })
}
