import { entryOf, type Matrix } from '#app/domain/indicators/matrix.ts'

/** Eigenvalues, largest first, and the unit vector of each. */
export type EigenPairs = readonly Readonly<{ value: number; vector: readonly number[] }>[]

const MOST_SWEEPS = 100
const NEGLIGIBLE = 1e-30

/** Eigenvalues and vectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, 8.5); the largest part of each vector is positive. */
export function eigenDecomposition(matrix: Matrix): EigenPairs {
	const a = matrix.map((row) => [...row])
	const vectors = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)))
	for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > NEGLIGIBLE; sweep++)
		for (let p = 0; p < a.length; p++) for (let q = p + 1; q < a.length; q++) rotate(a, vectors, p, q)
	return a
		.map((_, i) => ({ value: entryOf(a, i, i), vector: turnPositive(vectors.map((row) => row[i] ?? 0)) }))
		.sort((one, other) => other.value - one.value)
}

function offDiagonal(a: Matrix): number {
	return a.reduce((sum, row, i) => row.reduce((total, value, j) => (i === j ? total : total + value ** 2), sum), 0)
}

function rotate(a: number[][], vectors: number[][], p: number, q: number) {
	const apq = entryOf(a, p, q)
	if (apq === 0) return
	const theta = (entryOf(a, q, q) - entryOf(a, p, p)) / (2 * apq)
	const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1))
	const c = 1 / Math.hypot(t, 1)
	const s = t * c
	for (const row of a) turn(row, [p, q], c, s)
	const [rowP = [], rowQ = []] = [a[p], a[q]]
	for (const i of rowP.keys()) {
		const [x, y] = [rowP[i] ?? 0, rowQ[i] ?? 0]
		rowP[i] = c * x - s * y
		rowQ[i] = s * x + c * y
	}
	for (const row of vectors) turn(row, [p, q], c, s)
}

function turn(row: number[], [p, q]: readonly [number, number], c: number, s: number) {
	const [x, y] = [row[p] ?? 0, row[q] ?? 0]
	row[p] = c * x - s * y
	row[q] = s * x + c * y
}

function turnPositive(vector: readonly number[]): number[] {
	const largest = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0)
	return vector.map((value) => (largest < 0 ? -value : value))
}
