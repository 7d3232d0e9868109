import type { ClaimState } from '#app/domain/claims/claim-states.ts'
import { addHours } from '#app/domain/time/instant.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { localDateAt, localInstant, type TimeZone } from '#app/domain/time/zoned.ts'

/** Hours in which the one whose turn it is must move, by state; an operator's setting. */
export const CLAIM_HOURS: Readonly<Partial<Record<ClaimState, number>>> = {
	/** The seller answers, else the claim goes to the administrator. */
	OPEN: 72,
	/** The buyer sends the goods back, else the return is off. */
	APPROVED: 168,
	/** The seller tells that they came, else the claim goes to the administrator. */
	SENT_BACK: 240,
	/** The seller looks at them and pays or refuses. */
	RECEIVED: 72,
	/** The buyer may take a refusal to the administrator. */
	REFUSED: 72,
}

/** Until when a claim that enters a state at an instant waits for its next move; null where nobody is pressed. */
export function claimDueAt(state: ClaimState, at: Date): Date | null {
	const hours = CLAIM_HOURS[state]
	return hours === undefined ? null : addHours(at, hours)
}

/** Where a claim goes when its time has run out unused; null where it stays. */
export function overdueMove(state: ClaimState): 'ESCALATED' | 'WITHDRAWN' | null {
	switch (state) {
		case 'OPEN':
		case 'SENT_BACK':
		case 'RECEIVED':
			return 'ESCALATED'
		case 'APPROVED':
			return 'WITHDRAWN'
		default:
			return null
	}
}

/**
 * The last instant at which goods delivered at an instant may be announced to come back: the days count from the day after
 * the delivery by the calendar of the zone, the last one whole (SAIC Order No. 90 of 2017, Art. 10).
 */
export function returnUntil(deliveredAt: Date, returnDays: number, zone: TimeZone): Date {
	return localInstant(addDays(localDateAt(deliveredAt, zone), returnDays + 1), '00:00', zone)
}
