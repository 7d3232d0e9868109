import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import { clashToTell } from '#db/queries/clashed-sessions.ts'
import { membersToTell } from '#db/queries/notice-people.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells an enterprise that sessions of a rule take nobody, since a guide or a vehicle of theirs is out elsewhere then. */
export async function tellSessionsClashed(
	world: Teller,
	{ listingId, sessionIds, key }: { listingId: number; sessionIds: number[]; key: string },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const clash = await clashToTell(tx, { listingId, sessionIds })
		if (!clash) return
		const { enterpriseId, ...params } = clash
		await postNotices(tx, world, {
			...{ fact: key, kind: 'seller-session-clash', audience: 'SELLER', orderId: null, enterpriseId, params },
			link: `/seller/sessions/${sessionIds[0] ?? 0}?enterprise=${enterpriseId}`,
			people: await membersToTell(tx, enterpriseId, ['owner', 'manager']),
		})
	})
}
