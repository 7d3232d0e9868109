import type { IndexMethod, MissingRule, NormaliseRule, Overall } from '#app/domain/indicators/index-method.ts'
import { DEFAULT_OUTLIER_RULE } from '#app/domain/indicators/treat-outliers.ts'

/** Where the weights of a draw come from; noise changes each by up to `share`, below `inner` nodes only where asked for. */
export type WeightChoice =
	| Readonly<{ from: 'method' | 'equal' | 'entropy' | 'expert' }>
	| Readonly<{ from: 'noise'; share: number; nodes: 'all' | 'inner' }>

/** How the scores of a draw are joined. */
export type AggregateChoice = Readonly<{ aggregate: IndexMethod['aggregate']; overall: Overall }>

/** One assumption that could have been another, with what it could have been. */
export type UncertaintyFactor =
	| Readonly<{ factor: 'missing'; choices: readonly MissingRule[] }>
	| Readonly<{ factor: 'outliers'; choices: readonly IndexMethod['outliers'][] }>
	| Readonly<{ factor: 'normalisation'; choices: readonly NormaliseRule[] }>
	| Readonly<{ factor: 'weights'; choices: readonly WeightChoice[] }>
	| Readonly<{ factor: 'aggregation'; choices: readonly AggregateChoice[] }>
	/** Everything in, or one second-level group out, or one indicator out. */
	| Readonly<{ factor: 'inclusion' }>
	/** Each value within its own error. */
	| Readonly<{ factor: 'data-error' }>

/** What is doubted, how often it is drawn, and the seed that makes it repeatable. */
export type RobustnessPlan = Readonly<{ runs: number; seed: number; factors: readonly UncertaintyFactor[] }>

/** Copeland takes part up to so many units: it compares every pair in every draw. */
const FEW_UNITS = 200

const winsorised = (winmax: number): IndexMethod['outliers'] =>
	winmax === 0 ? null : { ...DEFAULT_OUTLIER_RULE, winmax, applyTo: ['minmax', 'zscore', 'percentile'] }

const NORMALISATIONS: readonly NormaliseRule[] = [
	{ method: 'goalposts', clip: true },
	{ method: 'minmax', range: [1, 100] },
	{ method: 'zscore', mean: 50, sd: 15, range: [1, 100] },
	{ method: 'percentile' },
]

const WEIGHTS: readonly WeightChoice[] = [
	{ from: 'equal' },
	{ from: 'entropy' },
	{ from: 'expert' },
	{ from: 'noise', share: 0.25, nodes: 'all' },
]

const means = (inner: 'amean' | 'gmean', level1: 'amean' | 'gmean'): AggregateChoice => ({
	aggregate: { level1, level2: inner, level3: inner, map: '1+0.99s' },
	overall: 'tree',
})

const MEANS = [means('amean', 'gmean'), means('amean', 'amean'), means('gmean', 'gmean')]
const COPELAND: AggregateChoice = { ...means('amean', 'amean'), overall: 'copeland' }

/** The seven assumptions of the specification, for so many units. */
export function defaultRobustness(units: number, seed: number, runs = 1000): RobustnessPlan {
	return {
		runs,
		seed,
		factors: [
			{ factor: 'missing', choices: [{ method: 'none' }, { method: 'group_median' }] },
			{ factor: 'outliers', choices: [0, 1, 2, 3, 4, 5].map(winsorised) },
			{ factor: 'normalisation', choices: NORMALISATIONS },
			{ factor: 'weights', choices: WEIGHTS },
			{ factor: 'aggregation', choices: units <= FEW_UNITS ? [...MEANS, COPELAND] : MEANS },
			{ factor: 'inclusion' },
			{ factor: 'data-error' },
		],
	}
}
