import { isoWeekday, type LocalDate } from '#app/domain/time/local-date.ts'

/** What a kind of ticket costs in sessions of one rule; on Saturdays and Sundays something else, where that is given. Minor units. */
export type RulePrice = { priceMinor: number; weekendMinor: number | null }

/** The rule that set a ticket's price: that of its session, on any day or at the weekend, else the kind of ticket itself. */
export type TicketRule = 'base' | 'rule' | 'weekend'

const SATURDAY = 6

/** The price of one ticket for a session on a local date, in minor units, and what set it. */
export function ticketPrice(
	baseMinor: number,
	ofRule: RulePrice | null,
	date: LocalDate,
): { priceMinor: number; setBy: TicketRule } {
	if (!ofRule) return { priceMinor: baseMinor, setBy: 'base' }
	const { priceMinor, weekendMinor } = ofRule
	return weekendMinor !== null && isoWeekday(date) >= SATURDAY
		? { priceMinor: weekendMinor, setBy: 'weekend' }
		: { priceMinor, setBy: 'rule' }
}
