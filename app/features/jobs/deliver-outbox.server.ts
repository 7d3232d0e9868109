import type { World } from '#app/platform/world.ts'
import {
	distributeEvents,
	failDelivery,
	finishDelivery,
	type OutboxDelivery,
	takeDeliveries,
} from '#db/queries/outbox.ts'

/** Event, then deed, to what does it. */
export type DeedTable = Record<string, Record<string, (world: World, event: never) => Promise<unknown>>>

const BATCH = 20
const LEASE_SECONDS = 60
const MAX_ATTEMPTS = 12

/** 2 s, 4 s, 8 s … at most an hour. */
const backoffMs = (attempts: number) => Math.min(3_600_000, 1000 * 2 ** attempts)

async function deliver(world: World, table: DeedTable, delivery: OutboxDelivery): Promise<void> {
	const deed = table[delivery.topic]?.[delivery.deed]
	try {
		if (!deed) throw new Error(`nothing answers ${delivery.topic} with ${delivery.deed}`)
		await deed(world, delivery.payload as never)
		world.faultPoint('outbox-deed-done')
		await finishDelivery(world.db, delivery, world.now())
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error)
		const dead = delivery.attempts >= MAX_ATTEMPTS
		const availableAt = new Date(world.now().getTime() + backoffMs(delivery.attempts))
		await failDelivery(world.db, delivery, { message, availableAt, dead })
		world.log.error(
			{ topic: delivery.topic, deed: delivery.deed, event_id: delivery.eventId, dead, err: { message } },
			'outbox deed failed',
		)
	}
}

/**
 * Delivers what waits in the outbox, each deed until it is done: at least once, also across kill -9, for a lease runs out.
 * Returns whether there was anything to do.
 */
export async function deliverOutbox(world: World, table: DeedTable): Promise<boolean> {
	const deedsOf = Object.fromEntries(Object.entries(table).map(([topic, deeds]) => [topic, Object.keys(deeds)]))
	const distributed = await distributeEvents(world.db, deedsOf, world.now())
	const deliveries = await takeDeliveries(world.db, { limit: BATCH, leaseSeconds: LEASE_SECONDS, now: world.now() })
	for (const delivery of deliveries) await deliver(world, table, delivery)
	return distributed > 0 || deliveries.length > 0
}
