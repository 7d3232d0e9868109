/** How a buyer's dispute with the bank stands: OPEN while the bank decides, inquiries included. */
export type DisputeState = 'OPEN' | 'WON' | 'LOST'

/** Whether a dispute keeps the sellers' money back: while it is open, and for good once it is lost. */
export function freezesPayout(state: DisputeState | null): boolean {
	return state === 'OPEN' || state === 'LOST'
}
