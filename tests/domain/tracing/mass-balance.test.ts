import { expect, test } from 'vitest'
import { balanceStep } from '#app/domain/tracing/mass-balance.ts'

const leaf = { inputsG: [30_000, 15_000], addedG: 0, wasteG: 0 }

test('no more comes out of processing than went in and was added, to the gram', () => {
	const salted = { inputsG: [9_000], addedG: 1_000, wasteG: 500 }
	expect(balanceStep('SALT', { ...salted, outputsG: [9_500] })).toMatchObject({ outcome: 'balanced', lossG: 0 })
	expect(balanceStep('SALT', { ...salted, outputsG: [9_501] })).toEqual({
		outcome: 'too-much-out',
		inG: 10_000,
		outG: 10_001,
	})
})

test('black tea of a quarter of its leaf is usual; of half of it somebody looks at the scales again', () => {
	expect(balanceStep('TEA_BLACK', { ...leaf, outputsG: [10_350] })).toEqual({
		outcome: 'balanced',
		lossG: 34_650,
		yieldShare: 0.23,
	})
	expect(balanceStep('TEA_BLACK', { ...leaf, outputsG: [22_500] })).toMatchObject({
		outcome: 'unusual',
		yieldShare: 0.5,
	})
	expect(balanceStep('TEA_BLACK', { ...leaf, outputsG: [2_000] })).toMatchObject({ outcome: 'unusual' })
})

test('what goes in empty comes out empty', () => {
	expect(balanceStep('MIX', { inputsG: [], addedG: 0, outputsG: [1], wasteG: 0 }).outcome).toBe('too-much-out')
})
