import { equalWeights } from '#app/domain/indicators/equal-weights.ts'
import { minMaxInto } from '#app/domain/indicators/min-max-scores.ts'
import { isMissing, MISSING, type Numbers } from '#app/domain/indicators/missing.ts'

/** Fewer units than this carry no information about dispersion. */
const FEWEST_UNITS = 3

/** raw: shares of the positive values themselves; minmax01: of the values scaled to 0-1 (production). */
export type EntropyShare = 'raw' | 'minmax01'

/** Entropy e, divergence d = 1 - e and weight per column; degenerate where no column tells units apart (weights equal). */
export type EntropyWeights = { e: number[]; d: number[]; w: number[]; degenerate: boolean }

/** Entropy weights of the columns of units x criteria (Shannon 1948; Hwang and Yoon 1981, ch. 3). They reward dispersion, not importance. */
export function entropyWeights(
	rows: readonly (readonly number[])[],
	options: Readonly<{ share?: EntropyShare }> = {},
): EntropyWeights {
	const width = rows[0]?.length ?? 0
	return entropyWeightsOf(
		Array.from({ length: width }, (_, j) => rows.map((row) => row[j] ?? MISSING)),
		options,
	)
}

/** The same of columns of criteria. */
export function entropyWeightsOf(
	columns: readonly Numbers[],
	options: Readonly<{ share?: EntropyShare }> = {},
): EntropyWeights {
	const e = columns.map((column) => columnEntropy(column, options.share ?? 'raw'))
	const d = e.map((entropy) => 1 - entropy)
	const sum = d.reduce((total, divergence) => total + divergence, 0)
	const degenerate = sum === 0
	return { e, d, w: degenerate ? equalWeights(columns.length) : d.map((divergence) => divergence / sum), degenerate }
}

/** Normalised entropy of one column, at most 1; 1 for a constant, an empty or a short column. */
function columnEntropy(column: Numbers, share: EntropyShare): number {
	const present = presentOf(column)
	if (present.length < FEWEST_UNITS || isConstant(present)) return 1
	if (share === 'minmax01') minMaxInto(present, { range: [0, 1] }, present)
	return Math.min(1, -sumOfTerms(present, sumOf(present)) / Math.log(present.length))
}

function sumOf(values: Float64Array): number {
	let total = 0
	for (let at = 0; at < values.length; at++) {
		const value = values[at] ?? MISSING
		if (isMissing(value) || value < 0) throw new RangeError('Entropy takes no negative value')
		total += value
	}
	return total
}

/** Sum of p log p over the shares p of the total; a share of 0 adds nothing. */
function sumOfTerms(values: Float64Array, total: number): number {
	let sum = 0
	for (let at = 0; at < values.length; at++) {
		const share = (values[at] ?? 0) / total
		if (share > 0) sum += share * Math.log(share)
	}
	return sum
}

function presentOf(column: Numbers): Float64Array {
	const present = new Float64Array(column.length)
	let count = 0
	for (let at = 0; at < column.length; at++) {
		const value = column[at] ?? MISSING
		if (!isMissing(value)) present[count++] = value
	}
	return present.subarray(0, count)
}

function isConstant(values: Float64Array): boolean {
	for (let at = 1; at < values.length; at++) if (values[at] !== values[0]) return false
	return true
}
