import { GIFT_DAYS } from '#app/domain/gifts/gift.ts'
import { FORGET_DAYS, REST_DAYS } from '#app/domain/gifts/receiver-memory.ts'
import { addHours } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import { forgetReceivers } from '#db/queries/gift-receivers.ts'
import { endGift, overdueGifts, waitingLinesOf } from '#db/queries/gifts.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { lockOrderHead } from '#db/queries/paid-orders.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 100

async function endOverdue(world: World, orderId: number): Promise<boolean> {
	return inTransaction(world.db, async (tx) => {
		await lockOrderHead(tx, orderId)
		const at = world.now()
		if (!(await endGift(tx, orderId, at))) return false
		const lineIds = await waitingLinesOf(tx, orderId)
		if (lineIds.length === 0) return true
		const payload = { lineIds, cause: 'GIFT', reason: 'gift-over', actor: 'system' }
		await publishEvent(tx, { topic: 'lines-called-off', dedupeKey: `gift-over:${orderId}`, payload, at })
		return true
	})
}

/** Ends gifts that nobody accepted in time, everything back to their givers; and takes out addresses that have done their service. */
export async function endGifts(world: World): Promise<number> {
	const now = world.now()
	const acceptedBefore = addHours(now, -24 * FORGET_DAYS)
	await forgetReceivers(world.db, { acceptedBefore, restBefore: addHours(now, -24 * REST_DAYS), at: now })
	let ended = 0
	for (const orderId of await overdueGifts(world.db, addHours(now, -24 * GIFT_DAYS), AT_ONCE)) {
		if (await endOverdue(world, orderId)) ended++
	}
	return ended
}
