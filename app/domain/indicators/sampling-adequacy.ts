import { entryOf, invert, type Matrix } from '#app/domain/indicators/matrix.ts'
import { MISSING } from '#app/domain/indicators/missing.ts'

/** Kaiser, Meyer and Olkin's measure of a correlation matrix: squared correlations over these and the squared partial ones; missing where the matrix is singular. */
export function samplingAdequacy(correlations: Matrix): number {
	const inverse = invert(correlations)
	if (!inverse) return MISSING
	let [plain, partial] = [0, 0]
	for (const i of correlations.keys())
		for (const j of correlations.keys()) {
			if (i === j) continue
			plain += entryOf(correlations, i, j) ** 2
			partial += entryOf(inverse, i, j) ** 2 / (entryOf(inverse, i, i) * entryOf(inverse, j, j))
		}
	return plain / (plain + partial)
}
