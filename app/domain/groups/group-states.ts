import type { StateTable } from '#app/domain/states/transition.ts'

/** How a group that buys together stands; CANCELLED by its seller, or because nobody ever paid. */
export type GroupState = 'OPEN' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'

/** From each state of a group to the next; what is settled stays so. */
export const GROUP_STATES: StateTable<GroupState> = {
	OPEN: ['SUCCEEDED', 'FAILED', 'CANCELLED'],
	SUCCEEDED: [],
	FAILED: [],
	CANCELLED: [],
}

/** How long a group gathers unless its offer says otherwise; an operator's setting. */
export const GROUP_HOURS = 24

/** So long a group whose opener never pays is kept. */
export const UNBEGUN_HOURS = 24
