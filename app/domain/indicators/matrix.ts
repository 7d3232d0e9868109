import { MISSING } from '#app/domain/indicators/missing.ts'

/** Rows of numbers. */
export type Matrix = readonly (readonly number[])[]

/** One entry; missing outside the matrix. */
export const entryOf = (matrix: Matrix, row: number, column: number) => matrix[row]?.[column] ?? MISSING

/** Rows as columns and columns as rows. */
export const transpose = (matrix: Matrix): number[][] =>
	(matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? MISSING))

/** Pivots below this share of the largest entry make a matrix singular. */
const SINGULAR = 1e-12

/** The inverse by Gauss and Jordan with row pivots; null where the matrix has none. */
export function invert(matrix: Matrix): number[][] | null {
	const n = matrix.length
	const largest = Math.max(0, ...matrix.flat().map(Math.abs))
	const rows = matrix.map((row, i) => [...row, ...Array.from({ length: n }, (_, j) => (i === j ? 1 : 0))])
	for (let column = 0; column < n; column++) {
		const order = rows.map((_, i) => i).slice(column)
		const at = order.reduce(
			(best, i) => (Math.abs(entryOf(rows, i, column)) > Math.abs(entryOf(rows, best, column)) ? i : best),
			column,
		)
		const pivot = rows[at]
		const pivotValue = entryOf(rows, at, column)
		if (!pivot || !(Math.abs(pivotValue) > SINGULAR * largest)) return null
		rows[at] = rows[column] ?? pivot
		const scaled = pivot.map((value) => value / pivotValue)
		for (const [i, row] of rows.entries()) {
			const factor = row[column] ?? 0
			rows[i] = i === column ? scaled : row.map((value, j) => value - factor * (scaled[j] ?? 0))
		}
	}
	return rows.map((row) => row.slice(n))
}
