import { correlation, covariance } from '#app/domain/indicators/correlation.ts'
import { transpose } from '#app/domain/indicators/matrix.ts'
import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'

/** Fewer units tell nothing of a scale. */
const FEWEST_ROWS = 3

/** Cronbach's alpha of columns over the complete units, Q / (Q - 1) (1 - sum of variances / variance of the sum); missing below two columns or without spread. */
export function cronbachAlpha(columns: readonly (readonly number[])[]): number {
	const rows = completeRows(columns)
	return rows.length < FEWEST_ROWS ? MISSING : pairwiseAlpha(transpose(rows))
}

/** The same of covariances over the units that have both columns, as some packages compute it where data are missing. */
export function pairwiseAlpha(columns: readonly (readonly number[])[]): number {
	const count = columns.length
	const covariances = columns.map((a) => columns.map((b) => covariance(a, b)))
	const whole = sum(covariances.map(sum))
	const parts = sum(covariances.map((row, i) => row[i] ?? MISSING))
	return count > 1 && whole > 0 ? (count / (count - 1)) * (1 - parts / whole) : MISSING
}

/** One column's part in a scale: alpha without it, and its correlation with the sum of the others. */
export type ItemCheck = Readonly<{ alphaIfDeleted: number; itemRest: number }>

/** How each column goes with the rest. */
export function checkItems(columns: readonly (readonly number[])[]): ItemCheck[] {
	return columns.map((column, i) => {
		const others = columns.filter((_, j) => j !== i)
		const rest = column.map((_, unit) => sum(others.map((other) => other[unit] ?? MISSING)))
		return { alphaIfDeleted: cronbachAlpha(others), itemRest: others.length > 0 ? correlation(column, rest) : MISSING }
	})
}

const completeRows = (columns: readonly (readonly number[])[]) =>
	transpose(columns).filter((row) => !row.some(isMissing))

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
