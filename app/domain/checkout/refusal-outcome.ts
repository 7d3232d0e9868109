import type { UnavailableCode, UnavailableReason } from '#app/domain/capacity/reasons.ts'

/** What a program is told in one word when a cart cannot be taken; the reasons say the rest. */
export type RefusalOutcome = 'sold-out' | 'closed' | 'not-possible'

const CLOSED: ReadonlySet<UnavailableCode> = new Set([
	'not_offered',
	'stop_sell',
	'closed_to_arrival',
	'closed_to_departure',
	'past',
	'past_cutoff',
	'session_closed',
	'called_off',
	'not_yet_open',
	'window_closed',
	'out_of_season',
])

/** The word for a list of reasons: sold out if that is all, closed if nothing else stands against it, else not possible as asked. */
export function refusalOutcome(reasons: readonly UnavailableReason[]): RefusalOutcome {
	if (reasons.every(({ code }) => code === 'sold_out')) return 'sold-out'
	return reasons.every(({ code }) => code === 'sold_out' || CLOSED.has(code)) ? 'closed' : 'not-possible'
}
