import { expect, test } from 'vitest'
import { resolveWeights } from '#app/domain/indicators/resolve-weights.ts'
import { agrees } from '#tests/domain/indicators/gold-cases.ts'

const children = [
	{ code: 'a', scores: [0, 50, 100] },
	{ code: 'b', scores: [10, 10, 10] },
]

test.each([
	['equal', { method: 'equal' }, [0.5, 0.5]],
	['given, in proportion', { method: 'given', weights: { b: 3, a: 1 } }, [0.25, 0.75]],
	[
		'ahp',
		{
			method: 'ahp',
			matrix: [
				[1, 3],
				[1 / 3, 1],
			],
		},
		[0.75, 0.25],
	],
	[
		'bap',
		{
			method: 'bap',
			points: [
				[80, 20],
				[60, 40],
			],
		},
		[0.7, 0.3],
	],
	['entropy', { method: 'entropy' }, [1, 0]],
	[
		'combined',
		{ method: 'combined', expert: { method: 'given', weights: { a: 4, b: 1 } }, data: { method: 'equal' }, mu: 1 },
		[0.8, 0.2],
	],
] as const)('weights: %s', (_, rule, expected) => {
	expect(agrees(resolveWeights(rule, children), expected)).toBe(true)
})

test('a rule that does not fit the children is refused', () => {
	expect(() => resolveWeights({ method: 'given', weights: { a: 1 } }, children)).toThrow(RangeError)
	expect(() => resolveWeights({ method: 'ahp', matrix: [[1]] }, children)).toThrow(RangeError)
	expect(() => resolveWeights({ method: 'bap', points: [[90, 20]] }, children)).toThrow(RangeError)
})
