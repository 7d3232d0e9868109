import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellSettlers } from '#app/features/notifications/tell-settlers.server.ts'
import { membersToTell } from '#db/queries/notice-people.ts'
import { payoutToTell } from '#db/queries/told-papers.ts'
import { inTransaction } from '#db/transaction.ts'

/** Ordered is no news yet: it is told when the money leaves, arrives or does not. */
const TOLD = ['SENT', 'PAID', 'FAILED']

/** Tells a shop's owners how a payout goes, and those who settle of one that failed. */
export async function tellPayoutMoved(
	world: Teller,
	{ payoutId, enterpriseId }: { payoutId: string; enterpriseId: number },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const payout = await payoutToTell(tx, payoutId)
		if (!payout || !TOLD.includes(payout.state)) return
		const fact = `payout-moved:${payoutId}:${payout.state}`
		await postNotices(tx, world, {
			...{ fact, kind: 'payout-moved', params: payout, audience: 'SELLER', orderId: null, enterpriseId },
			link: `/seller/payouts?enterprise=${enterpriseId}`,
			people: await membersToTell(tx, enterpriseId, ['owner']),
		})
		if (payout.state !== 'FAILED') return
		const { amountMinor, currency, seller } = payout
		const params = { amountMinor, currency, seller }
		await tellSettlers(tx, world, { fact, kind: 'operator-payout-failed', params, link: '/admin/settlement' })
	})
}
