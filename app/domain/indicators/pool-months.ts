import type { TimeRule } from '#app/domain/indicators/indicator-definition.ts'
import type { Month } from '#app/domain/indicators/month.ts'
import { addTallies, type Tally } from '#app/domain/indicators/tally.ts'

/** A window's tally; `month` is the latest month in it that was reported, whose age it inherits. */
export type PooledMonths =
	| { outcome: 'pooled'; tally: Tally; month: Month; reported: number; expected: number }
	| { outcome: 'missing'; reported: number; expected: number }
	| { outcome: 'recount'; rule: TimeRule }

/** Tallies by month; a month that is absent was not reported, which is not the same as 0. */
export type MonthlyTallies = ReadonlyMap<Month, Tally>

/**
 * Combines the months of a window (oldest first): flows and ratios add their sums, stocks take the last report, distinct
 * counts must be counted anew. Below `leastMonths` reported (default: all, or one for a stock) the result is missing.
 */
export function poolMonths(
	rule: TimeRule,
	tallies: MonthlyTallies,
	window: readonly Month[],
	leastMonths = rule === 'last' ? 1 : window.length,
): PooledMonths {
	if (rule === 'distinct') return { outcome: 'recount', rule }
	const reports = window.flatMap((month) => {
		const tally = tallies.get(month)
		return tally ? [{ month, tally }] : []
	})
	const latest = reports.at(-1)
	const counts = { reported: reports.length, expected: window.length }
	if (!latest || reports.length < leastMonths) return { outcome: 'missing', ...counts }
	const tally = rule === 'last' ? latest.tally : addTallies(reports.map((report) => report.tally))
	return { outcome: 'pooled', tally, month: latest.month, ...counts }
}
