import { correlationMatrix } from '#app/domain/indicators/correlation.ts'
import { type EigenPairs, eigenDecomposition } from '#app/domain/indicators/eigen-decomposition.ts'
import { type Matrix, transpose } from '#app/domain/indicators/matrix.ts'
import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'
import { normaliseWeights } from '#app/domain/indicators/normalise-weights.ts'
import { samplingAdequacy } from '#app/domain/indicators/sampling-adequacy.ts'
import { varimax } from '#app/domain/indicators/varimax.ts'

/** A factor analysis needs so many units, so many for each indicator, and so much adequacy (OECD/JRC 2008, step 4). */
const FEWEST_UNITS = 30
const UNITS_PER_INDICATOR = 3
const LEAST_ADEQUACY = 0.6

/** Weights of a factor analysis, or why the data do not allow one. */
export type FactorWeights =
	| { outcome: 'weights'; weights: number[]; eigenvalues: number[]; loadings: number[][]; adequacy: number }
	| { outcome: 'refused'; reason: 'too-few-units'; units: number; needed: number }
	| { outcome: 'refused'; reason: 'no-spread' | 'not-adequate'; adequacy: number }

/** Weights of columns by principal factors with eigenvalues above 1 (or as many as asked for), turned by varimax; complete units only. */
export function factorWeights(columns: Matrix, factors?: number): FactorWeights {
	const rows = transpose(columns).filter((row) => !row.some(isMissing))
	const needed = Math.max(FEWEST_UNITS, UNITS_PER_INDICATOR * columns.length)
	if (rows.length < needed) return { outcome: 'refused', reason: 'too-few-units', units: rows.length, needed }
	const correlations = correlationMatrix(transpose(rows))
	if (correlations.flat().some(isMissing)) return { outcome: 'refused', reason: 'no-spread', adequacy: MISSING }
	const adequacy = samplingAdequacy(correlations)
	if (!(adequacy >= LEAST_ADEQUACY)) return { outcome: 'refused', reason: 'not-adequate', adequacy }
	const pairs = eigenDecomposition(correlations)
	const loadings = varimax(toLoadings(pairs, factors ?? pairs.filter(({ value }) => value > 1).length))
	const eigenvalues = pairs.map(({ value }) => value)
	return { outcome: 'weights', weights: weightsOfLoadings(loadings), eigenvalues, loadings, adequacy }
}

/** Weights of turned loadings (OECD/JRC 2008, table 18): each indicator by the square on its best factor, in proportion to what the factors explain. */
export function weightsOfLoadings(loadings: Matrix): number[] {
	const explained = transpose(loadings).map((column) => column.reduce((sum, value) => sum + value ** 2, 0))
	const all = explained.reduce((sum, value) => sum + value, 0)
	const shareOn = (value: number, factor: number) => {
		const variance = explained[factor] ?? 0
		return variance > 0 ? (value ** 2 / variance) * (variance / all) : 0
	}
	return normaliseWeights(loadings.map((row) => Math.max(...row.map(shareOn))))
}

const toLoadings = (pairs: EigenPairs, factors: number): number[][] =>
	transpose(
		pairs
			.slice(0, Math.max(1, factors))
			.map(({ value, vector }) => vector.map((part) => part * Math.sqrt(Math.max(0, value)))),
	)
