import { mayMove, type StateTable } from '#app/domain/states/transition.ts'

/** OPEN can be used; HOLD waits for a decision; RECALLED is called back; CLOSED is used up or done with. */
export type LotState = 'OPEN' | 'HOLD' | 'RECALLED' | 'CLOSED'

/** From each state of a lot to the next. What was sold long ago can still be called back; a recall ends in CLOSED. */
export const LOT_STATES: StateTable<LotState> = {
	OPEN: ['HOLD', 'RECALLED', 'CLOSED'],
	HOLD: ['OPEN', 'RECALLED', 'CLOSED'],
	RECALLED: ['CLOSED'],
	CLOSED: ['RECALLED'],
}

/** Whether a lot may move from one state to another. */
export function mayMoveLot(from: LotState, to: LotState): boolean {
	return mayMove(LOT_STATES, from, to)
}
