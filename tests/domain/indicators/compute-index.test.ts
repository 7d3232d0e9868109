import { expect, test } from 'vitest'
import { computeIndex } from '#app/domain/indicators/compute-index.ts'
import { DEFAULT_INDEX_METHOD } from '#app/domain/indicators/index-method.ts'
import { buildIndexTree, leafCodes } from '#app/domain/indicators/index-tree.ts'
import { smallRequest } from '#tests/domain/indicators/index-fixture.ts'
import { readCodebook } from '#tests/domain/indicators/read-codebook.ts'

const codebook = readCodebook()

test('the default method scores 100 where every indicator is at its upper goalpost, 1 at the lower', () => {
	const at = (end: 'min' | 'max') =>
		Object.fromEntries(codebook.map(({ code, goalposts }) => [code, { value: goalposts[end] }]))
	const tree = buildIndexTree(codebook)
	const units = ['low', 'high', 'other']
	const values = { low: at('min'), high: at('max'), other: at('min') }
	const result = computeIndex({ tree, indicators: codebook, units, values, method: DEFAULT_INDEX_METHOD })
	expect(result.units.map(({ code, rank }) => [code, rank])).toEqual([
		['low', 2],
		['high', 1],
		['other', 2],
	])
	expect(result.units[0]?.score).toBeCloseTo(1, 9)
	expect(result.units[1]?.score).toBeCloseTo(100, 9)
	expect(leafCodes(result.units[1]?.tree ?? tree)).toHaveLength(29)
})

test('a unit without enough data is unscored and unranked, and says why', () => {
	const result = computeIndex(smallRequest({ a: [null, null, null, null, 90], b: [1, 1, 1, 1, 1] }))
	expect(result).toMatchObject({ methodVersion: '0.1', unitsScored: 1, comparable: false })
	expect(result.units[0]).toMatchObject({ score: null, rank: null, status: 'too-little-data' })
	expect(result.units[0]?.coverageShare).toBeCloseTo(1 / 3, 12)
})

test('the result is plain JSON and the same for the same request', () => {
	const request = smallRequest({ a: [40, 60, 70, 30, 90], b: [1, null, 1, 1, 1] })
	const result = computeIndex(request)
	expect(JSON.parse(JSON.stringify(result))).toEqual(result)
	expect(computeIndex(structuredClone(request))).toEqual(result)
})
