import type { RewardState } from '#app/domain/rewards/states.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'

/** A sharer earns so much of what was sold, in basis points. */
export const REWARD_BP = 300
/** A reward waits so long after the order was had. */
export const FROZEN_DAYS = 7

/** Of what was sold net of refunds, rounded down to the fen. */
export const rewardMinor = (netMinor: number, rateBp: number): number =>
	Math.floor((Math.max(0, netMinor) * rateBp) / 10_000)

/** What is known of the order behind a reward. */
export interface RewardedOrder {
	/** Sold and paid for, without freight and deposits. */
	soldMinor: number
	refundedMinor: number
	/** When the last of it was had; null while something of it is still to come. */
	hadAt: Date | null
}

/** A reward as it stands. */
export interface Reward {
	state: RewardState
	rateBp: number
	amountMinor: number
	frozenAt: Date | null
}

export type RewardMove = Pick<Reward, 'amountMinor' | 'state'>

/** Where a reward whose order is known stands at an instant: it moves at most one state, and follows refunds in every state. */
export function moveReward(reward: Reward, order: RewardedOrder, now: Date): RewardMove {
	const { state, rateBp } = reward
	if (state === 'REVERSED') return { state, amountMinor: 0 }
	const amountMinor = rewardMinor(order.soldMinor - order.refundedMinor, rateBp)
	if (amountMinor === 0) return { state: 'REVERSED', amountMinor: 0 }
	if (state === 'PENDING' && order.hadAt !== null) return { state: 'FROZEN', amountMinor }
	const isThawed = reward.frozenAt !== null && now.getTime() - reward.frozenAt.getTime() >= FROZEN_DAYS * DAY_MS
	return { state: state === 'FROZEN' && isThawed ? 'AVAILABLE' : state, amountMinor }
}

/**
 * What a sharer may take now: what is available, less what was paid and came back by a refund since. Refunds after the
 * payment are set off against later rewards, never asked of the sharer.
 */
export function takeableMinor(
	rewards: readonly (Pick<Reward, 'state' | 'amountMinor'> & { paidMinor: number })[],
): number {
	const available = rewards.reduce((sum, it) => sum + (it.state === 'AVAILABLE' ? it.amountMinor : 0), 0)
	const owed = rewards.reduce((sum, it) => sum + Math.max(0, it.paidMinor - it.amountMinor), 0)
	return Math.max(0, available - owed)
}
