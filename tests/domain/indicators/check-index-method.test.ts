import { expect, test } from 'vitest'
import { findMethodProblems } from '#app/domain/indicators/check-index-method.ts'
import { DEFAULT_INDEX_METHOD, type WeightRule } from '#app/domain/indicators/index-method.ts'
import { smallTree } from '#tests/domain/indicators/index-fixture.ts'

const problems = (weights: Readonly<Record<string, WeightRule>>) =>
	findMethodProblems({ ...DEFAULT_INDEX_METHOD, weights }, smallTree)

test('the default method is sound, and so is one that weighs by entropy', () => {
	expect(problems({})).toEqual([])
	expect(problems({ 'p.1': { method: 'entropy' }, p: { method: 'given', weights: { 'p.1': 9, 'p.2': 1 } } })).toEqual(
		[],
	)
})

test('no dimension may exceed half of the index', () => {
	const rule = { method: 'given', weights: { p: 51, q: 25, r: 24 } } as const
	expect(problems({ index: rule })).toEqual([{ problem: 'dominant-dimension', node: 'index', weightShare: 0.51 }])
	expect(problems({ index: { method: 'given', weights: { p: 50, q: 25, r: 25 } } })).toEqual([])
})

test('judgements that contradict each other go back to the expert', () => {
	const matrix = [
		[1, 9, 1 / 9],
		[1 / 9, 1, 9],
		[9, 1 / 9, 1],
	]
	expect(problems({ index: { method: 'ahp', matrix } })).toMatchObject([
		{ problem: 'inconsistent-judgements', node: 'index' },
	])
})

test('rules that name no node, do not fit it, or do not add up are named', () => {
	expect(problems({ nowhere: { method: 'equal' } })).toEqual([{ problem: 'unknown-node', node: 'nowhere' }])
	expect(problems({ 'p.1': { method: 'given', weights: { P1: 1 } } })).toEqual([
		{ problem: 'weights-do-not-fit', node: 'p.1' },
	])
	expect(problems({ 'p.1': { method: 'bap', points: [[90, 20]] } })).toMatchObject([
		{ problem: 'expert-sum', expert: 0, sumPoints: 110 },
	])
	const combined = {
		method: 'combined',
		expert: { method: 'ahp', matrix: [[1]] },
		data: { method: 'entropy' },
		mu: 0.5,
	} as const
	expect(problems({ 'p.1': combined })).toEqual([{ problem: 'weights-do-not-fit', node: 'p.1' }])
})

test('availability is a share', () => {
	expect(findMethodProblems({ ...DEFAULT_INDEX_METHOD, availability: 65 }, smallTree)).toEqual([
		{ problem: 'availability-out-of-range' },
	])
})
