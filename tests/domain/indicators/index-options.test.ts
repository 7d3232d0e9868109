import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aggregate } from '#app/domain/indicators/aggregate.ts'
import { createEvaluator } from '#app/domain/indicators/evaluate-assumptions.ts'
import { explainUnit, type ScoreNode } from '#app/domain/indicators/explain-unit.ts'
import { groupMedians } from '#app/domain/indicators/group-medians.ts'
import { DEFAULT_INDEX_METHOD, type IndexMethod } from '#app/domain/indicators/index-method.ts'
import { linkVersions } from '#app/domain/indicators/link-versions.ts'
import { meanColumn } from '#app/domain/indicators/mean-column.ts'
import { transpose } from '#app/domain/indicators/matrix.ts'
import { type ScoredIndex, scoreIndex } from '#app/domain/indicators/score-index.ts'
import { setGoalposts } from '#app/domain/indicators/set-goalposts.ts'
import { smallRequest } from '#tests/domain/indicators/index-fixture.ts'
import { villages } from '#tests/domain/indicators/village-fixture.ts'

const plainTree = { level1: 'amean', level2: 'amean', level3: 'amean', map: 'none' } as const
const method = (changes: Partial<IndexMethod>): IndexMethod => ({ ...DEFAULT_INDEX_METHOD, ...changes })
const rows = { a: [90, 80, 70, 60, 50], b: [10, 20, 30, 40, 50], c: [50, 50, 50, 50, 51] }

test('a column of means is bit by bit what each unit alone would get', () => {
	const cell = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: Number.NaN, freq: 5 })
	const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 })
	fc.assert(
		fc.property(
			table,
			fc.constantFrom('amean', 'gmean', 'hmean'),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(units, by, least) => {
				const weights = [0.5, 0.2, 0.3]
				const together = meanColumn(transpose(units), units.length, { method: by, weights, leastShare: least })
				expect(together.means).toEqual(units.map((scores) => aggregate(by, scores, weights, least)))
			},
		),
	)
})

test('TOPSIS and Copeland look at all indicators at once, on effective weights, and leave incomplete units out', () => {
	for (const overall of ['topsis', 'copeland'] as const) {
		const index = scoreIndex({ ...smallRequest({ ...rows, d: [99, 99, null, 99, 99] }), method: method({ overall }) })
		expect(index.ranks).toEqual([1, 3, 2, Number.NaN])
		expect(index.root.scores[3]).toBeNaN()
	}
})

test('with Copeland who beats everybody has 100 and who beats nobody 0', () => {
	const { root } = scoreIndex({ ...smallRequest(rows), method: method({ overall: 'copeland' }) })
	expect(root.scores).toEqual([100, 0, 50])
})

test('beyond 2,000 units Copeland is not computed', () => {
	const many = Object.fromEntries(
		Array.from({ length: 2001 }, (_, i) => [`u${i}`, [i % 97, i % 89, i % 83, i % 79, i % 73]]),
	)
	const { root } = scoreIndex({ ...smallRequest(many), method: method({ overall: 'copeland' }) })
	expect(root.scores.every(Number.isNaN)).toBe(true)
})

test('no contribution is claimed where the index is no mean of its parts', () => {
	const index = scoreIndex({ ...smallRequest(rows), method: method({ overall: 'topsis' }) })
	const tree = explainUnit(index, 0)
	expect(tree.children.map(({ contribution }) => contribution)).toEqual([null, null, null])
	expect(tree.children[0]?.children[0]?.contribution).not.toBeNull()
})

test('the median of the group stands in from five values on, never for own rows', () => {
	const groups = ['x', 'x', 'x', 'x', 'x', 'x', 'y', 'y']
	expect(groupMedians([1, 2, 3, 4, 100, Number.NaN, 7, Number.NaN], groups)).toEqual([
		1,
		2,
		3,
		4,
		100,
		3,
		7,
		Number.NaN,
	])
	expect(groupMedians([1, 2, 3, 4, Number.NaN], ['x', 'x', 'x', 'x', 'x'])[4]).toBeNaN()

	const six = Object.fromEntries('abcdef'.split('').map((unit, i) => [unit, [i === 5 ? null : 10 * i, 50, 50, 50, 50]]))
	const request = smallRequest(six)
	const asked = {
		...request,
		groups: Object.fromEntries(request.units.map((unit) => [unit, 'county'])),
		method: method({ missing: { method: 'group_median' } }),
	}
	const leaf = (of: typeof asked) => explainUnit(scoreIndex(of), 5).children[0]?.children[0]?.children[0]
	expect(leaf(asked)).toMatchObject({ score: 20, leaf: { imputed: true } })
	const own = asked.indicators.map((it) => (it.code === 'P1' ? { ...it, isOwnRows: true } : it))
	expect(leaf({ ...asked, indicators: own })).toMatchObject({ score: null, leaf: { imputed: false } })
})

