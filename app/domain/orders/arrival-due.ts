import { sumMinor } from '#app/domain/money/money.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'

/** Lines that are paid for on arrival: none that was called off or missed. */
export const DUE_ON_ARRIVAL: readonly OrderLineState[] = ['CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT', 'REDEEMED']

/** What is due on arrival for lines of an order; minor units. */
export function arrivalDueMinor(lines: readonly { state: OrderLineState; paidMinor: number }[]): number {
	return sumMinor(lines.filter(({ state }) => DUE_ON_ARRIVAL.includes(state)).map(({ paidMinor }) => paidMinor))
}
