import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import { membersToTell } from '#db/queries/notice-people.ts'
import { caseToTell } from '#db/queries/overbooking.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells a house that nights of a room were sold here and on another site. */
export async function tellOverbooking(world: Teller, { caseId }: { caseId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const one = await caseToTell(tx, caseId)
		if (!one) return
		const { enterpriseId, roomTypeId, room, feed, first, last } = one
		await postNotices(tx, world, {
			...{
				fact: `overbooking-opened:${caseId}`,
				kind: 'seller-overbooked',
				audience: 'SELLER',
				orderId: null,
				enterpriseId,
			},
			params: { room, feed, first, last },
			link: `/seller/calendar/feeds?room=${roomTypeId}&enterprise=${enterpriseId}`,
			people: await membersToTell(tx, enterpriseId, ['owner', 'manager', 'clerk']),
		})
	})
}
