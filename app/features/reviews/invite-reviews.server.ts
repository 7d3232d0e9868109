import { groupBy } from '#app/domain/cluster-statistics/group-by.ts'
import { invitationWindow, isInvited } from '#app/domain/reviews/invitation.ts'
import type { World } from '#app/platform/world.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { insertInvitations, listLinesToInvite } from '#db/queries/review-invitations.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 200

async function invite(world: World, orderId: number, lineIds: readonly number[]): Promise<number> {
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		const invited = (await insertInvitations(tx, lineIds, at)).sort((a, b) => a - b)
		if (invited.length === 0) return 0
		const dedupeKey = `review-invited:${invited.join(',')}`
		await publishEvent(tx, { topic: 'review-invited', dedupeKey, payload: { orderId, lineIds: invited }, at })
		return invited.length
	})
}

/** Asks the buyers of what is over for a review, once for each line, what of an order is over by now in one notice. */
export async function inviteReviews(world: World): Promise<number> {
	let count = 0
	for (;;) {
		const now = world.now()
		const found = await listLinesToInvite(world.db, invitationWindow(now), AT_ONCE)
		const due = found.filter((line) => isInvited(line, now))
		const orders = groupBy(due, ({ orderId }) => String(orderId))
		for (const [orderId, lines] of orders)
			count += await invite(
				world,
				Number(orderId),
				lines.map(({ lineId }) => lineId),
			)
		if (due.length === 0 || found.length < AT_ONCE) return count
	}
}
