import { at } from '#app/domain/forecasts/series.ts'

/** So little beside the largest square sum that only what the data leave open is held at nothing. */
const RIDGE = 1e-12

function dot(a: readonly number[], b: readonly number[]): number {
	let sum = 0
	for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
	return sum
}

/** The x with the least Σ (target − Σ_k x_k·column_k)²; columns as long as the target. By Cholesky's factors of the normal equations. */
export function leastSquares(columns: readonly (readonly number[])[], target: readonly number[]): number[] {
	// Below the diagonal alone: that is all the factors are made of.
	const square = columns.map((a, i) => columns.slice(0, i + 1).map((b) => dot(a, b)))
	const largest = Math.max(...square.map((row, i) => at(row, i)), Number.MIN_VALUE)
	for (const [i, row] of square.entries()) row[i] = at(row, i) + RIDGE * largest
	return solve(
		square,
		columns.map((column) => dot(column, target)),
	)
}

/** Solves a symmetric, positive definite system. */
function solve(square: readonly number[][], right: readonly number[]): number[] {
	const lower = factor(square)
	const forward: number[] = []
	for (const [i, row] of lower.entries()) forward[i] = (at(right, i) - dotBefore(row, forward, i)) / at(row, i)
	const x = new Array<number>(right.length).fill(0)
	for (let i = right.length - 1; i >= 0; i--) {
		let rest = at(forward, i)
		for (let k = i + 1; k < right.length; k++) rest -= at(lower[k] ?? [], i) * at(x, k)
		x[i] = rest / at(lower[i] ?? [], i)
	}
	return x
}

const dotBefore = (a: readonly number[], b: readonly number[], end: number) => {
	let sum = 0
	for (let k = 0; k < end; k++) sum += at(a, k) * at(b, k)
	return sum
}

function factor(square: readonly number[][]): number[][] {
	const lower: number[][] = square.map(() => [])
	for (const [i, row] of lower.entries())
		for (let j = 0; j <= i; j++) {
			const rest = at(square[i] ?? [], j) - dotBefore(row, lower[j] ?? [], j)
			row[j] = i === j ? Math.sqrt(rest) : rest / at(lower[j] ?? [], j)
		}
	return lower
}
