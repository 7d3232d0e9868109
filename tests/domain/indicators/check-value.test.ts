import { expect, test } from 'vitest'
import { checkValue } from '#app/domain/indicators/check-value.ts'
import { readValueRange } from '#app/domain/indicators/read-value-range.ts'

const ranges = { hardRange: readValueRange('0–100'), softRange: readValueRange('10–90') }

test('outside the hard range is invalid, outside the soft one suspect', () => {
	expect([50, 5, 100, 100.1].map((value) => checkValue(ranges, value))).toEqual(['ok', 'suspect', 'suspect', 'invalid'])
	expect(checkValue(ranges, Number.NaN)).toBe('invalid')
})
