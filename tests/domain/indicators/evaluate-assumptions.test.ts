import { expect, test } from 'vitest'
import { drawAssumptions } from '#app/domain/indicators/draw-assumptions.ts'
import { createEvaluator } from '#app/domain/indicators/evaluate-assumptions.ts'
import { createPlainEvaluator } from '#app/domain/indicators/evaluate-plainly.ts'
import type { WeightRule } from '#app/domain/indicators/index-method.ts'
import { defaultRobustness } from '#app/domain/indicators/robustness-plan.ts'
import { seededRandom } from '#app/domain/indicators/seeded-random.ts'
import { errorsOf, villages } from '#tests/domain/indicators/village-fixture.ts'

const combined: WeightRule = { method: 'combined', expert: { method: 'equal' }, data: { method: 'entropy' }, mu: 0.5 }

test.each([
	{ what: 'with the default method', request: villages(60, 'A') },
	{ what: 'with a group inside a group', request: villages(47, 'B') },
	{
		what: 'with weights from the data',
		request: villages(90, 'A', { weights: { 'gov.infra': combined, index: combined } }),
	},
	{
		what: 'with harmonic means',
		request: villages(40, 'A', { aggregate: { level1: 'hmean', level2: 'amean', level3: 'hmean', map: 'none' } }),
	},
	{ what: 'with two places only', request: villages(2, 'A') },
])('draws that share their memory are the plain ones to the bit, $what', ({ request }) => {
	const errors = errorsOf(request)
	const plan = defaultRobustness(request.units.length, 77, 120)
	const shared = createEvaluator(request, errors, plan.seed)
	const plain = createPlainEvaluator(request, errors, plan.seed)
	expect(shared.baseline).toEqual(plain.baseline)
	const random = seededRandom(5)
	const seen = new Set<string>()
	for (let run = 0; run < plan.runs; run++) {
		const assumptions = drawAssumptions(
			plan,
			plan.factors.map(() => random()),
			plain.nominal,
		)
		seen.add(assumptions.method.normalise.method)
		const [drawn, held] = [shared.evaluate(assumptions), plain.evaluate(assumptions)]
		expect(Array.from(drawn.scores)).toEqual(Array.from(held.scores))
		expect(Array.from(drawn.ranks)).toEqual(Array.from(held.ranks))
	}
	expect([...seen].sort()).toEqual(['goalposts', 'minmax', 'percentile', 'zscore'])
})

test('the method itself, with nothing in doubt, is the index', () => {
	const request = villages(30, 'A', { normalise: { method: 'reference', references: { G01: 100, L04: 3, X01: 9 } } })
	const { nominal, baseline, evaluate } = createEvaluator(request, new Map(), 1)
	const same = evaluate({ method: nominal.method, weights: {}, excluded: null, errorStream: null })
	expect(Array.from(same.scores)).toEqual(Array.from(baseline.scores))
	expect(Array.from(same.ranks)).toEqual(Array.from(baseline.ranks))
})
