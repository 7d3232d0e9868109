import { equalWeights } from '#app/domain/indicators/equal-weights.ts'
import { minMaxScores } from '#app/domain/indicators/min-max-scores.ts'
import { isMissing, MISSING, presentValues } from '#app/domain/indicators/missing.ts'

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
	columns: readonly (readonly number[])[],
	options: Readonly<{ share?: EntropyShare }> = {},
): EntropyWeights {
	const e = columns.map((column) => columnEntropy(column, options.share ?? 'raw'))
	const d = e.map((entropy) => 1 - entropy)
	const sum = d.reduce((total, divergence) => total + divergence, 0)
	const degenerate = sum === 0
	return { e, d, w: degenerate ? equalWeights(columns.length) : d.map((divergence) => divergence / sum), degenerate }
}

/** Normalised entropy of one column, at most 1; 1 for a constant, an empty or a short column. */
function columnEntropy(column: readonly number[], share: EntropyShare): number {
	const present = presentValues(column)
	const [first] = present
	if (present.length < FEWEST_UNITS || present.every((value) => value === first)) return 1
	const values = share === 'minmax01' ? minMaxScores(present, 1, [0, 1]) : present
	if (values.some((value) => isMissing(value) || value < 0)) throw new RangeError('Entropy takes no negative value')
	const total = values.reduce((sum, value) => sum + value, 0)
	const terms = values.map((value) => (value === 0 ? 0 : (value / total) * Math.log(value / total)))
	return Math.min(1, -terms.reduce((sum, term) => sum + term, 0) / Math.log(values.length))
}