test('what all others lead one to expect stands in, in the index and in every draw, never for own rows nor where units are few', () => {
	const request = { ...villages(90, 'A'), method: method({ missing: { method: 'em' } }) }
	const listed = (node: ScoreNode): ScoreNode[] => (node.leaf ? [node] : node.children.flatMap(listed))
	const leaves = (of: ScoredIndex, unit: number) => listed(explainUnit(of, unit))
	const index = scoreIndex(request)
	const gaps = request.units.flatMap((_, unit) => leaves(index, unit).filter(({ leaf }) => leaf?.datum?.value === null))
	const own = new Set(request.indicators.filter(({ isOwnRows }) => isOwnRows).map(({ code }) => code))
	expect(gaps.length).toBeGreaterThan(50)
	for (const { code, score, leaf } of gaps) {
		expect([code, leaf?.imputed]).toEqual([code, !own.has(code)])
		expect([code, score === null]).toEqual([code, own.has(code)])
	}
	// A value that is there is what it was.
	const plain = scoreIndex({ ...request, method: method({}) })
	const there = leaves(plain, 0).filter(({ leaf }) => leaf?.datum?.value != null)
	expect(there.length).toBeGreaterThan(20)
	const now = new Map(leaves(index, 0).map(({ code, leaf }) => [code, leaf?.transformed]))
	for (const { code, leaf } of there) expect(now.get(code)).toBe(leaf?.transformed)
	const { nominal, baseline, evaluate } = createEvaluator(request, new Map(), 1)
	const same = evaluate({ method: nominal.method, weights: {}, excluded: null, errorStream: null })
	expect(Array.from(same.scores)).toEqual(Array.from(baseline.scores))

	const few = { ...villages(40, 'A'), method: method({ missing: { method: 'em' } }) }
	const fewIndex = scoreIndex(few)
	expect(few.units.flatMap((_, unit) => leaves(fewIndex, unit)).some(({ leaf }) => leaf?.imputed)).toBe(false)
})

test('distance to a reference is 100 at it; no reference, no score', () => {
	const references = { P1: 45, P2: 80, P3: 70, Q1: 60 }
	const { root } = scoreIndex({
		...smallRequest(rows),
		method: method({ normalise: { method: 'reference', references } }),
	})
	const leaves = root.children[0]?.children[0]?.children
	expect(leaves?.[0]?.scores[0]).toBe(200)
	expect(leaves?.[1]?.scores[0]).toBe(100)
	expect(root.children[2]?.scores.every(Number.isNaN)).toBe(true)
})

test('factor weights that the data do not allow are equal, and say why', () => {
	const { root } = scoreIndex({
		...smallRequest(rows),
		method: method({ weights: { 'p.1': { method: 'pca' } }, aggregate: plainTree }),
	})
	expect(root.children[0]?.children[0]).toMatchObject({ weights: [0.5, 0.5], weightNote: 'too-few-units' })
	const flat = smallRequest({ a: [5, 5, 1, 1, 1], b: [5, 5, 2, 2, 2], c: [5, 5, 3, 3, 3] })
	const entropy = scoreIndex({ ...flat, method: method({ weights: { 'p.1': { method: 'entropy' } } }) })
	expect(entropy.root.children[0]?.children[0]?.weightNote).toBe('degenerate')
})

test('goalposts are set at the 2.5 and 97.5 % quantiles, rounded outward to two digits, with what they clip', () => {
	const values = Array.from({ length: 101 }, (_, i) => 100 + i)
	expect(setGoalposts(values, 'lin')).toMatchObject({
		goalposts: { min: 100, max: 200, scale: 'lin' },
		needsReview: false,
	})
	const small = Array.from({ length: 101 }, (_, i) => 0.01 * (i + 1))
	expect(setGoalposts(small, 'lin')?.goalposts).toEqual({ min: 0.035, max: 0.99, scale: 'lin' })
	expect(setGoalposts([4, 4, 4], 'lin')).toBeNull()
	const logged = setGoalposts(small, 'log10')?.goalposts
	expect([logged?.min, logged?.max]).toEqual([0.034, 0.99])
})

test('a new version is linked to the old one by their means where both were computed', () => {
	expect(linkVersions([50, 60], { before: [40, 60], after: [20, 30] })).toEqual([100, 120])
})

test('faults of the peers are not repeated: a constant column leaves its node and not the index; Copeland stands at the top', () => {
	const flat = smallRequest({ a: [1, 5, 10, 10, 10], b: [2, 5, 20, 20, 20], c: [3, 5, 30, 30, 30] })
	const minmax = method({ normalise: { method: 'minmax', range: [0, 100] }, aggregate: plainTree })
	expect(scoreIndex({ ...flat, method: minmax }).root.scores.map(Math.round)).toEqual([0, 50, 100])
	expect(scoreIndex({ ...flat, method: { ...minmax, overall: 'copeland' } }).ranks).toEqual([3, 2, 1])
})
