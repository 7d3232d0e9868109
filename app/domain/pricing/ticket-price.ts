import { isoWeekday, type LocalDate } from '#app/domain/time/local-date.ts'
import { isPublicHoliday } from '#app/domain/time/public-holidays.ts'

/**
 * What a kind of ticket costs in sessions of one rule; at weekends something else, where that is given, and on public holidays
 * again, where that is. Minor units.
 */
export type RulePrice = { priceMinor: number; weekendMinor: number | null; holidayMinor: number | null }

/** The rule that set a ticket's price: that of its session, on any day, at the weekend or on a holiday, else the kind of ticket itself. */
export type TicketRule = 'base' | 'rule' | 'weekend' | 'holiday'

const SATURDAY = 6

function onFreeDay({ weekendMinor, holidayMinor }: RulePrice, date: LocalDate) {
	if (weekendMinor === null && holidayMinor === null) return null
	const isHoliday = isPublicHoliday(date)
	if (isHoliday && holidayMinor !== null) return { priceMinor: holidayMinor, setBy: 'holiday' as const }
	if (weekendMinor === null || (!isHoliday && isoWeekday(date) < SATURDAY)) return null
	return { priceMinor: weekendMinor, setBy: 'weekend' as const }
}

/**
 * The price of one ticket for a session on a local date, in minor units, and what set it. A public holiday without a price of
 * its own costs what a weekend does.
 */
export function ticketPrice(
	baseMinor: number,
	ofRule: RulePrice | null,
	date: LocalDate,
): { priceMinor: number; setBy: TicketRule } {
	if (!ofRule) return { priceMinor: baseMinor, setBy: 'base' }
	return onFreeDay(ofRule, date) ?? { priceMinor: ofRule.priceMinor, setBy: 'rule' }
}
