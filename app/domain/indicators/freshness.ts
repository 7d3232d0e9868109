import type { Cycle } from '#app/domain/indicators/indicator-definition.ts'
import { addMonthsToInstant } from '#app/domain/indicators/month.ts'
import { timeliness } from '#app/domain/data-quality/timeliness.ts'

const DAY_MS = 86_400_000
const CYCLE_MONTHS = { monthly: 1, quarterly: 3, annual: 12 }

/** How long a datum lasts, from the codebook. `cycle` is that of the rows kept: a daily indicator kept by month is monthly. */
export type FreshnessRule = Readonly<{ cycle: Cycle; dueDays: number; expiresDays: number }>

/** fresh: the successor is not due yet; ageing: it is, the value is carried; stale: expired, not used. */
export type FreshnessState = 'fresh' | 'ageing' | 'stale'

/** A datum's age `now`; `timelinessShare` falls from 1 when its successor is due to 0 when it expires. */
export type Freshness = Readonly<{
	state: FreshnessState
	timelinessShare: number
	successorDueAt: Date
	expiresAt: Date
}>

/** The age of a datum for the period that ended at `periodEnd` (linear form of Ballou et al. 1998). */
export function freshnessAt(rule: FreshnessRule, periodEnd: Date, now: Date): Freshness {
	const successorDueAt = addDays(nextPeriodEnd(rule.cycle, periodEnd), rule.dueDays)
	const expiresAt = addDays(periodEnd, rule.expiresDays)
	const share = timeliness(now.getTime(), successorDueAt.getTime(), expiresAt.getTime())
	const state = share === 1 ? 'fresh' : share > 0 ? 'ageing' : 'stale'
	return { state, timelinessShare: share, successorDueAt, expiresAt }
}

/** Whether a datum not yet there for the period that ended at `periodEnd` is late: absent after its due days. */
export const isLate = (rule: Pick<FreshnessRule, 'dueDays'>, periodEnd: Date, now: Date) =>
	now.getTime() > addDays(periodEnd, rule.dueDays).getTime()

/** The older of two ages: a value per head is no fresher than its denominator. */
export const olderOf = (a: Freshness, b: Freshness) => (b.timelinessShare < a.timelinessShare ? b : a)

function nextPeriodEnd(cycle: Cycle, periodEnd: Date): Date {
	return cycle === 'daily' ? addDays(periodEnd, 1) : addMonthsToInstant(periodEnd, CYCLE_MONTHS[cycle])
}

const addDays = (instant: Date, days: number) => new Date(instant.getTime() + days * DAY_MS)
