import { leastSquares } from '#app/domain/forecasts/least-squares.ts'
import { at, sumOf } from '#app/domain/forecasts/series.ts'

/** One row of a tree of sums: which of the lowest rows (from 0) it adds up, what was foreseen for it, and its error's variance. */
export interface SumRow {
	parts: readonly number[]
	point: number
	variance: number
}

/**
 * Forecasts that add up: the lowest rows that come nearest to all that was foreseen, each weighed by how sure it was,
 * (SᵀW⁻¹S)⁻¹SᵀW⁻¹ŷ (Wickramasuriya, Athanasopoulos and Hyndman 2019, with W diagonal), none below nothing; then each row as
 * their sum.
 */
export function reconcile(rows: readonly SumRow[], lowest: number): number[] {
	const weight = rows.map(({ variance }) => 1 / Math.sqrt(Math.max(variance, Number.EPSILON)))
	const columns = Array.from({ length: lowest }, (_, part) =>
		rows.map(({ parts }, i) => (parts.includes(part) ? at(weight, i) : 0)),
	)
	const target = rows.map(({ point }, i) => point * at(weight, i))
	const parts = leastSquares(columns, target).map((value) => Math.max(0, value))
	return rows.map((row) => sumOf(row.parts.map((part) => at(parts, part))))
}
