import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFarOff, mostUnitMinor, weighedMinor } from '#app/domain/goods/catch-weight.ts'

const weight = { unitMinor: 10_000, nominalG: 1_000, toleranceBp: 1_000 }
const line = { paidMinor: 22_000, qty: 2, weight }

test('catch weight charges the estimate plus the tolerance, which is the shown maximum', () => {
	expect(mostUnitMinor(10_000, weight)).toBe(11_000)
	expect(mostUnitMinor(999, { nominalG: 1, toleranceBp: 1_000 })).toBe(1_098)
})

describe('the final price is the nominal price by the weight, never above the shown maximum', () => {
	test.each([
		['exactly the nominal weight', 2_000, 20_000],
		['light', 1_900, 19_000],
		['a gram below the maximum', 2_199, 21_990],
		['exactly the maximum', 2_200, 22_000],
		['a gram above the maximum', 2_201, 22_000],
		['far above it', 9_000, 22_000],
		['one gram', 1, 10],
	])('%s', (_, grams, price) => expect(weighedMinor(line, grams)).toBe(price))

	test('a discount shrinks with the weight: half price stays half price', () => {
		expect(weighedMinor({ ...line, paidMinor: 11_000 }, 2_000)).toBe(10_000)
	})

	test('what is left to pay never exceeds what was paid, never falls with more weight, and is exact at the maximum', () => {
		const sold = fc.record({
			qty: fc.integer({ min: 1, max: 9_999 }),
			unitMinor: fc.integer({ min: 1, max: 99_999_999 }),
			nominalG: fc.integer({ min: 1, max: 100_000 }),
			toleranceBp: fc.integer({ min: 1, max: 5_000 }),
			share: fc.integer({ min: 0, max: 10_000 }),
			grams: fc.integer({ min: 1, max: 2_000_000 }),
		})
		fc.assert(
			fc.property(sold, ({ qty, share, grams, ...of }) => {
				const paidMinor = Math.floor((Math.min(99_999_999, mostUnitMinor(of.unitMinor, of) * qty) * share) / 10_000)
				const at = (g: number) => weighedMinor({ paidMinor, qty, weight: of }, g)
				expect(at(grams)).toBeLessThanOrEqual(paidMinor)
				expect(at(grams + 1)).toBeGreaterThanOrEqual(at(grams))
				const most = Math.ceil((of.nominalG * qty * (10_000 + of.toleranceBp)) / 10_000)
				expect(at(most)).toBe(paidMinor)
			}),
		)
	})
})

test('a weight outside the tolerance is asked about: both sides of it', () => {
	expect(isFarOff(line, 2_200)).toBe(false)
	expect(isFarOff(line, 2_201)).toBe(true)
	expect(isFarOff(line, 1_800)).toBe(false)
	expect(isFarOff(line, 1_799)).toBe(true)
})
