import { expect, test } from 'vitest'
import { isWithinRange, readValueRange } from '#app/domain/indicators/read-value-range.ts'

test.each([
	['0–100', { min: 0, max: 100, minExclusive: false, integer: false }],
	['−100…100', { min: -100, max: 100 }],
	['−10…80', { min: -10, max: 80 }],
	['0<v≤10000', { min: 0, max: 10_000, minExclusive: true }],
	['integer 0–1000', { min: 0, max: 1000, integer: true }],
	['integer ≥0', { min: 0, max: null, integer: true }],
	['integer ≥0, ≤ population', { min: 0, max: null, integer: true }],
	['v ≥ 0 after refunds (else flag); v ≤ gmv', { min: 0, max: null, integer: false }],
	['0–1000; null if cost<100 CNY', { min: 0, max: 1000 }],
	['0.2–30', { min: 0.2, max: 30 }],
])('%s is read as bounds', (text, bounds) => {
	expect(readValueRange(text)).toMatchObject({ ...bounds, text })
})

test.each(['≤ 50/day per active store', '|MoM| ≤ ×5', '0.3–3 × goods orders', '≤ 60 % of L02', '0–30 % of population'])(
	'%s compares with another datum and stays open',
	(text) => {
		expect(readValueRange(text)).toMatchObject({ min: null, max: null, text })
	},
)

test('bounds are included unless the codebook writes <', () => {
	expect(isWithinRange(readValueRange('0–100'), 0)).toBe(true)
	expect(isWithinRange(readValueRange('0–100'), 100)).toBe(true)
	expect(isWithinRange(readValueRange('0–100'), 100.01)).toBe(false)
	expect(isWithinRange(readValueRange('0<v≤10000'), 0)).toBe(false)
	expect(isWithinRange(readValueRange('integer ≥0'), 1.5)).toBe(false)
	expect(isWithinRange(readValueRange('≤ population'), 1e12)).toBe(true)
})
