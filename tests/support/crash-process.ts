import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { receiveProviderEvent } from '#app/features/checkout/receive-provider-event.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import { workOffProviderEvents } from '#app/features/checkout/work-off-provider-events.server.ts'
import type { OrderToPlace } from '#app/features/checkout/write-order.server.ts'
import { readConfig } from '#app/platform/config.ts'
import type { World } from '#app/platform/world.ts'
import { createWorld } from '#app/server/world.ts'
import { connect } from '#db/client.ts'

/* One deed in a process of its own, as the server runs it; FAULT_POINT says where it is killed. Prints the deed's answer. */

export type CrashDeed =
	| { deed: 'place-order'; order: OrderToPlace }
	| { deed: 'receive-event'; body: string; signature: string }
	| { deed: 'work-off-events' }
	| { deed: 'send-refunds' }

function perform(world: World, task: CrashDeed): Promise<unknown> {
	switch (task.deed) {
		case 'place-order':
			return placeOrder(world, task.order)
		case 'receive-event':
			return receiveProviderEvent(world, { body: Buffer.from(task.body), signature: task.signature })
		case 'work-off-events':
			return workOffProviderEvents(world)
		case 'send-refunds':
			return sendRefunds(world)
	}
}

if (import.meta.main) {
	const config = readConfig()
	const connection = connect({ url: config.databaseUrl ?? '' })
	const now = process.env.CRASH_NOW ?? ''
	const world = { ...(await createWorld(config, connection.db, config.stripe.apiBase)), now: () => new Date(now) }
	const answer = await perform(world, JSON.parse(process.env.CRASH_TASK ?? '') as CrashDeed)
	process.stdout.write(JSON.stringify(answer))
	await connection.close()
}
