import { expect, test } from 'vitest'
import { figureNumber } from '#app/ui/format/figure-number.ts'

test.each([
	[-0.2966, '-0.297'],
	[0.0041234, '0.00412'],
	[0.5, '0.5'],
	[0, '0'],
	[0.9999, '1'],
	[1.2966, '1.3'],
	[12.345, '12.35'],
	[1234567.891, '1,234,567.89'],
])('%d is written %s', (value, text) => {
	expect(figureNumber('en', value)).toBe(text)
	expect(figureNumber('zh', value)).toBe(text)
})

test('nothing has no sign', () => {
	expect(figureNumber('zh', -0)).toBe('0')
	expect(figureNumber('en', Math.round(-0.2))).toBe('0')
})
