import { isMissing } from '#app/domain/indicators/missing.ts'

/** Saaty's random index for n = 1 to 10 (Saaty 1980, table 1.1). */
const RANDOM_INDEX = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]

/** A judgement above this consistency ratio goes back to its expert. */
export const ACCEPTABLE_CONSISTENCY_RATIO = 0.1

const STEADY = 1e-15
const MOST_ROUNDS = 10_000
const RECIPROCAL_TOLERANCE = 1e-9

type Matrix = readonly (readonly number[])[]

/** Three items (from 0) and how far their judgements contradict each other. */
export type Triad = { items: [number, number, number]; logError: number }

/** Priorities (sum 1), the principal eigenvalue and how consistent the judgements are. */
export type AhpWeights = { w: number[]; lambda: number; CI: number; CR: number; acceptable: boolean }

/** Priorities of a pairwise comparison matrix by its principal eigenvector (Saaty 1980); throws where it is not positive and reciprocal. */
export function ahpWeights(matrix: Matrix): AhpWeights {
	requireReciprocal(matrix)
	const n = matrix.length
	const w = principalVector(matrix)
	const products = multiply(matrix, w)
	const lambda = products.reduce((sum, product, i) => sum + product / entry(w, i), 0) / n
	const CI = n > 1 ? (lambda - n) / (n - 1) : 0
	const CR = n <= 2 ? 0 : CI / entry(RANDOM_INDEX, n - 1)
	return { w, lambda, CI, CR, acceptable: CR <= ACCEPTABLE_CONSISTENCY_RATIO }
}

/** The three items (from 0) whose judgements contradict each other most, by |ln(a_ij a_jk a_ki)|; null below three items. */
export function worstTriad(matrix: Matrix): Triad | null {
	let worst: Triad | null = null
	const at = (i: number, j: number) => entry(matrix[i] ?? [], j)
	for (const [i, j, k] of triples(matrix.length)) {
		const logError = Math.abs(Math.log(at(i, j) * at(j, k) * at(k, i)))
		if (!worst || logError > worst.logError) worst = { items: [i, j, k], logError }
	}
	return worst
}

function triples(n: number): [number, number, number][] {
	const items = Array.from({ length: n }, (_, i) => i)
	const after = (i: number) => items.slice(i + 1)
	return items.flatMap((i) => after(i).flatMap((j) => after(j).map((k): [number, number, number] => [i, j, k])))
}

/** A panel's matrix: the geometric mean of its members' entries (aggregation of individual judgements). */
export function groupJudgements(matrices: readonly Matrix[]): number[][] {
	const [first = []] = matrices
	return first.map((row, i) =>
		row.map((_, j) => {
			const logs = matrices.reduce((sum, matrix) => sum + Math.log(entry(matrix[i] ?? [], j)), 0)
			return Math.exp(logs / matrices.length)
		}),
	)
}

function principalVector(matrix: Matrix): number[] {
	let w = matrix.map(() => 1 / matrix.length)
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const product = multiply(matrix, w)
		const sum = product.reduce((total, value) => total + value, 0)
		const next = product.map((value) => value / sum)
		const change = Math.max(...next.map((value, i) => Math.abs(value - entry(w, i))))
		w = next
		if (change < STEADY) break
	}
	return w
}

const multiply = (matrix: Matrix, vector: readonly number[]) =>
	matrix.map((row) => row.reduce((sum, value, j) => sum + value * entry(vector, j), 0))

function requireReciprocal(matrix: Matrix) {
	const n = matrix.length
	if (n < 1 || n > RANDOM_INDEX.length || matrix.some((row) => row.length !== n))
		throw new RangeError(`A pairwise comparison is a square of 1 to ${RANDOM_INDEX.length} items`)
	for (const [i, row] of matrix.entries())
		for (const [j, value] of row.entries()) {
			const error = Math.abs(value * entry(matrix[j] ?? [], i) - 1)
			if (isMissing(value) || value <= 0 || !(error <= RECIPROCAL_TOLERANCE))
				throw new RangeError(`Judgements ${i} and ${j} are not positive and reciprocal`)
		}
}

const entry = (vector: readonly number[], i: number) => vector[i] ?? Number.NaN
