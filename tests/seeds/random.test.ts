import { expect, test } from 'vitest'
import { hashText, seededRandom } from '#seeds/random.ts'

test('the same seed gives the same sequence, another seed another', () => {
	const take = (seed: string) => Array.from({ length: 5 }, seededRandom(seed).next)
	expect(take('tea')).toEqual(take('tea'))
	expect(take('tea')).not.toEqual(take('sea'))
})

test('the sequence is Mulberry32, whatever machine or version draws it', () => {
	const { next } = seededRandom(1)
	expect([next(), next(), next()].map((share) => Math.round(share * 2 ** 32))).toEqual([
		2693262067, 11749833, 2265367787,
	])
})

test('whole numbers reach both ends and never leave them', () => {
	const { int } = seededRandom('ends')
	const seen = new Set(Array.from({ length: 500 }, () => int(2, 5)))
	expect([...seen].sort()).toEqual([2, 3, 4, 5])
})

test('a shuffle keeps every item and leaves its argument alone', () => {
	const items = [1, 2, 3, 4, 5, 6, 7, 8]
	const shuffled = seededRandom('cards').shuffle(items)
	expect(items).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
	expect([...shuffled].sort()).toEqual(items)
	expect(shuffled).not.toEqual(items)
})

test('an empty list has nothing to pick', () => {
	expect(() => seededRandom('none').pick([])).toThrow('nothing to pick')
})

test('texts that differ in one letter have unlike hashes', () => {
	expect(hashText('tea-1')).not.toBe(hashText('tea-2'))
})
