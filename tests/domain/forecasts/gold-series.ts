import { readGoldCsv } from '#tests/domain/indicators/read-gold-csv.ts'

/** A column of a published forecast file as numbers; 'NA' is NaN. */
export const column = (file: string, name: string): number[] =>
	readGoldCsv(`forecast/${file}.csv`).map((row) => Number(row[name] === 'NA' ? Number.NaN : row[name]))

/** The published parameters of a fit, by their names. */
export const parameters = (file: string): Record<string, number> =>
	Object.fromEntries(readGoldCsv(`forecast/${file}.csv`).map((row) => [row['parameter'] ?? '', Number(row['value'])]))

export const nile = column('nile', 'value')
export const airPassengers = column('airpassengers', 'value')

/** The farthest that any value lies from the published one, as a share of it. */
export const farthest = (found: readonly number[], published: readonly number[]): number =>
	Math.max(
		...published.map((value, i) => Math.abs((found[i] ?? Number.NaN) - value) / Math.max(1, Math.abs(value))),
		found.length === published.length ? 0 : Infinity,
	)
