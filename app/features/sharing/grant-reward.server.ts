import { REWARD_BP, rewardMinor } from '#app/domain/rewards/reward.ts'
import { isSelfReferral } from '#app/domain/rewards/self-referral.ts'
import { freezeCredits } from '#app/features/sharing/freeze-credits.server.ts'
import type { World } from '#app/platform/world.ts'
import { insertReward, rewardedOrder, sharedOrder } from '#db/queries/rewards.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Rewards the sharer by whose link a paid order came last: one an order, nobody for their own. */
export async function grantReward(world: World, { orderId }: { orderId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		await freezeCredits(tx, orderId)
		const link = await sharedOrder(tx, orderId)
		if (!link || isSelfReferral(link.sharer, link.buyer)) return
		const { soldMinor, refundedMinor } = await rewardedOrder(tx, orderId)
		const amountMinor = rewardMinor(soldMinor - refundedMinor, REWARD_BP)
		if (amountMinor === 0) return
		const at = world.now()
		const id = await insertReward(tx, { orderId, link, rateBp: REWARD_BP, amountMinor, at })
		if (id === null) return
		await recordStateChanges(tx, [{ entity: 'reward', entityId: id, from: null, to: 'PENDING', actor: 'system', at }])
	})
}
