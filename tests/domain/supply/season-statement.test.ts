import { expect, test } from 'vitest'
import { areWhole, owedForDelivery, splitSurplus, statementSums } from '#app/domain/supply/season-statement.ts'

test('a delivery is owed to the fen, half a fen up', () => {
	expect(owedForDelivery(1000, 2899)).toBe(2899)
	expect([owedForDelivery(499, 1), owedForDelivery(500, 1), owedForDelivery(501, 1)]).toEqual([0, 1, 1])
	expect(owedForDelivery(333, 1999)).toBe(666)
	expect(owedForDelivery(900_000_000_000, 9999)).toBe(8_999_100_000_000)
})

test('a surplus is split by shares to the fen, what is left of rounding to the largest remainders', () => {
	const claims = [3334, 3333, 3333].map((shareBp, at) => ({ farmId: at + 1, shareBp, deliveredG: 0 }))
	const split = splitSurplus(100_001, 'SHARES', claims)
	const parts = split.outcome === 'split' ? split.parts.map(({ partMinor }) => partMinor) : []
	expect(parts).toEqual([33_341, 33_330, 33_330])
})

test('a surplus is split by what each delivered; who delivered nothing has no part, and among equals the first comes first', () => {
	const claims = [
		{ farmId: 9, shareBp: 5000, deliveredG: 500 },
		{ farmId: 4, shareBp: 0, deliveredG: 500 },
		{ farmId: 6, shareBp: 5000, deliveredG: 0 },
	]
	expect(splitSurplus(101, 'SUPPLY', claims)).toEqual({
		outcome: 'split',
		parts: [
			{ farmId: 4, weight: 500, partMinor: 51 },
			{ farmId: 9, weight: 500, partMinor: 50 },
		],
	})
})

test('a surplus that nobody has a part of is not split; none at all is', () => {
	const claims = [{ farmId: 1, shareBp: 0, deliveredG: 0 }]
	expect(splitSurplus(1, 'SHARES', claims)).toEqual({ outcome: 'nobody' })
	expect(splitSurplus(0, 'SHARES', claims)).toEqual({ outcome: 'split', parts: [] })
})

test('parts sum to the surplus whatever it is', () => {
	for (const surplus of [0, 1, 2, 3, 99, 100, 9999, 1_000_003])
		for (const weights of [
			[1, 1, 1],
			[7, 11, 13, 17],
			[9998, 1, 1],
		]) {
			const claims = weights.map((shareBp, farmId) => ({ farmId, shareBp, deliveredG: 0 }))
			const split = splitSurplus(surplus, 'SHARES', claims)
			expect(split.outcome === 'split' && split.parts.reduce((sum, it) => sum + it.partMinor, 0)).toBe(surplus)
		}
})

test('a statement is what is owed and the part of the surplus, less what was paid; paid ahead stands below zero', () => {
	expect(statementSums([100, 250], 40, [90])).toEqual({ owedMinor: 350, partMinor: 40, paidMinor: 90, leftMinor: 300 })
	expect(statementSums([], 0, [500]).leftMinor).toBe(-500)
})

test('shares are the whole: 10,000 basis points, each farm once', () => {
	expect(
		areWhole([
			{ farmId: 1, shareBp: 9999 },
			{ farmId: 2, shareBp: 1 },
		]),
	).toBe(true)
	expect(areWhole([{ farmId: 1, shareBp: 9999 }])).toBe(false)
	expect(
		areWhole([
			{ farmId: 1, shareBp: 10_000 },
			{ farmId: 2, shareBp: 1 },
		]),
	).toBe(false)
	expect(
		areWhole([
			{ farmId: 1, shareBp: 5000 },
			{ farmId: 1, shareBp: 5000 },
		]),
	).toBe(false)
	expect(
		areWhole([
			{ farmId: 1, shareBp: 10_001 },
			{ farmId: 2, shareBp: -1 },
		]),
	).toBe(false)
})
