import { expect, test } from 'vitest'
import { type MonthSeries, thresholdMonth } from '#app/domain/forecasts/threshold-month.ts'
import { monthsBetween, trailingMonths } from '#app/domain/indicators/month.ts'

const series = (valueOf: (at: number) => number | null, count = 30): MonthSeries =>
	trailingMonths('2026-06', count).map((period, at) => ({ period, value: valueOf(at) }))

test('a threshold that was reached has the first month whose twelve months came to it', () => {
	// A hundred a month: twelve of them from the twelfth month on.
	expect(
		thresholdMonth(
			series(() => 100),
			{ amount: 1200 },
		),
	).toEqual({ outcome: 'reached', month: '2024-12' })
	// At it is not above it.
	expect(
		thresholdMonth(
			series(() => 100),
			{ amount: 1200, isAbove: true },
		).outcome,
	).not.toBe('reached')
	expect(
		thresholdMonth(
			series((at) => (at === 3 ? 5000 : 0)),
			{ amount: 5000 },
		),
	).toMatchObject({ month: '2024-04' })
})

test('growing sales reach it in the first month in which that is as likely as not, within a range', () => {
	const growing = series((at) => 100 + 5 * at + ((at * 7) % 5))
	const found = thresholdMonth(growing, { amount: 4000 })
	if (found.outcome !== 'foreseen') throw new Error(found.outcome)
	// Twelve months of the line 102 + 5 t sum to 4000 where its mean is 333, forty-six months on: 22 after the last one.
	expect(Math.abs(monthsBetween('2026-06', found.month) - 22)).toBeLessThanOrEqual(3)
	expect(found.earliest <= found.month).toBe(true)
	expect(found.latest === null || found.latest >= found.month).toBe(true)
	const nearer = thresholdMonth(growing, { amount: 3200 })
	if (nearer.outcome !== 'foreseen') throw new Error(nearer.outcome)
	expect(nearer.month < found.month).toBe(true)
})

test('what does not grow does not reach it, and too little past cannot tell', () => {
	const steady = series((at) => 100 + ((at * 7) % 5))
	expect(thresholdMonth(steady, { amount: 50_000 })).toEqual({ outcome: 'not-within', months: 36, earliest: null })
	expect(
		thresholdMonth(
			series(() => 100, 7),
			{ amount: 50_000 },
		),
	).toEqual({ outcome: 'too-few' })
	expect(
		thresholdMonth(
			series(() => 0),
			{ amount: 50_000 },
		),
	).toEqual({ outcome: 'all-zero' })
	expect(thresholdMonth([], { amount: 1 })).toEqual({ outcome: 'too-few' })
})

test('a month without a figure adds nothing to what was reached', () => {
	expect(
		thresholdMonth(
			series((at) => (at % 2 ? null : 100)),
			{ amount: 700 },
		).outcome,
	).not.toBe('reached')
	expect(
		thresholdMonth(
			series((at) => (at % 2 ? null : 100)),
			{ amount: 600 },
		),
	).toMatchObject({ outcome: 'reached' })
})
