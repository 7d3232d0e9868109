import { expect, test } from 'vitest'
import { addTallies } from '#app/domain/indicators/tally.ts'

test('parts add up, a ratio is the ratio of the sums', () => {
	expect(
		addTallies([
			{ num: 9, den: 10, n: 10 },
			{ num: 10, den: 90, n: 90 },
		]),
	).toEqual({ num: 19, den: 100, n: 100 })
})

test('what one part does not know, the sum does not know', () => {
	expect(
		addTallies([
			{ num: 1, den: null, n: 3 },
			{ num: 2, den: 4, n: null },
		]),
	).toEqual({ num: 3, den: null, n: null })
})
