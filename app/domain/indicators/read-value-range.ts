import type { ValueRange } from '#app/domain/indicators/indicator-definition.ts'

const NUMBER = '([-−]?\\d+(?:\\.\\d+)?)'
const BETWEEN = new RegExp(`^${NUMBER}\\s*[–…]\\s*${NUMBER}$`)
const OPEN_BELOW = new RegExp(`^${NUMBER}\\s*<\\s*v\\s*≤\\s*${NUMBER}$`)
const AT_LEAST = new RegExp(`^(?:v\\s*)?≥\\s*${NUMBER}(?:\\s|$)`)

const toNumber = (text: string | undefined) => Number((text ?? '').replace('−', '-'))

/**
 * Reads a range as the codebook words it: `0–100`, `−10…80`, `0<v≤10000`, `integer ≥0`, `v ≥ 0 …`.
 * Whatever compares with another datum (`≤ population`, `0.3–3 × goods orders`) stays open here and is said by `text`.
 */
export function readValueRange(text: string): ValueRange {
	const integer = text.startsWith('integer ')
	const [clause = ''] = text.replace(/^integer\s+/, '').split(/[;,]/)
	const open = OPEN_BELOW.exec(clause)
	if (open) return { min: toNumber(open[1]), max: toNumber(open[2]), minExclusive: true, integer, text }
	const between = BETWEEN.exec(clause)
	if (between) return { min: toNumber(between[1]), max: toNumber(between[2]), minExclusive: false, integer, text }
	const least = AT_LEAST.exec(clause)
	return { min: least ? toNumber(least[1]) : null, max: null, minExclusive: false, integer, text }
}

/** Whether a value keeps the absolute bounds of a range. */
export function isWithinRange(range: ValueRange, value: number): boolean {
	if (range.integer && !Number.isInteger(value)) return false
	if (range.min !== null && (range.minExclusive ? value <= range.min : value < range.min)) return false
	return range.max === null || value <= range.max
}
