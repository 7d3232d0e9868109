import { type OrderMemory, orderMemory } from '#app/domain/indicators/ascending-order.ts'
import { goalpostInto } from '#app/domain/indicators/goalpost-scores.ts'
import type { IndexMethod } from '#app/domain/indicators/index-method.ts'
import { FEWEST_PEERS, type IndexedIndicator } from '#app/domain/indicators/index-request.ts'
import { minMaxInto } from '#app/domain/indicators/min-max-scores.ts'
import { asMemory, isMissing, MISSING, type Numbers } from '#app/domain/indicators/missing.ts'
import type { Spread } from '#app/domain/indicators/moments.ts'
import { sharesInto } from '#app/domain/indicators/percentile-ranks.ts'
import { distancesInto } from '#app/domain/indicators/reference-distances.ts'
import { transformColumn, transformValue } from '#app/domain/indicators/transform.ts'
import { treatOutliers } from '#app/domain/indicators/treat-outliers.ts'
import { zIndexInto } from '#app/domain/indicators/z-scores.ts'

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
	const units = values.length
	const scores = new Float64Array(units)
	const blocked = normaliseInto(indicator, treatment.x, method, { scores, order: orderMemory(units) })
	return {
		transformed,
		treated: treatment.x,
		scores: Array.from(scores),
		flag: blocked ?? (treatment.failed ? 'treatment-failed' : null),
	}
}

/** Columns at hand to normalise in; the mean and deviation of the values where they are known. */
export type NormaliseMemory = Readonly<{ scores: Float64Array; order: OrderMemory; spread?: Spread | undefined }>

/** Makes scores of treated values, into a column at hand; answers why there are none, where there are none. */
export function normaliseInto(
	indicator: IndexedIndicator,
	values: Numbers,
	method: IndexMethod,
	memory: NormaliseMemory,
): 'constant' | 'no-comparison' | null {
	const column = asMemory(values)
	const blocked = findBlock(column, method)
	if (blocked) memory.scores.fill(MISSING)
	else normalise(indicator, column, method, memory)
	return blocked
}

/** Scores against fixed ends never depend on the peers; all others need three of them, and most need a spread. */
function findBlock(values: Float64Array, { normalise: by }: IndexMethod): 'constant' | 'no-comparison' | null {
	if (by.method === 'goalposts' || by.method === 'reference') return null
	const { hasPeers, isConstant } = look(values)
	if (!hasPeers) return 'no-comparison'
	return isConstant && by.method !== 'percentile' ? 'constant' : null
}

/** Whether enough values are present, and whether they are all the same: looks no further than it must. */
function look(values: Float64Array): { hasPeers: boolean; isConstant: boolean } {
	let [count, first, isConstant] = [0, MISSING, true]
	for (let unit = 0; unit < values.length; unit++) {
		const value = values[unit] ?? MISSING
		if (isMissing(value)) continue
		if (count === 0) first = value
		else if (value !== first) isConstant = false
		count++
		if (count >= FEWEST_PEERS && !isConstant) break
	}
	return { hasPeers: count >= FEWEST_PEERS, isConstant }
}

function normalise(
	indicator: IndexedIndicator,
	values: Float64Array,
	{ normalise: rule }: IndexMethod,
	{ scores, order, spread }: NormaliseMemory,
): void {
	const { direction, goalposts, code } = indicator
	const { scale } = goalposts
	switch (rule.method) {
		case 'goalposts': {
			const [min, max] = [transformValue(scale, goalposts.min), transformValue(scale, goalposts.max)]
			goalpostInto(values, { min, max, direction, clip: rule.clip }, scores)
			return
		}
		case 'minmax':
			minMaxInto(values, { direction, range: rule.range }, scores)
			return
		case 'zscore':
			zIndexInto(values, { ...rule, direction }, scores, spread)
			return
		case 'percentile':
			sharesInto(values, { direction, factor: 100 }, scores, order)
			return
		case 'reference':
			distancesInto(values, { reference: transformValue(scale, rule.references[code] ?? MISSING), direction }, scores)
	}
}
