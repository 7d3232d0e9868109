import { insightsText } from '#app/features/insights/insights-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

export type Unit = 'money' | 'count' | 'share' | 'stars'
export type Step = 'day' | 'week' | 'month'

export interface Tally {
	num: number
	den: number
	value: number | null
}

export interface Series {
	figure: 'sales' | 'orders' | 'conversion' | 'occupancy' | 'returning' | 'reviews'
	unit: Unit
	trend: 'up' | 'down' | 'same' | 'unknown'
	whole: Tally
	before: Tally
	parts: readonly (Tally & { from: string; to: string; isOpen: boolean })[]
}

/** How figures and pieces of time are written. */
export function useInsightWords() {
	const t = useText(insightsText)
	const format = useFormats()
	const plain = (unit: Unit, value: number) => {
		if (unit === 'money') return format.money(Math.round(value))
		return unit === 'share' ? format.percent(value) : unit === 'stars' ? format.decimal(value) : format.number(value)
	}
	return {
		t,
		format,
		/** On a scale: without the unit's word. */
		short: (unit: Unit) => (value: number) =>
			unit === 'money' ? format.money(Math.round(value / 100) * 100) : plain(unit, value),
		value: (unit: Unit, value: number | null) => {
			if (value === null) return t.notKnown
			return unit === 'stars' ? t.stars(plain(unit, value)) : plain(unit, value)
		},
		part: (step: Step, from: string) => (step === 'month' ? format.monthYear(from) : format.dayMonth(from)),
		/** Under a column, where there is little room. */
		shortPart: (step: Step, from: string) =>
			step === 'month' ? format.month(Number(from.slice(5, 7))) : format.dayMonth(from),
	}
}

/** The address of the rows behind a figure in a span of days. */
export const rowsHref = (figure: string, span: { by: Step; from: string; to: string }) =>
	`/seller/insights/${figure}?${new URLSearchParams(span)}`
