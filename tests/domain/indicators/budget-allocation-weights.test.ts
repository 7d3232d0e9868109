import { expect, test } from 'vitest'
import { budgetAllocationWeights } from '#app/domain/indicators/budget-allocation-weights.ts'

test('weights are the mean of the points, with their spread', () => {
	const panel = [
		[60, 40],
		[40, 60],
		[50, 50],
		[70, 30],
		[30, 70],
	]
	const result = budgetAllocationWeights(panel)
	expect(result).toMatchObject({ outcome: 'weights', weights: [0.5, 0.5], flags: [] })
	expect(result.outcome === 'weights' && result.sdPoints[0]).toBeCloseTo(Math.sqrt(250), 12)
})

test('an expert whose points miss 100 by more than 0.01 is named', () => {
	expect(
		budgetAllocationWeights([
			[50, 50],
			[50, 50.02],
		]),
	).toMatchObject({ outcome: 'rejected', expert: 1 })
	expect(
		budgetAllocationWeights([
			[50, 50],
			[50, 50.005],
		]).outcome,
	).toBe('weights')
	expect(budgetAllocationWeights([[150, -50]])).toMatchObject({ outcome: 'rejected', expert: 0 })
	expect(budgetAllocationWeights([[50, 50], [100]])).toMatchObject({ outcome: 'rejected', expert: 1 })
})

test('a small panel and a wide node are flagged', () => {
	expect(budgetAllocationWeights([Array.from({ length: 20 }, () => 5)])).toMatchObject({
		flags: ['few-experts', 'many-items'],
	})
})
