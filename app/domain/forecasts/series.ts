/** One value a period, oldest first; NaN where demand was not seen (closed, out of season, sold out): it counts as what was expected. */
export type Series = readonly number[]

/** A value by its place from 0; NaN outside. */
export const at = (values: ArrayLike<number>, i: number): number => values[i] ?? Number.NaN

/** The sum of what is there; 0 of nothing. */
export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** The mean of what is there; NaN of nothing. */
export const meanOf = (values: readonly number[]): number => sumOf(values) / values.length

/** The values that were seen. */
export const seenOf = (values: Series): number[] => values.filter((value) => !Number.isNaN(value))
