import { addMonths, type Month } from '#app/domain/indicators/month.ts'

/** A month of one source: its figure, and what the source says of the year up to it. */
export type ToldMonth = Readonly<{ period: Month; value: number | null; cumulative: number | null }>

/** The year up to a month as a source states it, and as it comes out of its other figures. */
export type Cumulative = Readonly<{ stated: number; told: number }>

/**
 * What a source says of the year up to a month, held against its own months: the year up to the month before and this month,
 * or all months of the year where it gave each. Null where it stated nothing, or the rest does not tell.
 */
export function cumulativeOf(months: readonly ToldMonth[], period: Month): Cumulative | null {
	const at = (month: Month) => months.find((it) => it.period === month)
	const own = at(period)
	if (!own || own.value === null || own.cumulative === null) return null
	const before = period.endsWith('-01') ? 0 : (at(addMonths(period, -1))?.cumulative ?? sumBefore(at, period))
	return before === null ? null : { stated: own.cumulative, told: before + own.value }
}

function sumBefore(at: (month: Month) => ToldMonth | undefined, period: Month): number | null {
	let sum = 0
	for (let month = `${period.slice(0, 4)}-01`; month < period; month = addMonths(month, 1)) {
		const value = at(month)?.value
		if (value === null || value === undefined) return null
		sum += value
	}
	return sum
}
