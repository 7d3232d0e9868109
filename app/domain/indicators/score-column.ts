import { goalpostScores } from '#app/domain/indicators/goalpost-scores.ts'
import type { IndexMethod } from '#app/domain/indicators/index-method.ts'
import { FEWEST_PEERS, type IndexedIndicator } from '#app/domain/indicators/index-request.ts'
import { minMaxScores } from '#app/domain/indicators/min-max-scores.ts'
import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'
import { percentileScores } from '#app/domain/indicators/percentile-ranks.ts'
import { referenceDistances } from '#app/domain/indicators/reference-distances.ts'
import { transformColumn, transformValue } from '#app/domain/indicators/transform.ts'
import { treatOutliers } from '#app/domain/indicators/treat-outliers.ts'
import { zIndexScores } from '#app/domain/indicators/z-scores.ts'

/** Why a whole column has no scores, or needs a word beside them; constant columns drop out of their node. */
export type ColumnFlag = 'constant' | 'no-comparison' | 'treatment-failed'

/** Numbers of one indicator on their way to scores. */
export type ColumnScores = Readonly<{
	transformed: readonly number[]
	treated: readonly number[]
	scores: readonly number[]
	flag: ColumnFlag | null
}>

/** Transforms, treats and normalises the values of one indicator, missing where there is none. */
export function scoreColumn(indicator: IndexedIndicator, values: readonly number[], method: IndexMethod): ColumnScores {
	const transformed = transformColumn(indicator.goalposts.scale, values)
	const { outliers } = method
	const treats = outliers?.applyTo.includes(method.normalise.method) ?? false
	const treatment = treats && outliers ? treatOutliers(transformed, outliers) : { x: transformed, failed: false }
	const blocked = findBlock(treatment.x, method)
	const scores = blocked ? transformed.map(() => MISSING) : normalise(indicator, treatment.x, method)
	return { transformed, treated: treatment.x, scores, flag: blocked ?? (treatment.failed ? 'treatment-failed' : null) }
}

/** Scores against fixed ends never depend on the peers; all others need three of them, and most need a spread. */
function findBlock(values: readonly number[], { normalise: by }: IndexMethod): 'constant' | 'no-comparison' | null {
	if (by.method === 'goalposts' || by.method === 'reference') return null
	const { count, isConstant } = look(values)
	if (count < FEWEST_PEERS) return 'no-comparison'
	return isConstant && by.method !== 'percentile' ? 'constant' : null
}

/** How many values are present, and whether they are all the same. */
function look(values: readonly number[]): { count: number; isConstant: boolean } {
	let [count, first, isConstant] = [0, MISSING, true]
	for (const value of values) {
		if (isMissing(value)) continue
		if (count === 0) first = value
		else if (value !== first) isConstant = false
		count++
	}
	return { count, isConstant }
}

function normalise(indicator: IndexedIndicator, values: readonly number[], method: IndexMethod): number[] {
	const rule = method.normalise
	const { direction, goalposts, code } = indicator
	switch (rule.method) {
		case 'goalposts': {
			const min = transformValue(goalposts.scale, goalposts.min)
			const max = transformValue(goalposts.scale, goalposts.max)
			return goalpostScores(values, { min, max, direction, clip: rule.clip })
		}
		case 'minmax':
			return minMaxScores(values, direction, rule.range)
		case 'zscore':
			return zIndexScores(values, direction, rule)
		case 'percentile':
			return percentileScores(values, direction)
		case 'reference': {
			const reference = transformValue(goalposts.scale, rule.references[code] ?? MISSING)
			return referenceDistances(values, reference, direction).map((share) => 100 * share)
		}
	}
}
