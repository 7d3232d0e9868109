import { attribute, REMEMBERED_DAYS } from '#app/domain/attribution/attribute.ts'
import { addHours } from '#app/domain/time/instant.ts'
import type { Db } from '#db/client.ts'
import { insertCredits, lockVisitorOrder, touchesOf } from '#db/queries/attributions.ts'
import { publishEvent } from '#db/queries/outbox.ts'

/** Freezes what led to an order as of when it was placed, once; an order of nobody known has no credits. */
export async function freezeCredits(tx: Db, orderId: number): Promise<void> {
	const order = await lockVisitorOrder(tx, orderId)
	if (!order || order.isAttributed) return
	const { visitorId, placedAt } = order
	const touches = await touchesOf(tx, visitorId, { from: addHours(placedAt, -24 * REMEMBERED_DAYS), to: placedAt })
	const credits = attribute(touches, placedAt)
	if (credits.length === 0) return
	await insertCredits(tx, orderId, credits)
	const event = { topic: 'order-judged', dedupeKey: `order-attributed:${orderId}`, payload: { orderId } }
	await publishEvent(tx, { ...event, at: placedAt })
}
