import type { World } from '#app/platform/world.ts'
import { insertProviderEvent } from '#db/queries/provider-events.ts'

/** Stores a webhook call before it is answered; what it means is worked out after. 'refused' when the signature is not the provider's. */
export async function receiveProviderEvent(
	world: World,
	call: { body: Buffer; signature: string | undefined },
): Promise<'stored' | 'known' | 'refused'> {
	const event = world.payments.readEvent(call.body, call.signature)
	if (!event) return 'refused'
	const { id, type, objectId, sessionId, intentId } = event
	const provider = world.payments.provider
	const isNew = await insertProviderEvent(world.db, {
		provider,
		id,
		type,
		objectId,
		sessionId,
		intentId,
		at: world.now(),
	})
	world.faultPoint('event-stored')
	return isNew ? 'stored' : 'known'
}
