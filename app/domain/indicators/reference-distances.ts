import { MISSING } from '#app/domain/indicators/missing.ts'

/** Distances to a reference, d x / x_ref (OECD/JRC 2008, step 5); missing for all where the reference is 0. */
export const referenceDistances = (values: readonly number[], reference: number, direction: 1 | -1 = 1) =>
	values.map((value) => (reference === 0 ? MISSING : (direction * value) / reference))

/** The same times 100, into a column at hand. */
export function distancesInto(
	values: Float64Array,
	{ reference, direction }: Readonly<{ reference: number; direction: 1 | -1 }>,
	scores: Float64Array,
): void {
	for (let unit = 0; unit < values.length; unit++)
		scores[unit] = reference === 0 ? MISSING : 100 * ((direction * (values[unit] ?? MISSING)) / reference)
}
