import type { StateTable } from '#app/domain/states/transition.ts'

/** The states of a change of what was bought. */
export type ChangeState = 'QUOTED' | 'AWAITING_PAYMENT' | 'DONE' | 'LAPSED'

/** From each state of a change to the next: its difference may come after the hold ended, and is then used or goes back. */
export const CHANGE_STATES: StateTable<ChangeState> = {
	QUOTED: ['AWAITING_PAYMENT', 'DONE'],
	AWAITING_PAYMENT: ['DONE', 'LAPSED'],
	DONE: [],
	LAPSED: ['DONE'],
}
