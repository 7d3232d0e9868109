import { mayMove, type StateTable } from '#app/domain/states/transition.ts'

/** PENDING until all of the order was had, FROZEN for seven days more, then AVAILABLE to be taken; REVERSED by a refund of all. */
export type RewardState = 'PENDING' | 'FROZEN' | 'AVAILABLE' | 'PAID' | 'REVERSED'

export const REWARD_STATES: StateTable<RewardState> = {
	PENDING: ['FROZEN', 'REVERSED'],
	FROZEN: ['AVAILABLE', 'REVERSED'],
	AVAILABLE: ['PAID', 'REVERSED'],
	PAID: ['REVERSED'],
	REVERSED: [],
}

/** Whether a reward may go from one state to another. */
export const mayMoveReward = (from: RewardState, to: RewardState) => mayMove(REWARD_STATES, from, to)
