import type { ValueRange } from '#app/domain/indicators/indicator-definition.ts'

/** The bounds of a range in signs that every language reads: `0–100`, `> 0, ≤ 10000`, `≥ 0`; '' where it has none. */
function rangeSigns({ min, max, minExclusive }: ValueRange): string {
	if (min !== null && max !== null && !minExclusive) return `${min}–${max}`
	const least = min === null ? [] : [`${minExclusive ? '>' : '≥'} ${min}`]
	return [...least, ...(max === null ? [] : [`≤ ${max}`])].join(', ')
}

/** What is wrong with a value outside a range: it is no whole number where one is asked for, or beyond the bounds. */
export function rangeFault(range: ValueRange, value: number) {
	return range.integer && !Number.isInteger(value)
		? { code: 'not_a_count' as const }
		: { code: 'out_of_range' as const, detail: rangeSigns(range) }
}
