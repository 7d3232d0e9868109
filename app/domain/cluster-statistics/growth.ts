import type { Month } from '#app/domain/indicators/month.ts'
import { addMonths, monthsBetween, trailingMonths } from '#app/domain/indicators/month.ts'

/** A rate, or why there is none: `base` where what it starts from is 0, less, or kept back, `too-short` below a year. */
export type Growth =
	| Readonly<{ outcome: 'rate'; rate: number }>
	| Readonly<{ outcome: 'none'; reason: 'base' | 'not-reported' | 'too-short' }>

/** Values by month; a month that is absent was not reported. */
export type MonthlyValues = ReadonlyMap<Month, number>

/** Growth from one value to another, as a share. */
export function growthRate(before: number | undefined, after: number | undefined): Growth {
	if (after === undefined) return { outcome: 'none', reason: 'not-reported' }
	if (before === undefined || !(before > 0)) return { outcome: 'none', reason: 'base' }
	return { outcome: 'rate', rate: after / before - 1 }
}

/** Against the month before. */
export const monthOnMonth = (values: MonthlyValues, month: Month): Growth =>
	growthRate(values.get(addMonths(month, -1)), values.get(month))

/** Against the same month a year before. */
export const yearOnYear = (values: MonthlyValues, month: Month): Growth =>
	growthRate(values.get(addMonths(month, -12)), values.get(month))

/** The twelve months that end with a month against the twelve before; every one must be there. */
export const trailingYearOnYear = (values: MonthlyValues, month: Month): Growth =>
	growthRate(sumOfYear(values, addMonths(month, -12)), sumOfYear(values, month))

/** Compound annual growth over a number of years. */
export function compoundGrowth(first: number, last: number, years: number): Growth {
	if (!(first > 0) || !(years > 0) || last < 0) return { outcome: 'none', reason: 'base' }
	return { outcome: 'rate', rate: (last / first) ** (1 / years) - 1 }
}

/** Mean growth of several rates by their logarithms, so that a rise and the fall that undoes it come to 0; a rate of -1 or less has none. */
export function meanGrowth(rates: readonly number[]): Growth {
	if (rates.length === 0 || rates.some((rate) => !(rate > -1))) return { outcome: 'none', reason: 'base' }
	const logs = rates.reduce((sum, rate) => sum + Math.log1p(rate), 0)
	return { outcome: 'rate', rate: Math.expm1(logs / rates.length) }
}

/** What each part added to the growth of the whole, (x1 - x0) over the sum of x0; they add up to it. Null without a base. */
export function growthContributions(before: readonly number[], after: readonly number[]): number[] | null {
	const base = before.reduce((sum, value) => sum + value, 0)
	return base > 0 ? before.map((value, i) => ((after[i] ?? 0) - value) / base) : null
}

/** How a figure has grown up to a month: a flow's year is the sum of its twelve months, of all else the month's value stands for it. */
export interface GrowthFacts {
	monthOnMonth: Growth
	yearOnYear: Growth
	/** Of flows alone: twelve months against the twelve before. */
	trailing: Growth | null
	/** A year, on average, since the first year that is known; `years` may be broken. */
	compound: Growth
	years: number
	/** A month, on average of the last twelve that have a rate. */
	meanMonth: Growth
}

/** The growth of a series of months up to one of them. */
export function growthFacts(values: MonthlyValues, month: Month, isFlow: boolean): GrowthFacts {
	const yearTo = (of: Month) => (isFlow ? sumOfYear(values, of) : values.get(of))
	const first = [...values.keys()].sort().find((of) => yearTo(of) !== undefined)
	const years = first === undefined ? 0 : monthsBetween(first, month) / 12
	const rates = trailingMonths(month).flatMap((of) => {
		const growth = monthOnMonth(values, of)
		return growth.outcome === 'rate' ? [growth.rate] : []
	})
	return {
		monthOnMonth: monthOnMonth(values, month),
		yearOnYear: yearOnYear(values, month),
		trailing: isFlow ? trailingYearOnYear(values, month) : null,
		compound: compoundSince(first === undefined ? undefined : yearTo(first), yearTo(month), years),
		years,
		meanMonth: rates.length > 0 ? meanGrowth(rates) : { outcome: 'none', reason: 'not-reported' },
	}
}

function compoundSince(first: number | undefined, last: number | undefined, years: number): Growth {
	if (first === undefined || last === undefined) return { outcome: 'none', reason: 'not-reported' }
	return years < 1 ? { outcome: 'none', reason: 'too-short' } : compoundGrowth(first, last, years)
}

function sumOfYear(values: MonthlyValues, month: Month): number | undefined {
	const months = trailingMonths(month).map((of) => values.get(of))
	return months.reduce<number | undefined>(
		(sum, value) => (sum === undefined || value === undefined ? undefined : sum + value),
		0,
	)
}
