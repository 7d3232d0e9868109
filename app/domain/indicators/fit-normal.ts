import { entryOf, type Matrix, transpose } from '#app/domain/indicators/matrix.ts'
import { isMissing, MISSING, presentValues } from '#app/domain/indicators/missing.ts'

/** A multivariate normal distribution, and the rows it was fitted to with what it expects where a value is missing. */
export type FittedNormal = Readonly<{
	means: readonly number[]
	covariances: Matrix
	expected: Matrix
	/** How often expecting and maximising took turns. */
	iterations: number
	/** False where it was cut short. */
	converged: boolean
}>

const MOST_ITERATIONS = 2000
/** Means and covariances of standardised columns move by less. */
const SETTLED = 1e-10
/** A column that others tell to this share of its variance tells nothing beside them. */
const TOLD_BY_OTHERS = 1e-9

/**
 * Fits a multivariate normal distribution to rows with gaps by expectation and maximisation (Dempster, Laird and Rubin 1977;
 * Little and Rubin 2002, section 11.2), from the means of what is present and covariances with these in the gaps. Covariances
 * are divided by n. Every column needs a spread.
 */
export function fitNormal(rows: Matrix, mostIterations = MOST_ITERATIONS): FittedNormal {
	const { standard, centres, spreads } = standardise(rows)
	const patterns = patternsOf(standard)
	let fit = startOf(standard)
	let iterations = 0
	let converged = false
	let expected = standard
	while (!converged && iterations < mostIterations) {
		const step = turn(standard, patterns, fit)
		converged = distance(step.fit, fit) < SETTLED
		fit = step.fit
		expected = step.expected
		iterations++
	}
	// What is told is what the last fit expects.
	if (converged) expected = turn(standard, patterns, fit).expected
	return {
		means: fit.means.map((mean, j) => (centres[j] ?? 0) + (spreads[j] ?? 1) * mean),
		covariances: fit.covariances.map((row, i) => row.map((value, j) => value * (spreads[i] ?? 1) * (spreads[j] ?? 1))),
		// A value that is there stays what it is, to the bit.
		expected: rows.map((row, i) =>
			row.map((value, j) =>
				isMissing(value) ? (centres[j] ?? 0) + (spreads[j] ?? 1) * entryOf(expected, i, j) : value,
			),
		),
		iterations,
		converged,
	}
}

interface Fit {
	means: number[]
	covariances: number[][]
}

/** Columns around 0 with a spread of 1: how they are measured makes no difference, and no pivot is small for its unit. */
function standardise(rows: Matrix) {
	const columns = transpose(rows)
	const centres = columns.map((column) => meanOf(presentValues(column)))
	const spreads = columns.map((column, j) => {
		const present = presentValues(column)
		return Math.sqrt(present.reduce((sum, value) => sum + (value - (centres[j] ?? 0)) ** 2, 0) / present.length)
	})
	const standard = rows.map((row) => row.map((value, j) => (value - (centres[j] ?? 0)) / (spreads[j] ?? 1)))
	return { standard, centres, spreads }
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The means of what is there are 0; gaps take them. */
function startOf(standard: Matrix): Fit {
	const filled = standard.map((row) => row.map((value) => (isMissing(value) ? 0 : value)))
	const columns = transpose(filled)
	const covariances = columns.map((one) =>
		columns.map((other) => one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0) / filled.length),
	)
	return { means: columns.map(() => 0), covariances }
}

/** Rows by what is missing of them: those of one pattern share their regression. */
function patternsOf(rows: Matrix): number[][] {
	const byPattern = new Map<string, number[]>()
	for (const [i, row] of rows.entries()) {
		const key = row.map((value) => (isMissing(value) ? '0' : '1')).join('')
		byPattern.set(key, [...(byPattern.get(key) ?? []), i])
	}
	return [...byPattern.values()]
}

/** Expects what is missing under a fit, then fits anew to what was expected and how unsure it is. */
function turn(rows: Matrix, patterns: readonly (readonly number[])[], { means, covariances }: Fit) {
	const expected: number[][] = rows.map((row) => [...row])
	const products = covariances.map((row) => row.map(() => 0))
	for (const members of patterns) {
		const missing = (rows[members[0] ?? 0] ?? []).flatMap((value, j) => (isMissing(value) ? [j] : []))
		const told = sweptBy(
			covariances,
			means.flatMap((_, j) => (missing.includes(j) ? [] : [j])),
		)
		for (const i of members) for (const j of missing) setEntry(expected, i, j, regress(told, rows[i] ?? [], means, j))
		for (const j of missing) for (const k of missing) addTo(products, j, k, members.length * entryOf(told.swept, j, k))
	}
	const fitted = transpose(expected).map(meanOf)
	for (const row of expected)
		for (const [j, one] of row.entries()) for (const [k, other] of row.entries()) addTo(products, j, k, one * other)
	const count = rows.length
	const next = products.map((row, j) => row.map((sum, k) => sum / count - (fitted[j] ?? 0) * (fitted[k] ?? 0)))
	return { expected, fit: { means: fitted, covariances: next } }
}

interface Swept {
	/** Regression coefficients of all others on what was swept, and what of their covariances is left. */
	swept: number[][]
	by: readonly number[]
}

/** Sweeps covariances by columns that are known (Goodnight 1979); one that the others tell is left out. */
function sweptBy(covariances: Matrix, known: readonly number[]): Swept {
	let swept = covariances.map((row) => [...row])
	const by: number[] = []
	for (const k of known) {
		const pivot = entryOf(swept, k, k)
		if (!(pivot > TOLD_BY_OTHERS)) continue
		by.push(k)
		swept = swept.map((row, i) =>
			row.map((value, j) => {
				if (i === k) return j === k ? -1 / pivot : value / pivot
				const factor = row[k] ?? 0
				return j === k ? factor / pivot : value - (factor * entryOf(swept, k, j)) / pivot
			}),
		)
	}
	return { swept, by }
}

/** What a row's known values make one expect of column `j`. */
const regress = ({ swept, by }: Swept, row: readonly number[], means: readonly number[], j: number) =>
	by.reduce((sum, k) => sum + entryOf(swept, k, j) * ((row[k] ?? MISSING) - (means[k] ?? 0)), means[j] ?? 0)

function distance(a: Fit, b: Fit): number {
	const shifts = a.means.map((mean, j) => Math.abs(mean - (b.means[j] ?? MISSING)))
	const turns = a.covariances.flatMap((row, i) => row.map((value, j) => Math.abs(value - entryOf(b.covariances, i, j))))
	return Math.max(...shifts, ...turns)
}

function addTo(matrix: number[][], i: number, j: number, value: number): void {
	setEntry(matrix, i, j, entryOf(matrix, i, j) + value)
}

function setEntry(matrix: number[][], i: number, j: number, value: number): void {
	const row = matrix[i]
	if (row) row[j] = value
}
