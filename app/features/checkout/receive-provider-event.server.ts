import type { World } from '#app/platform/world.ts'
import { insertProviderEvent } from '#db/queries/provider-events.ts'
import { awaitReplicas, inTransaction } from '#db/transaction.ts'

/** Stores a webhook call before it is answered; what it means is worked out after. 'refused' when the signature is not the provider's. */
export async function receiveProviderEvent(
	world: World,
	call: { body: Buffer; signature: string | undefined },
): Promise<'stored' | 'known' | 'refused'> {
	const event = world.payments.readEvent(call.body, call.signature)
	if (!event) return 'refused'
	const { id, type, objectId, sessionId, intentId } = event
	const provider = world.payments.provider
	const kept = { provider, id, type, objectId, sessionId, intentId, at: world.now() }
	const isNew = await inTransaction(world.db, async (tx) => {
		const wasNew = await insertProviderEvent(tx, kept)
		// Told again of what may be here alone: the provider would never tell it a third time.
		if (!wasNew) await awaitReplicas(tx)
		return wasNew
	})
	world.faultPoint('event-stored')
	return isNew ? 'stored' : 'known'
}
