import { isUsable } from '#app/domain/data-quality/datum-state.ts'
import { goalpostScores } from '#app/domain/indicators/goalpost-scores.ts'
import type { IndexMethod } from '#app/domain/indicators/index-method.ts'
import { FEWEST_PEERS, type IndexDatum, type IndexedIndicator } from '#app/domain/indicators/index-request.ts'
import { minMaxScores } from '#app/domain/indicators/min-max-scores.ts'
import { isMissing, MISSING, orMissing, presentValues } from '#app/domain/indicators/missing.ts'
import { percentileScores } from '#app/domain/indicators/percentile-ranks.ts'
import { transformValue } from '#app/domain/indicators/transform.ts'
import { treatOutliers } from '#app/domain/indicators/treat-outliers.ts'
import { zIndexScores } from '#app/domain/indicators/z-scores.ts'

/** Why a whole column has no scores, or needs a word beside them; constant columns drop out of their node. */
export type ColumnFlag = 'constant' | 'no-comparison' | 'treatment-failed'

/** One indicator over all units, from index form to score; every array is in the order of the units. */
export type PreparedColumn = Readonly<{
	indicator: IndexedIndicator
	data: readonly (IndexDatum | undefined)[]
	/** On the scale of the goalposts, before treatment. */
	transformed: readonly number[]
	treated: readonly number[]
	scores: readonly number[]
	flag: ColumnFlag | null
}>

/** Screens, transforms, treats and normalises one indicator. */
export function prepareColumn(
	indicator: IndexedIndicator,
	data: readonly (IndexDatum | undefined)[],
	method: IndexMethod,
): PreparedColumn {
	const transformed = data.map((datum) => transformValue(indicator.goalposts.scale, usableValue(datum)))
	const { outliers } = method
	const treats = outliers?.applyTo.includes(method.normalise.method) ?? false
	const treatment = treats && outliers ? treatOutliers(transformed, outliers) : { x: transformed, failed: false }
	const blocked = findBlock(treatment.x, method)
	const scores = blocked ? transformed.map(() => MISSING) : normalise(indicator, treatment.x, method)
	const flag = blocked ?? (treatment.failed ? 'treatment-failed' : null)
	return { indicator, data, transformed, treated: treatment.x, scores, flag }
}

/** A datum's value where it may be used; missing where it is stale, invalid or absent. */
export function usableValue(datum: IndexDatum | undefined): number {
	return datum && isUsable(datum.state ?? 'fresh') ? orMissing(datum.value) : MISSING
}

/** Scores against fixed goalposts never depend on the peers; all others need three of them, and most need a spread. */
function findBlock(values: readonly number[], method: IndexMethod): 'constant' | 'no-comparison' | null {
	if (method.normalise.method === 'goalposts') return null
	const present = presentValues(values)
	if (present.length < FEWEST_PEERS) return 'no-comparison'
	if (method.normalise.method === 'percentile') return null
	return present.every((value) => value === present[0]) ? 'constant' : null
}

function normalise(indicator: IndexedIndicator, values: readonly number[], method: IndexMethod): number[] {
	const rule = method.normalise
	const { direction, goalposts } = indicator
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
	}
}

/** Whether a score was moved by the treatment of outliers. */
export function isTreated(column: PreparedColumn, unit: number): boolean {
	const before = column.transformed[unit] ?? MISSING
	return !isMissing(before) && before !== column.treated[unit]
}
