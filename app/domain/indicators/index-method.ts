import type { Aggregation } from '#app/domain/indicators/aggregate.ts'
import { DEFAULT_AVAILABILITY_SHARE } from '#app/domain/indicators/availability.ts'
import type { Ties } from '#app/domain/indicators/ranks.ts'
import { DEFAULT_OUTLIER_RULE, type OutlierRule } from '#app/domain/indicators/treat-outliers.ts'

/** How a column of values becomes scores. */
export type NormaliseRule =
	| Readonly<{ method: 'goalposts'; clip: boolean }>
	| Readonly<{ method: 'minmax'; range: readonly [number, number] }>
	| Readonly<{ method: 'zscore'; mean: number; sd: number; range: readonly [number, number] }>
	| Readonly<{ method: 'percentile' }>
	/** 100 d x / x_ref, on the scale of the goalposts; an indicator without a reference is missing. */
	| Readonly<{ method: 'reference'; references: Readonly<Record<string, number>> }>

/** What stands in for a value that is missing: nothing, the median of the unit's group of at least five, or what all other values lead one to expect (em; for offline use: it takes many turns over all units). */
export type MissingRule = Readonly<{ method: 'none' | 'group_median' | 'em' }>

/** Where the weights of one node's children come from; rows and columns follow the order of the children. */
export type WeightRule =
	| Readonly<{ method: 'equal' }>
	| Readonly<{ method: 'given'; weights: Readonly<Record<string, number>> }>
	| Readonly<{ method: 'bap'; points: readonly (readonly number[])[] }>
	| Readonly<{ method: 'ahp'; matrix: readonly (readonly number[])[] }>
	| Readonly<{ method: 'entropy' }>
	/** Factor analysis; `factors` fixes how many are kept. */
	| Readonly<{ method: 'pca'; factors?: number }>
	| Readonly<{ method: 'combined'; expert: WeightRule; data: WeightRule; mu: number }>

/** tree: the mean of level 1; topsis, copeland: of complete units only, put on 0-100. */
export type Overall = 'tree' | 'topsis' | 'copeland'

/** How an index is made, as plain JSON; immutable once published under its version. */
export type IndexMethod = Readonly<{
	version: string
	/** Least share of a node's weight that must be present. */
	availability: number
	/** Absent: nothing stands in. */
	missing?: MissingRule
	/** Null: no treatment; else only for the normalisations named. */
	outliers: (OutlierRule & Readonly<{ applyTo: readonly NormaliseRule['method'][] }>) | null
	normalise: NormaliseRule
	/** By the parent's code; a node without a rule has equal weights. */
	weights: Readonly<Record<string, WeightRule>>
	/** level1 joins the first-level scores, level2 their groups, level3 everything below; map lifts 0-100 to 1-100 before a geometric mean. */
	aggregate: Readonly<{ level1: Aggregation; level2: Aggregation; level3: Aggregation; map: '1+0.99s' | 'none' }>
	/** How the index itself comes about: from its first-level scores, or from all indicators at once on their effective weights. */
	overall?: Overall
	rank: Readonly<{ ties: Ties }>
}>

/** Methodology v0: fixed goalposts, equal weights, arithmetic inside the dimensions, geometric across them. */
export const DEFAULT_INDEX_METHOD: IndexMethod = {
	version: '0.1',
	availability: DEFAULT_AVAILABILITY_SHARE,
	outliers: { ...DEFAULT_OUTLIER_RULE, applyTo: ['minmax', 'zscore'] },
	normalise: { method: 'goalposts', clip: true },
	weights: {},
	aggregate: { level3: 'amean', level2: 'amean', level1: 'gmean', map: '1+0.99s' },
	rank: { ties: 'competition' },
}
