import type { StateTable } from '#app/domain/states/transition.ts'

/** How a warning of fraud stands: OPEN until a person lets its order go on, or calls it off. */
export type WarningState = 'OPEN' | 'LET_GO_ON' | 'CANCELLED'

/** From each state of a warning to the next: it is decided once. */
export const WARNING_STATES: StateTable<WarningState> = {
	OPEN: ['LET_GO_ON', 'CANCELLED'],
	LET_GO_ON: [],
	CANCELLED: [],
}

/** While a payment of an order is warned of like this, nothing of the order is packed or sent: what was called off is not either. */
export const HOLDS_GOODS: readonly WarningState[] = ['OPEN', 'CANCELLED']

/** While it stands like this, no seller's money of the order is released. */
export const HOLDS_MONEY: readonly WarningState[] = ['OPEN']
