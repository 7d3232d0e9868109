import { declineRequest } from '#app/features/selling/decline-requests.server.ts'
import type { World } from '#app/platform/world.ts'
import { overdueRequests } from '#db/queries/booking-requests.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 100
/** Told to the guest, in both languages. */
const NO_ANSWER =
	'房东没有在约定的时间内答复，已全额退款。/ The host did not answer in time; everything is being paid back.'

/** Calls off requests that nobody answered in time. Gives how many. */
export async function lapseRequests(world: World): Promise<number> {
	const overdue = await overdueRequests(world.db, world.now(), AT_ONCE)
	for (const { lineId, orderId } of overdue)
		await inTransaction(world.db, (tx) =>
			declineRequest(tx, world, { lineId, orderId, actor: 'system', reason: NO_ANSWER }),
		)
	return overdue.length
}
