import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'

/** Distances to the best and the worst, and closeness c = S- / (S+ + S-), missing where both are 0 or the row is incomplete. */
export type TopsisRow = { sPlus: number; sMinus: number; c: number }

/** TOPSIS over complete rows of units x criteria (Hwang and Yoon 1981): vector normalisation, Euclidean distances. */
export function topsis(
	rows: readonly (readonly number[])[],
	weights: readonly number[],
	directions: readonly (1 | -1)[],
): TopsisRow[] {
	const complete = rows.filter((row) => !row.some(isMissing))
	const lengths = weights.map((_, j) => Math.sqrt(complete.reduce((sum, row) => sum + (row[j] ?? 0) ** 2, 0)))
	// A column of zeros says nothing: its weighted values are 0 for all.
	const factors = weights.map((weight, j) => (lengths[j] ? (weight * (directions[j] ?? 1)) / lengths[j] : 0))
	const weigh = (row: readonly number[]) => row.map((value, j) => value * (factors[j] ?? 0))
	const weighed = complete.map(weigh)
	const best = weights.map((_, j) => Math.max(...weighed.map((row) => row[j] ?? 0)))
	const worst = weights.map((_, j) => Math.min(...weighed.map((row) => row[j] ?? 0)))
	return rows.map((row) => {
		if (row.some(isMissing)) return { sPlus: MISSING, sMinus: MISSING, c: MISSING }
		const sPlus = distance(weigh(row), best)
		const sMinus = distance(weigh(row), worst)
		return { sPlus, sMinus, c: sPlus + sMinus > 0 ? sMinus / (sPlus + sMinus) : MISSING }
	})
}

const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((value, j) => value - (b[j] ?? 0)))
