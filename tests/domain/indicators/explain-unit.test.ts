import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainUnit, type ScoreNode } from '#app/domain/indicators/explain-unit.ts'
import { DEFAULT_INDEX_METHOD } from '#app/domain/indicators/index-method.ts'
import { scoreIndex } from '#app/domain/indicators/score-index.ts'
import { smallRequest } from '#tests/domain/indicators/index-fixture.ts'

const cell = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null, freq: 8 })
const cells = fc.tuple(cell, cell, cell, cell, cell)
const lenient = { ...DEFAULT_INDEX_METHOD, availability: 0.4 }
const explain = (values: readonly (number | null)[]) =>
	explainUnit(scoreIndex({ ...smallRequest({ a: values }), method: lenient }), 0)

const listed = (node: ScoreNode): ScoreNode[] => [node, ...node.children.flatMap(listed)]
const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
const REACH = { amean: (s: number) => s, gmean: Math.log, hmean: (s: number) => 1 / s }

test('contributions add up to their node: to the score, or to its logarithm', () => {
	fc.assert(
		fc.property(cells, (values) => {
			for (const { score, aggregation, children } of listed(explain(values))) {
				if (score === null || aggregation === null) continue
				expect(sum(children.map(({ contribution }) => contribution))).toBeCloseTo(REACH[aggregation](score), 9)
			}
		}),
	)
})

test('effective weights of the leaves sum to 1', () => {
	fc.assert(
		fc.property(cells, (values) => {
			const leaves = listed(explain(values)).filter(({ children }) => children.length === 0)
			expect(sum(leaves.map(({ effectiveWeightShare }) => effectiveWeightShare))).toBeCloseTo(1, 12)
		}),
	)
})

test('one changed datum changes only its ancestors', () => {
	fc.assert(
		fc.property(cells, fc.integer({ min: 0, max: 4 }), cell, (values, position, value) => {
			const before = listed(explain(values))
			const after = listed(explain(values.with(position, value)))
			const changed = before.filter(({ score }, i) => score !== after[i]?.score).map(({ code }) => code)
			const ancestry = [
				['P1', 'p.1', 'p'],
				['P2', 'p.1', 'p'],
				['P3', 'p.2', 'p'],
				['Q1', 'q.1', 'q'],
				['R1', 'r.1', 'r'],
			]
			expect(changed.filter((code) => ![...(ancestry[position] ?? []), 'index'].includes(code))).toEqual([])
		}),
	)
})

test('a leaf shows its datum, its scale and why it has no score', () => {
	const request = smallRequest({ a: [40, null, 70, 30, 90] })
	const logged = request.indicators.map((indicator) =>
		indicator.code === 'P1' ? { ...indicator, goalposts: { min: 1, max: 100, scale: 'log10' as const } } : indicator,
	)
	const values = { a: { ...request.values['a'], P1: { value: 0, raw: 0 }, Q1: { value: 30, state: 'stale' as const } } }
	const tree = explainUnit(scoreIndex({ ...request, indicators: logged, values }), 0)
	const status = new Map(listed(tree).map((node) => [node.code, node.status]))
	expect(['P1', 'P2', 'P3', 'Q1', 'p.1', 'index'].map((code) => status.get(code))).toEqual([
		'out-of-scale',
		'missing',
		'scored',
		'missing',
		'too-little-data',
		'too-little-data',
	])
	const leaf = listed(tree).find(({ code }) => code === 'P1')?.leaf
	expect(leaf).toMatchObject({ datum: { value: 0, raw: 0 }, transformed: null, treated: false, flag: null })
})

test('the share carried from earlier periods stands beside every score', () => {
	const request = smallRequest({ a: [40, 60, 70, 30, 90] })
	const values = { a: { ...request.values['a'], P1: { value: 40, state: 'ageing' as const } } }
	const tree = explainUnit(scoreIndex({ ...request, values }), 0)
	expect(tree.carriedShare).toBeCloseTo(1 / 12, 12)
	expect(tree.children[0]?.carriedShare).toBe(0.25)
	expect(tree.coverageShare).toBeCloseTo(1, 12)
})
