import { expect, test } from 'vitest'
import { drawNormal, seededRandom, shuffle } from '#app/domain/indicators/seeded-random.ts'

const draws = (random: () => number, count: number) => Array.from({ length: count }, random)

test('the same seed and stream give the same numbers, another seed or stream others', () => {
	expect(draws(seededRandom(1, 2), 50)).toEqual(draws(seededRandom(1, 2), 50))
	expect(draws(seededRandom(1, 2), 5)).not.toEqual(draws(seededRandom(2, 2), 5))
	expect(draws(seededRandom(1, 2), 5)).not.toEqual(draws(seededRandom(1, 3), 5))
	expect(draws(seededRandom(2 ** 32 + 1), 5)).not.toEqual(draws(seededRandom(1), 5))
})

test('numbers fill 0 to 1 evenly, also over the first draws of many streams', () => {
	const many = draws(seededRandom(42), 20_000)
	const firsts = Array.from({ length: 20_000 }, (_, stream) => seededRandom(42, stream)())
	for (const sample of [many, firsts]) {
		const tenths = Array.from({ length: 10 }, (_, i) => sample.filter((u) => Math.floor(u * 10) === i).length)
		for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200)
	}
})

test('normal numbers have mean 0 and variance 1', () => {
	const random = seededRandom(9)
	const sample = draws(() => drawNormal(random), 20_000)
	const mean = sample.reduce((sum, z) => sum + z, 0) / sample.length
	expect(Math.abs(mean)).toBeLessThan(0.03)
	expect(sample.reduce((sum, z) => sum + z * z, 0) / sample.length).toBeCloseTo(1, 1)
})

test('every order of three comes about as often', () => {
	const random = seededRandom(5)
	const counts = new Map<string, number>()
	for (let i = 0; i < 6000; i++) {
		const order = shuffle(['a', 'b', 'c'], random).join('')
		counts.set(order, (counts.get(order) ?? 0) + 1)
	}
	expect(counts.size).toBe(6)
	for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
})
