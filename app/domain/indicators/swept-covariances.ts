import { MISSING } from '#app/domain/indicators/missing.ts'

/** A column that the others tell to this share of its variance tells nothing beside them. */
const TOLD_BY_OTHERS = 1e-9

/** A square of covariances, some of whose columns were swept (Goodnight 1979). */
export interface Swept {
	/** Regression coefficients of all others on what was swept, and what of their covariances is left. */
	swept: Float64Array
	isSwept: boolean[]
}

/** Sweeps covariances by every column; one that the others tell is left out. */
export function sweepAll(covariances: Float64Array, size: number): Swept {
	const all = { swept: Float64Array.from(covariances), isSwept: Array.from({ length: size }, () => false) }
	for (let k = 0; k < size; k++) sweepIn(all, k, size)
	return all
}

/** The same by all columns but some: those are taken out again, and what was left out for them comes in. */
export function toldBy({ swept, isSwept }: Swept, missing: readonly number[], size: number): Swept {
	const told = { swept: Float64Array.from(swept), isSwept: [...isSwept] }
	for (const k of missing) if (told.isSwept[k]) turnPivot(told, k, size)
	for (let k = 0; k < size; k++) if (!told.isSwept[k] && !missing.includes(k)) sweepIn(told, k, size)
	return told
}

function sweepIn(told: Swept, k: number, size: number): void {
	if (at(told.swept, k * size + k) > TOLD_BY_OTHERS) turnPivot(told, k, size)
}

/** Sweeps a column in, or out again where it was in (Goodnight 1979). */
function turnPivot({ swept, isSwept }: Swept, k: number, size: number): void {
	const pivot = at(swept, k * size + k)
	const sign = isSwept[k] ? -1 : 1
	const own = swept.slice(k * size, (k + 1) * size)
	for (let i = 0; i < size; i++) {
		const factor = at(own, i) / pivot
		for (let j = 0; j < size; j++) swept[i * size + j] = at(swept, i * size + j) - factor * at(own, j)
	}
	for (let i = 0; i < size; i++) {
		swept[i * size + k] = (sign * at(own, i)) / pivot
		swept[k * size + i] = (sign * at(own, i)) / pivot
	}
	swept[k * size + k] = -1 / pivot
	isSwept[k] = !isSwept[k]
}

/** A number by its place; missing beyond the end. */
export const at = (values: Float64Array, place: number) => values[place] ?? MISSING
