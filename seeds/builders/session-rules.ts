import { rruleOf } from '#app/domain/sessions/recurrence.ts'
import { firstOn, UNFOLDED_DAYS } from '#app/domain/sessions/session-rule.ts'
import { addDays, type IsoWeekday, type LocalDate } from '#app/domain/time/local-date.ts'
import type { MarketListing } from '#seeds/builders/market.ts'
import type { ExperienceText } from '#seeds/builders/market-file.ts'
import { seasonEnd } from '#seeds/builders/session-days.ts'
import { chinaInstant, type Seeding } from '#seeds/builders/seeding.ts'

/** Whose sessions follow a rule: the enterprises of those who can be logged in as. */
const BY_RULE = new Set(['small-tea-coop', 'mist-terrace-nengren'])
/** Who asks more for tickets at weekends. */
const DEARER_WEEKENDS = new Set(['mist-terrace-nengren'])
const MORE_BP = 12_000
const HOLIDAY_BP = 15_000
const more = (minor: number, bp: number) => Math.ceil((minor * bp) / 1_000_000) * 100
const CUTOFF_MINUTES = 720
const LAST_DAY = ['31', '29', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31'] as const

const monthDay = (month: number, day: string) => `${String(month).padStart(2, '0')}-${day}`

/** Each month of a season as a window of its own. */
const seasonsOf = (months: readonly number[] = []) =>
	months.map((month) => ({ from: monthDay(month, '01'), to: monthDay(month, LAST_DAY[month - 1] ?? '31') }))

/** A fifth more on Saturdays and Sundays, half as much again on public holidays, to the full yuan. */
function priceWeekends(tables: Seeding['tables'], listing: MarketListing, ruleId: number): void {
	for (const { unitTypeId, priceMinor } of listing.sessions?.unitTypes ?? [])
		tables.add('session_rule_prices', {
			...{ rule_id: ruleId, unit_type_id: unitTypeId, price_minor: priceMinor },
			weekend_minor: more(priceMinor, MORE_BP),
			holiday_minor: more(priceMinor, HOLIDAY_BP),
		})
}

/** Sessions of a span follow a rule. */
function bindSessions({ sessions }: MarketListing, ruleId: number, [from, to]: [Date, Date]): void {
	for (const [session, row] of sessions?.rows ?? []) {
		if (session.startsAt < from || session.startsAt >= to) continue
		Object.assign(row, { rule_id: ruleId, rule_slot: row.starts_at, follows_rule: true })
	}
}

/**
 * Says the sessions ahead by the rule that they follow; it ends with the season that the last of them is in. Those beyond what rules
 * make ahead were put in by themselves.
 */
export function buildSessionRule(
	{ tables, now, today }: Seeding,
	listing: MarketListing,
	{ text, dates }: { text: ExperienceText; dates: readonly LocalDate[] },
): void {
	const seasons = seasonsOf(text.season)
	const last = dates.at(-1)
	if (last === undefined || !BY_RULE.has(listing.enterprise.text.slug) || seasons.length > 4) return
	const horizon = addDays(today, UNFOLDED_DAYS)
	const weekdays = [...text.weekdays].sort((a, b) => a - b) as IsoWeekday[]
	const { id } = tables.addNumbered('session_rules', {
		listing_id: listing.id,
		rrule: rruleOf({ weekdays, interval: 1, until: seasonEnd(text, last), count: null }),
		starts_on: firstOn(today, weekdays),
		start_times: [...text.startTimes].sort(),
		left_out: [],
		seasons,
		minutes: text.minutes,
		cutoff_minutes: CUTOFF_MINUTES,
		seats: text.capacity,
		min_to_run: text.minToRun,
		unfolded_until: last < horizon ? addDays(last, 1) : horizon,
		created_at: now,
	})
	if (DEARER_WEEKENDS.has(listing.enterprise.text.slug)) priceWeekends(tables, listing, id)
	bindSessions(listing, id, [chinaInstant(today, '00:00'), chinaInstant(horizon, '00:00')])
}
