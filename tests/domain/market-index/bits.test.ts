import { describe, expect, it } from 'vitest'
import {
	addAll,
	addBit,
	allBits,
	countBits,
	dropAll,
	dropBit,
	eachBit,
	firstBits,
	hasAny,
	hasBit,
	keepCommon,
	noBits,
	spreadBits,
} from '#app/domain/market-index/bits.ts'

const setOf = (count: number, numbers: readonly number[]) => {
	const bits = noBits(count)
	for (const it of numbers) addBit(bits, it)
	return bits
}
const numbersIn = (bits: ReturnType<typeof noBits>) => firstBits(bits, Infinity)

describe('a set of numbers', () => {
	it.each([0, 1, 31, 32, 33, 64, 100])('of all below %i holds these and no more', (count) => {
		expect(numbersIn(allBits(count))).toEqual(Array.from({ length: count }, (_, at) => at))
		expect(countBits(allBits(count))).toBe(count)
	})

	it('holds the first and the last of a word, and drops them', () => {
		const bits = setOf(100, [0, 31, 32, 63, 99])
		expect(numbersIn(bits)).toEqual([0, 31, 32, 63, 99])
		dropBit(bits, 31)
		dropBit(bits, 99)
		expect([31, 32, 99].map((it) => hasBit(bits, it))).toEqual([false, true, false])
		expect(countBits(bits)).toBe(3)
		expect([hasAny(bits), hasAny(noBits(100))]).toEqual([true, false])
	})

	it('is joined, cut and lessened as sets are', () => {
		const [twos, threes] = [2, 3].map((step) =>
			Array.from({ length: 200 }, (_, at) => at).filter((at) => at % step === 0),
		)
		const [even, third] = [setOf(200, twos ?? []), setOf(200, threes ?? [])]
		expect(countBits(keepCommon(even.slice(), third))).toBe(34)
		expect(countBits(addAll(even.slice(), third))).toBe(100 + 67 - 34)
		expect(countBits(dropAll(even.slice(), third))).toBe(66)
	})

	it('tells its first, and stops when it is told to', () => {
		expect(firstBits(setOf(100, [5, 40, 70]), 2)).toEqual([5, 40])
		expect(firstBits(setOf(100, [5]), 0)).toEqual([])
	})

	it('tells runs of 32 by a stride, and a spread from all over', () => {
		const seen: number[] = []
		eachBit(allBits(128), (at) => void seen.push(at), 2)
		expect([seen.length, seen[0], seen[32]]).toEqual([64, 0, 64])
		const spread = spreadBits(allBits(1000), 10)
		expect(spread).toHaveLength(10)
		expect(spread.at(-1)).toBeGreaterThanOrEqual(900)
	})
})
