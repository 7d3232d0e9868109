import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankIntervals } from '#app/domain/indicators/rank-intervals.ts'
import { quantile } from '#app/domain/indicators/quantile.ts'
import { selectInPlace } from '#app/domain/indicators/select-in-place.ts'

const numbers = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ noNaN: true })), {
	minLength: 1,
	maxLength: 200,
})

test('what is selected is what sorting would put there, with none greater before and none less after it', () => {
	fc.assert(
		fc.property(numbers, fc.nat(), (values, draw) => {
			const at = draw % values.length
			const moved = Float64Array.from(values)
			const selected = selectInPlace(moved, at)
			expect(selected + 0).toBe((Float64Array.from(values).sort()[at] as number) + 0)
			for (let i = 0; i < at; i++) expect(moved[i] as number).toBeLessThanOrEqual(selected)
			for (let i = at + 1; i < moved.length; i++) expect(moved[i] as number).toBeGreaterThanOrEqual(selected)
		}),
		{ seed: 31, numRuns: 300 },
	)
})

test('the interval of a unit is made of the same quantiles as sorting gives, for any number of draws', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 120 }), (ranks) => {
			const draws = {
				units: 1,
				from: 0,
				to: ranks.length,
				ranks: Uint32Array.from(ranks),
				scores: Float32Array.from(ranks),
			}
			const [interval] = rankIntervals(draws)
			const of = (share: number) => quantile(ranks, share)
			expect(interval?.rank).toEqual({ p5: of(0.05), median: of(0.5), p95: of(0.95) })
			expect(interval?.score).toEqual(interval?.rank)
		}),
		{ seed: 37, numRuns: 300 },
	)
})
