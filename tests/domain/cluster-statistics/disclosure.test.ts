import { expect, test } from 'vitest'
import { type DisclosureCell, primarySuppression, suppressParts } from '#app/domain/cluster-statistics/disclosure.ts'
import { seededRandom } from '#seeds/random.ts'

const part = (key: string, value: number, stores: number, topShare: number | null = 0.3): DisclosureCell => ({
	key,
	value,
	stores,
	topShare,
})

test('a cell needs five stores, of which the largest has at most 80 %', () => {
	expect(primarySuppression(part('a', 10, 4))).toBe('too-few-stores')
	expect(primarySuppression(part('a', 10, 5))).toBeNull()
	expect(primarySuppression(part('a', 10, 9, 0.8))).toBeNull()
	expect(primarySuppression(part('a', 10, 9, 0.801))).toBe('one-store-dominates')
	expect(primarySuppression(part('a', 0, 0, null))).toBeNull()
})

test('a part kept back alone takes the smallest other one with it', () => {
	const kept = suppressParts([part('a', 10, 2), part('b', 90, 9), part('c', 50, 7), part('d', 0, 0)])
	expect([...kept]).toEqual([
		['a', 'too-few-stores'],
		['c', 'protects-another'],
	])
})

test('two parts kept back protect each other', () => {
	expect([...suppressParts([part('a', 10, 2), part('b', 90, 1), part('c', 50, 7)]).keys()]).toEqual(['a', 'b'])
})

test('whoever subtracts the published parts from the whole never learns a single kept one, if another has stores', () => {
	const random = seededRandom('attacker')
	for (let round = 0; round < 500; round++) {
		const parts = Array.from({ length: random.int(2, 8) }, (_, i) =>
			part(String(i), random.int(1, 1000), random.int(1, 12), random.next()),
		)
		expect(suppressParts(parts).size).not.toBe(1)
	}
})
