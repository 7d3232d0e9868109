import { expect, test } from 'vitest'
import { runsLow } from '#app/domain/goods/runs-low.ts'

test('stock runs low when it would not last a week like the last one', () => {
	expect(runsLow({ left: 9, soldInWeek: 10 })).toBe(true)
	expect(runsLow({ left: 10, soldInWeek: 10 })).toBe(false)
	expect(runsLow({ left: 11, soldInWeek: 10 })).toBe(false)
})

test('two or fewer are low whatever was sold', () => {
	expect(runsLow({ left: 0, soldInWeek: 0 })).toBe(true)
	expect(runsLow({ left: 2, soldInWeek: 0 })).toBe(true)
	expect(runsLow({ left: 3, soldInWeek: 0 })).toBe(false)
})
