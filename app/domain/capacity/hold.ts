import type { StateTable } from '#app/domain/states/transition.ts'
import { addMinutes } from '#app/domain/time/instant.ts'

/** The states of a hold. */
export type HoldState = 'ACTIVE' | 'CONVERTED' | 'RELEASED' | 'EXPIRED'

/** From each hold state to the next; all but ACTIVE are final. */
export const HOLD_STATES: StateTable<HoldState> = {
	ACTIVE: ['CONVERTED', 'RELEASED', 'EXPIRED'],
	CONVERTED: [],
	RELEASED: [],
	EXPIRED: [],
}

/** How long stock waits for a buyer, in minutes; an operator's settings. */
export type HoldTimes = { holdMinutes: number; paymentSessionMinutes: number; afterSessionMinutes: number }

/** The defaults: 15 min in checkout; a payment session of 31 min (the provider's least is 30) and 5 min after it. */
export const HOLD_TIMES: HoldTimes = { holdMinutes: 15, paymentSessionMinutes: 31, afterSessionMinutes: 5 }

/** When a hold taken at an instant ends, before any payment session. */
export function holdUntil(at: Date, times: HoldTimes = HOLD_TIMES): Date {
	return addMinutes(at, times.holdMinutes)
}

/** When a payment session opened at an instant ends, and the later end of the hold that waits for it. */
export function paymentSessionTimes(at: Date, times: HoldTimes = HOLD_TIMES): { sessionEndsAt: Date; holdUntil: Date } {
	const sessionEndsAt = addMinutes(at, times.paymentSessionMinutes)
	return { sessionEndsAt, holdUntil: addMinutes(sessionEndsAt, times.afterSessionMinutes) }
}

/** Whether a hold still keeps its stock: true up to and at its end, by the clock and not by a job. */
export function isHoldAlive(hold: { state: HoldState; holdUntil: Date }, at: Date): boolean {
	return hold.state === 'ACTIVE' && at.getTime() <= hold.holdUntil.getTime()
}
