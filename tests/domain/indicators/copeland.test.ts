import { expect, test } from 'vitest'
import { copelandScores } from '#app/domain/indicators/copeland.ts'

test('a unit scores its majorities won less those lost', () => {
	expect(
		copelandScores(
			[
				[3, 3],
				[2, 2],
				[1, 1],
			],
			[0.5, 0.5],
		),
	).toEqual([2, 0, -2])
})

test('an even majority is a tie, however the weights are rounded', () => {
	expect(
		copelandScores(
			[
				[1, 0, 0],
				[0, 1, 1],
			],
			[0.3, 0.1, 0.2],
		),
	).toEqual([0, 0])
})
