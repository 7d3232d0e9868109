import { addHours } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import { forgetDevices, forgetVisitor, overdueVisitors } from '#db/queries/visitors.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 500
const DEVICE_HOURS = 48

/** Forgets visitors whose thirteen months are over, and what told devices apart two days ago. */
export async function forgetVisitors(world: World): Promise<void> {
	const now = world.now()
	await forgetDevices(world.db, addHours(now, -DEVICE_HOURS))
	for (const id of await overdueVisitors(world.db, now, AT_ONCE))
		await inTransaction(world.db, (tx) => forgetVisitor(tx, id))
}
