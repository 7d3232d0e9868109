import { expect, test } from 'vitest'
import { toIndexDatum } from '#app/domain/indicators/to-index-datum.ts'
import { readCodebook } from '#tests/domain/indicators/read-codebook.ts'

const definitionOf = (code: string) => {
	const found = readCodebook().find((definition) => definition.code === code)
	if (!found) throw new Error(`${code} is not in the codebook`)
	return found
}
const denominators = { households: 200, residents: 500, activeStores: 20 }
const tally = (num: number, den: number | null, n: number | null = null) => ({ num, den, n })

test('a datum carries its index form beside the value as observed', () => {
	const dated = { observed: tally(1000, null), timelinessShare: 1 }
	expect(toIndexDatum(definitionOf('L01'), dated, denominators)).toMatchObject({ value: 5, raw: 1000, state: 'fresh' })
})

test.each([
	['ageing', tally(30, 60, 60), { timelinessShare: 0.4 }],
	['stale', tally(30, 60, 60), { timelinessShare: 0 }],
	['suspect', tally(3, 60, 60), { timelinessShare: 1 }],
	['suspect', tally(30, 60, 60), { timelinessShare: 1, breaksRule: true }],
	['invalid', tally(70, 60, 60), { timelinessShare: 1 }],
	['corrected', tally(30, 60, 60), { timelinessShare: 1, corrected: true }],
] as const)('household Wi-Fi is %s: %j, %j', (state, observed, facts) => {
	expect(toIndexDatum(definitionOf('G02'), { observed, ...facts }, denominators).state).toBe(state)
})

test('what is missing says why', () => {
	const missing = (code: string, observed: ReturnType<typeof tally> | null, per = denominators) =>
		toIndexDatum(definitionOf(code), observed && { observed, timelinessShare: 1 }, per)
	expect(missing('L01', null)).toEqual({ value: null, raw: null, state: 'missing', reason: 'not-reported' })
	expect(missing('G02', tally(5, 10, 10))).toMatchObject({ value: null, raw: null, reason: 'too-few' })
	expect(missing('L01', tally(5, null), { ...denominators, households: 0 })).toEqual({
		value: null,
		raw: 5,
		state: 'missing',
		reason: 'empty-denominator',
	})
})
