import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { markCalledOff } from '#db/queries/booking-requests.ts'
import { publishEvent } from '#db/queries/outbox.ts'

/** Calls off a request in the caller's transaction: all its money goes back by the deed that answers; false when it was before. */
export async function declineRequest(
	tx: Db,
	world: World,
	no: { lineId: number; orderId: number; actor: string; reason: string },
): Promise<boolean> {
	const { lineId, orderId, actor, reason } = no
	const at = world.now()
	const [marked] = await markCalledOff(tx, [lineId], at)
	if (marked === undefined) return false
	const calledOff = { lineIds: [lineId], cause: 'SELLER', reason, actor }
	await publishEvent(tx, { topic: 'lines-called-off', dedupeKey: `request-declined:${lineId}`, payload: calledOff, at })
	const answered = { orderId, lineId, isAccepted: false }
	await publishEvent(tx, { topic: 'request-answered', dedupeKey: `request-answered:${lineId}`, payload: answered, at })
	return true
}
