import { expect, test } from 'vitest'
import { timeliness } from '#app/domain/data-quality/timeliness.ts'
import { goldCases } from '#tests/domain/indicators/gold-cases.ts'

test.each(goldCases('timeliness'))('$name', ({ args, expected }) => {
	const [now, due, expires] = args as [number, number, number]
	expect(timeliness(now, due, expires)).toBe(expected)
})

test('a datum is worth 1 up to the due instant itself and 0 from expiry on', () => {
	expect(timeliness(20, 20, 30)).toBe(1)
	expect(timeliness(30, 20, 30)).toBe(0)
})
