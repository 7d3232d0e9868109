import type { Demand } from '#tests/support/schedules/model.ts'
import type { Basket } from '#tests/support/schedules/step.ts'

/* The terms under which the lane's market sells, in the words of the rules and by instants worked out by hand. */

/** 14:00 of the day before arrival at the property; itself in time. */
const STAY_FREE_UNTIL = Date.parse('2026-05-13T06:00:00Z')
/** 15:00 of the day of arrival. */
const STAY_BEGINS = Date.parse('2026-05-14T07:00:00Z')
/** Midnight after the day of arrival: who is not there by then has not come. */
const STAY_MISSED = Date.parse('2026-05-14T16:00:00Z')
const SECOND_NIGHT_OVER = Date.parse('2026-05-15T16:00:00Z')
/** 24 hours before 07:00 of the second day. */
const SEATS_FREE_UNTIL = Date.parse('2026-05-13T23:00:00Z')
const SEATS_BEGIN = Date.parse('2026-05-14T23:00:00Z')
const SEATS_OVER = Date.parse('2026-05-15T01:00:00Z')

/** What cancelling a line costs by its terms; 'some' where this model does not say. */
export function feeOf(kind: string, now: Date, basket: Basket): 'none' | 'some' | 'whole' {
	const at = now.getTime()
	if (kind === 'GOODS') return 'none'
	if (kind === 'EXPERIENCE') return at <= SEATS_FREE_UNTIL ? 'none' : at <= SEATS_BEGIN ? 'whole' : 'some'
	if (at <= STAY_FREE_UNTIL) return 'none'
	return at <= STAY_BEGINS && (basket === 'night' || basket === 'mixed') ? 'whole' : 'some'
}

/** Whether the guests of a line have not come by now; ANY: whether any service has begun. */
export function hasSurelyMissed(kind: string, now: Date): boolean {
	const at = now.getTime()
	if (kind === 'ANY') return at > STAY_BEGINS
	return kind === 'STAY' ? at >= STAY_MISSED : kind === 'EXPERIENCE' && at >= SEATS_OVER
}

/** What a line whose guests never came still takes: seats, and the nights before today. */
export function missed(kind: string, taken: Demand, now: Date): Demand {
	if (kind !== 'STAY' || now.getTime() >= SECOND_NIGHT_OVER) return taken
	return Object.fromEntries(Object.entries(taken).filter(([row]) => row !== 'night2'))
}
