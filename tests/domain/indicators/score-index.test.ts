import { expect, test } from 'vitest'
import { prepareColumns, scoreIndex } from '#app/domain/indicators/score-index.ts'
import { smallRequest } from '#tests/domain/indicators/index-fixture.ts'

const unit = [40, 60, 70, 30, 90]

test('units are ranked from the highest score, ties alike, the unscored not at all', () => {
	const { ranks, comparable } = scoreIndex(
		smallRequest({ a: unit, b: unit, c: unit.map((value) => value + 5), d: [null, null, null, 50, 50] }),
	)
	expect(comparable).toBe(true)
	expect(ranks).toEqual([2, 2, 1, Number.NaN])
})

test('two units have scores but no ranks', () => {
	const { ranks, comparable, root } = scoreIndex(smallRequest({ a: unit, b: unit }))
	expect(comparable).toBe(false)
	expect(ranks).toEqual([Number.NaN, Number.NaN])
	expect(root.scores.every(Number.isFinite)).toBe(true)
})

test('the index needs every dimension, even where enough weight is present', () => {
	const request = smallRequest({ a: [40, 60, 70, 30, null] })
	expect(scoreIndex(request).root.scores).toEqual([Number.NaN])
})

test('an indicator the registry does not know is missing for all', () => {
	const request = smallRequest({ a: unit })
	const known = request.indicators.filter(({ code }) => code !== 'P2')
	expect(scoreIndex({ ...request, indicators: known }).root.children[0]?.children[0]?.scores).toEqual([Number.NaN])
})

test('a what-if on weights may keep the prepared columns', () => {
	const request = smallRequest({ a: unit, b: [10, 20, 30, 40, 50], c: [1, 2, 3, 4, 5] })
	const weights = { index: { method: 'given', weights: { p: 2, q: 1, r: 1 } } } as const
	const asked = { ...request, method: { ...request.method, weights } }
	expect(scoreIndex(asked, prepareColumns(request))).toEqual(scoreIndex(asked))
})
