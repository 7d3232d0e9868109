import { expect, test } from 'vitest'
import { poolCounts } from '#app/domain/indicators/pool-places.ts'
import { shannonEvenness } from '#app/domain/indicators/shannon-evenness.ts'
import { agrees, goldCases } from '#tests/domain/indicators/gold-cases.ts'

test.each(goldCases('shannonEvenness'))('$name', ({ args, expected }) => {
	expect(agrees(shannonEvenness(args[0] as number[], args[1] as number | undefined), expected)).toBe(true)
})

test('two one-sided villages can make an even township: counts are pooled first', () => {
	const villages = [
		[10, 0],
		[0, 10],
	]
	expect(villages.map((counts) => shannonEvenness(counts))).toEqual([0, 0])
	expect(shannonEvenness(poolCounts(villages))).toBeCloseTo(1, 12)
})
