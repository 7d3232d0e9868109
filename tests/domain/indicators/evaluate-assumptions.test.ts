import { expect, test } from 'vitest'
import { drawAssumptions } from '#app/domain/indicators/draw-assumptions.ts'
import { createEvaluator } from '#app/domain/indicators/evaluate-assumptions.ts'
import { createPlainEvaluator } from '#app/domain/indicators/evaluate-plainly.ts'
import { DEFAULT_INDEX_METHOD, type IndexMethod, type WeightRule } from '#app/domain/indicators/index-method.ts'
import type { IndexDatum, IndexRequest } from '#app/domain/indicators/index-request.ts'
import { buildIndexTree, type TreeVariant } from '#app/domain/indicators/index-tree.ts'
import { defaultRobustness } from '#app/domain/indicators/robustness-plan.ts'
import { drawNormal, seededRandom } from '#app/domain/indicators/seeded-random.ts'
import { readCodebook } from '#tests/domain/indicators/read-codebook.ts'

/** So many villages in four counties, with gaps, outliers that are treated, and a column that tells nobody apart. */
function villages(count: number, variant: TreeVariant, method: Partial<IndexMethod> = {}): IndexRequest {
	const random = seededRandom(count, variant === 'A' ? 1 : 2)
	const definitions = readCodebook()
	const units = Array.from({ length: count }, (_, i) => `v${i}`)
	const datum = (code: string, min: number, max: number): IndexDatum => {
		if (code === 'G07') return { value: (min + max) / 2 }
		if (code === 'L01') return { value: Math.exp(4 * drawNormal(random)) }
		return random() < 0.08 ? { value: null } : { value: min + (max - min) * random() }
	}
	const values = units.map((unit) => {
		const row = definitions.map(({ code, goalposts }) => [code, datum(code, goalposts.min, goalposts.max)] as const)
		return [unit, Object.fromEntries(row)] as const
	})
	return {
		tree: buildIndexTree(definitions, variant),
		indicators: definitions.map(({ code, direction, goalposts, kind }) => ({
			...{ code, direction, goalposts },
			isOwnRows: kind === 'a',
		})),
		units,
		values: Object.fromEntries(values),
		groups: Object.fromEntries(units.map((unit, i) => [unit, `c${i % 4}`])),
		method: { ...DEFAULT_INDEX_METHOD, ...method },
	}
}

const errorsOf = ({ units }: IndexRequest) =>
	new Map(['G01', 'G02', 'G07', 'X01', 'L01'].map((code) => [code, units.map((_, i) => (i % 3 === 0 ? 0 : 0.05))]))

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
