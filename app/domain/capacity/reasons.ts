import type { LocalDate } from '#app/domain/time/local-date.ts'

/** Why something cannot be bought as asked, with the facts that a page needs to say so; never a bare false. */
export type UnavailableReason =
	| { code: 'sold_out'; wanted: number; left: number; date?: LocalDate }
	| { code: 'not_offered'; date?: LocalDate }
	| { code: 'no_nights' }
	| { code: 'no_guests' }
	| { code: 'stop_sell'; date: LocalDate }
	| { code: 'min_stay'; nights: number }
	| { code: 'max_stay'; nights: number }
	| { code: 'closed_to_arrival'; date: LocalDate }
	| { code: 'closed_to_departure'; date: LocalDate }
	| { code: 'past'; date: LocalDate }
	| { code: 'past_cutoff'; cutoff: Date }
	| { code: 'min_advance'; days: number }
	| { code: 'max_advance'; days: number }
	| { code: 'over_occupancy'; guests: number; max: number }
	| { code: 'session_closed' }
	| { code: 'called_off' }
	| { code: 'not_yet_open'; opens: Date }
	| { code: 'window_closed'; closed: Date }
	| { code: 'out_of_season'; months: readonly number[] }
	| { code: 'not_deliverable'; regionCode: string }
	| { code: 'ship_not_possible' }
	/** A group that buys together: its time is over, its places are taken, the buyer has one, or is its seller. */
	| { code: 'group_over' }
	| { code: 'group_full' }
	| { code: 'group_joined' }
	| { code: 'group_own' }

/** The code of a reason: stable, for the API and the message catalogue. */
export type UnavailableCode = UnavailableReason['code']

/** The reasons with each code kept once per date, in their first order: what a page lists. */
export function distinctReasons(reasons: readonly UnavailableReason[]): UnavailableReason[] {
	const seen = new Map<string, UnavailableReason>()
	for (const reason of reasons) {
		const key = `${reason.code}@${'date' in reason ? (reason.date ?? '') : ''}`
		if (!seen.has(key)) seen.set(key, reason)
	}
	return [...seen.values()]
}
