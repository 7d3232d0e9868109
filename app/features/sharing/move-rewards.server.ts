import { moveReward } from '#app/domain/rewards/reward.ts'
import type { World } from '#app/platform/world.ts'
import { lockRewardOf, rewardedOrder, updateReward, waitingRewards } from '#db/queries/rewards.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 200

/** Brings the reward of an order to where it stands now: as far as its order was had, and less what came back of it. */
export async function moveRewardOf(world: World, { orderId }: { orderId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const reward = await lockRewardOf(tx, orderId)
		if (!reward) return
		const at = world.now()
		const moved = moveReward(reward, await rewardedOrder(tx, orderId), at)
		if (moved.state === reward.state && moved.amountMinor === reward.amountMinor) return
		await updateReward(tx, reward.id, moved, at)
		await recordStateChanges(tx, [
			{ entity: 'reward', entityId: reward.id, from: reward.state, to: moved.state, actor: 'system', at },
		])
	})
}

/** Moves the rewards that wait for their order or their time. */
export async function moveWaitingRewards(world: World): Promise<void> {
	let after = 0
	for (;;) {
		const rewards = await waitingRewards(world.db, after, AT_ONCE)
		for (const { orderId } of rewards) await moveRewardOf(world, { orderId })
		after = rewards.at(-1)?.id ?? after
		if (rewards.length < AT_ONCE) return
	}
}
