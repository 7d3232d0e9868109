import { expect, it } from 'vitest'
import { coverDays, coverState } from '#app/domain/insights/stock-cover.ts'

const of = (left: number, sold: number) => ({ left, sold, days: 28 })

it('stock lasts as long as it would at the pace of the last 28 days, rounded down', () => {
	// 14 sold in 28 days is one in two days: 7 last 14 days.
	expect(coverDays(of(7, 14))).toBe(14)
	expect(coverDays(of(13, 56))).toBe(6)
	expect(coverDays(of(5, 0))).toBeNull()
})

it('less than 7 days is low, 7 is enough; 120 is enough, more is slow', () => {
	expect(coverState(of(6, 28))).toBe('low')
	expect(coverState(of(7, 28))).toBe('enough')
	expect(coverState(of(120, 28))).toBe('enough')
	expect(coverState(of(121, 28))).toBe('slow')
	expect(coverState(of(0, 28))).toBe('out')
	expect(coverState(of(9, 0))).toBe('unsold')
})
