import { type Matrix, transpose } from '#app/domain/indicators/matrix.ts'
import { isMissing, MISSING, presentValues } from '#app/domain/indicators/missing.ts'
import { at, sweepAll, type Swept, toldBy } from '#app/domain/indicators/swept-covariances.ts'

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

/**
 * Fits a multivariate normal distribution to rows with gaps by expectation and maximisation (Dempster, Laird and Rubin 1977;
 * Little and Rubin 2002, section 11.2), from the means of what is present and covariances with these in the gaps. Covariances
 * are divided by n. Every column needs a spread.
 */
export function fitNormal(rows: Matrix, mostIterations = MOST_ITERATIONS): FittedNormal {
	const { standard, centres, spreads } = standardise(rows)
	const patterns = patternsOf(standard)
	const size = rows[0]?.length ?? 0
	let fit = startOf(standard, size)
	let iterations = 0
	let converged = false
	let expected: readonly Float64Array[] = standard
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
		means: centres.map((centre, j) => centre + (spreads[j] ?? 1) * at(fit.means, j)),
		covariances: spreads.map((one, i) => spreads.map((other, j) => at(fit.covariances, i * size + j) * one * other)),
		// A value that is there stays what it is, to the bit.
		expected: rows.map((row, i) =>
			row.map((value, j) =>
				isMissing(value) ? (centres[j] ?? 0) + (spreads[j] ?? 1) * (expected[i]?.[j] ?? MISSING) : value,
			),
		),
		iterations,
		converged,
	}
}

interface Fit {
	means: Float64Array
	/** A square, row by row. */
	covariances: Float64Array
}

/** Columns around 0 with a spread of 1: how they are measured makes no difference, and no pivot is small for its unit. */
function standardise(rows: Matrix) {
	const columns = transpose(rows)
	const centres = columns.map((column) => meanOf(presentValues(column)))
	const spreads = columns.map((column, j) => {
		const present = presentValues(column)
		return Math.sqrt(present.reduce((sum, value) => sum + (value - (centres[j] ?? 0)) ** 2, 0) / present.length)
	})
	const standard = rows.map((row) =>
		Float64Array.from(row, (value, j) => (value - (centres[j] ?? 0)) / (spreads[j] ?? 1)),
	)
	return { standard, centres, spreads }
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The means of what is there are 0; gaps take them. */
function startOf(standard: readonly Float64Array[], size: number): Fit {
	const filled = standard.map((row) => row.map((value) => (isMissing(value) ? 0 : value)))
	return momentsOf(filled, new Float64Array(size * size))
}

/** Rows by what is missing of them: those of one pattern share their regression. */
function patternsOf(rows: readonly Float64Array[]): { missing: number[]; members: number[] }[] {
	const byPattern = new Map<string, { missing: number[]; members: number[] }>()
	for (const [i, row] of rows.entries()) {
		const missing = [...row].flatMap((value, j) => (isMissing(value) ? [j] : []))
		const key = missing.join()
		const known = byPattern.get(key)
		if (known) known.members.push(i)
		else byPattern.set(key, { missing, members: [i] })
	}
	return [...byPattern.values()]
}

/** Expects what is missing under a fit, then fits anew to what was expected and how unsure it is. */
function turn(rows: readonly Float64Array[], patterns: ReturnType<typeof patternsOf>, fit: Fit) {
	const { means, covariances } = fit
	const size = means.length
	const expected = rows.map((row) => Float64Array.from(row))
	const spread = new Float64Array(size * size)
	const all = sweepAll(covariances, size)
	for (const { missing, members } of patterns) {
		if (missing.length === 0) continue
		const told = toldBy(all, missing, size)
		for (const i of members) expect(expected[i] ?? means, told, { missing, means })
		for (const j of missing)
			for (const k of missing)
				spread[j * size + k] = at(spread, j * size + k) + members.length * at(told.swept, j * size + k)
	}
	return { expected, fit: momentsOf(expected, spread) }
}

/** Means of rows without gaps, and their covariances (divided by n) with `spread` added to the sums of products. */
function momentsOf(rows: readonly Float64Array[], spread: Float64Array): Fit {
	const size = rows[0]?.length ?? 0
	const means = new Float64Array(size)
	for (const row of rows) for (let j = 0; j < size; j++) means[j] = at(means, j) + at(row, j) / rows.length
	const covariances = Float64Array.from(spread)
	for (const row of rows)
		for (let j = 0; j < size; j++)
			for (let k = 0; k < size; k++) covariances[j * size + k] = at(covariances, j * size + k) + at(row, j) * at(row, k)
	for (let j = 0; j < size; j++)
		for (let k = 0; k < size; k++)
			covariances[j * size + k] = at(covariances, j * size + k) / rows.length - at(means, j) * at(means, k)
	return { means, covariances }
}

/** Fills the gaps of a row with what its known values make one expect. */
function expect(
	row: Float64Array,
	{ swept, isSwept }: Swept,
	{ missing, means }: { missing: readonly number[]; means: Float64Array },
): void {
	const size = means.length
	const found = missing.map((j) => {
		let sum = at(means, j)
		for (let k = 0; k < size; k++) if (isSwept[k]) sum += at(swept, k * size + j) * (at(row, k) - at(means, k))
		return sum
	})
	for (const [i, j] of missing.entries()) row[j] = found[i] ?? MISSING
}

function distance(a: Fit, b: Fit): number {
	let most = 0
	for (let j = 0; j < a.means.length; j++) most = Math.max(most, Math.abs(at(a.means, j) - at(b.means, j)))
	for (let j = 0; j < a.covariances.length; j++)
		most = Math.max(most, Math.abs(at(a.covariances, j) - at(b.covariances, j)))
	return most
}
