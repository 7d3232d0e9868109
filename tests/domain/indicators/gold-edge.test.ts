import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { concentration, herfindahl } from '#app/domain/cluster-statistics/concentration.ts'
import { couplingCoordination } from '#app/domain/cluster-statistics/coupling-coordination.ts'
import { locationQuotient } from '#app/domain/cluster-statistics/location-quotient.ts'
import { timeliness } from '#app/domain/data-quality/timeliness.ts'
import { croston } from '#app/domain/forecasting/croston.ts'
import { coverage, mase, pinball, smape, winkler } from '#app/domain/forecasting/forecast-accuracy.ts'
import { aggregate } from '#app/domain/indicators/aggregate.ts'
import { ahpWeights } from '#app/domain/indicators/ahp-weights.ts'
import { entropyWeights } from '#app/domain/indicators/entropy-weights.ts'
import { explainChange } from '#app/domain/indicators/explain-change.ts'
import { geometricMean } from '#app/domain/indicators/geometric-mean.ts'
import { goalpostScores } from '#app/domain/indicators/goalpost-scores.ts'
import { learningGain } from '#app/domain/indicators/learning-gain.ts'
import { minMaxScores } from '#app/domain/indicators/min-max-scores.ts'
import { percentileRanks } from '#app/domain/indicators/percentile-ranks.ts'
import { quantile } from '#app/domain/indicators/quantile.ts'
import { descendingRanks, type Ties } from '#app/domain/indicators/ranks.ts'
import { shannonEvenness } from '#app/domain/indicators/shannon-evenness.ts'
import { topsis } from '#app/domain/indicators/topsis.ts'
import { treatOutliers } from '#app/domain/indicators/treat-outliers.ts'
import { zScores } from '#app/domain/indicators/z-scores.ts'
import { agrees, goldCases } from '#tests/domain/indicators/gold-cases.ts'

type Numbers = number[]
type Step = (...args: never[]) => unknown

/** Every step the published decisions speak of, by the name they use. */
const STEPS: Record<string, Step> = {
	minmax: (values: Numbers, direction?: 1 | -1) => minMaxScores(values, direction),
	zscore: (values: Numbers) => zScores(values),
	goalpost: (values: Numbers, min: number, max: number, options: { dir?: 1 | -1; clip?: boolean } = {}) => {
		const { dir = 1, clip = true } = options
		return goalpostScores(values, { min, max, direction: dir, clip })
	},
	prank: (values: Numbers) => percentileRanks(values),
	rank: (values: Numbers, { ties }: { ties?: Ties } = {}) => descendingRanks(values, ties),
	amean: (scores: Numbers, weights: Numbers, least?: number) => aggregate('amean', scores, weights, least),
	gmean: geometricMean,
	entropyWeights,
	ahp: ahpWeights,
	topsis,
	treat: (values: Numbers) => treatOutliers(values),
	quantile7: quantile,
	hhi: herfindahl,
	lq: locationQuotient,
	shannonEvenness,
	coupling: (dimensions: Numbers) => couplingCoordination(dimensions),
	lmdi: (before: Numbers, after: Numbers, weights: Numbers) => {
		const change = explainChange(before, after, weights)
		return { I0: change.before, I1: change.after, parts: change.parts }
	},
	timeliness,
	hakeGain: learningGain,
	croston,
	'metrics.mase': mase,
	'metrics.smape': smape,
	'metrics.pinball': pinball,
	'metrics.coverage': coverage,
	'metrics.winkler': (actual: Numbers, low: Numbers, high: Numbers, alpha: number) =>
		winkler(actual, { low, high, alpha }),
}

const stored = JSON.parse(readFileSync(new URL('./gold/edge/edge_cases.json', import.meta.url), 'utf8')) as {
	cases: { fn: string }[]
}
const all = Object.keys(STEPS).flatMap((fn) => goldCases(fn).map((gold) => ({ fn, ...gold })))

test('all 57 published decisions are held', () => {
	expect(all).toHaveLength(57)
	expect(stored.cases.filter(({ fn }) => !(fn in STEPS))).toEqual([])
})

test.each(all)('$fn: $name', ({ fn, args, expected, tolerance }) => {
	const run = () => (STEPS[fn] as (...values: unknown[]) => unknown)(...args)
	if (expected !== null && typeof expected === 'object' && 'throws' in expected) expect(run).toThrow(RangeError)
	else expect(agrees(run(), expected, tolerance)).toBe(true)
})

test('a whole of nothing has no concentration at all', () => {
	expect(
		Object.values(concentration([0, 0]))
			.slice(2)
			.every(Number.isNaN),
	).toBe(true)
})
