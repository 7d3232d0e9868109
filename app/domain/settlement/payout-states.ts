import type { StateTable } from '#app/domain/states/transition.ts'

/** How far a payout is: ordered, handed to who carries it, arrived, or come back. */
export type PayoutState = 'PENDING' | 'SENT' | 'PAID' | 'FAILED'

/** From each payout state to the next; a failed one is over, the next run pays what it left. */
export const PAYOUT_STATES: StateTable<PayoutState> = {
	PENDING: ['SENT'],
	SENT: ['PAID', 'FAILED'],
	PAID: [],
	FAILED: [],
}
