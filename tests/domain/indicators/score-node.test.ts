import { expect, test } from 'vitest'
import { DEFAULT_INDEX_METHOD, type IndexMethod } from '#app/domain/indicators/index-method.ts'
import { scoreIndex } from '#app/domain/indicators/score-index.ts'
import { smallRequest } from '#tests/domain/indicators/index-fixture.ts'

const unit = [40, 60, 70, 30, 90]
const aggregated = (aggregate: Partial<IndexMethod['aggregate']>): IndexMethod => ({
	...DEFAULT_INDEX_METHOD,
	aggregate: { ...DEFAULT_INDEX_METHOD.aggregate, ...aggregate },
})
const root = (method: IndexMethod, cells: readonly (number | null)[] = unit) =>
	scoreIndex({ ...smallRequest({ a: cells }), method }).root

test('arithmetic inside the dimensions, geometric over their lifted scores', () => {
	const { scores, children } = root(DEFAULT_INDEX_METHOD)
	expect(children.map((child) => child.scores[0])).toEqual([60, 30, 90])
	expect(scores[0]).toBeCloseTo(Math.cbrt((1 + 0.99 * 60) * (1 + 0.99 * 30) * (1 + 0.99 * 90)), 10)
})

test('a dimension of 0 counts as 1 when lifted and as 0 when raw', () => {
	const cells = [100, 100, 100, 0, 100]
	expect(root(DEFAULT_INDEX_METHOD, cells).scores[0]).toBeCloseTo(Math.cbrt(100 * 1 * 100), 10)
	expect(root(aggregated({ map: 'none' }), cells).scores[0]).toBe(0)
})

test('scores are lifted once only, however many geometric means follow', () => {
	const { scores, children } = root(aggregated({ level1: 'gmean', level2: 'gmean', level3: 'gmean' }), [0, 0, 0, 0, 0])
	expect(children[0]?.scores).toEqual([1])
	expect(scores[0]).toBeCloseTo(1, 12)
})

test('a missing indicator shares its weight inside its node, and the node keeps its own', () => {
	const request = smallRequest({ a: [40, null, 70, 30, 90] })
	const lenient = { ...DEFAULT_INDEX_METHOD, availability: 0.5 }
	const [p] = scoreIndex({ ...request, method: lenient }).root.children
	expect(p?.scores).toEqual([55])
	expect(p?.coverage).toEqual([0.75])
	expect(scoreIndex(request).root.children[0]?.scores).toEqual([Number.NaN])
})

test('a constant indicator drops out for every unit and costs nobody availability', () => {
	const method: IndexMethod = { ...aggregated({ level1: 'amean' }), normalise: { method: 'minmax', range: [0, 100] } }
	const request = smallRequest({ a: [1, 5, 1, 1, 1], b: [2, 5, 2, 2, 2], c: [3, 5, 3, 3, 3] })
	const { root: scored } = scoreIndex({ ...request, method })
	expect(scored.children[0]?.children[0]?.weights).toEqual([1, 0])
	expect(scored.scores.map((score) => Math.round(score))).toEqual([0, 50, 100])
})

test('the method weighs each node by its own rule', () => {
	const weights = { index: { method: 'given', weights: { p: 2, q: 1, r: 1 } } } as const
	const { scores } = root({ ...aggregated({ level1: 'amean' }), weights })
	expect(scores[0]).toBeCloseTo(0.5 * 60 + 0.25 * 30 + 0.25 * 90, 10)
})
