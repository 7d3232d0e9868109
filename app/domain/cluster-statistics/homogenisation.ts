import { MISSING } from '#app/domain/indicators/missing.ts'

/** What a store sold of a category. */
export type StoreCategorySales = Readonly<{ store: number; category: string; sales: number }>

/**
 * How alike the stores of a place are (P13): one minus the mean pairwise cosine distance of their category sales, 0 to 1;
 * missing below two stores that sold. The sum over all pairs of the cosines is (|Σu|² − n) / 2 of the stores' unit vectors u.
 */
export function homogenisation(rows: readonly StoreCategorySales[]): number {
	const norms = new Map<number, number>()
	for (const { store, sales } of rows) norms.set(store, (norms.get(store) ?? 0) + sales ** 2)
	const sums = new Map<string, number>()
	for (const { store, category, sales } of rows) {
		const norm = Math.sqrt(norms.get(store) ?? 0)
		if (norm > 0) sums.set(category, (sums.get(category) ?? 0) + sales / norm)
	}
	const count = [...norms.values()].filter((norm) => norm > 0).length
	if (count < 2) return MISSING
	const square = [...sums.values()].reduce((total, sum) => total + sum ** 2, 0)
	return Math.min(1, Math.max(0, (square - count) / (count * (count - 1))))
}
