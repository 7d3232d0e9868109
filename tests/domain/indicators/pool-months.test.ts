import { expect, test } from 'vitest'
import { trailingMonths } from '#app/domain/indicators/month.ts'
import { poolMonths } from '#app/domain/indicators/pool-months.ts'

const window = trailingMonths('2026-10', 3)
const months = new Map([
	['2026-07', { num: 1000, den: 1000, n: 1 }],
	['2026-08', { num: 1, den: 10, n: 1 }],
	['2026-09', { num: 2, den: 10, n: 1 }],
])

test('flows and ratios add the sums of the months in the window only', () => {
	const full = new Map(months).set('2026-10', { num: 9, den: 20, n: 2 })
	const pooled = { outcome: 'pooled', tally: { num: 12, den: 40, n: 4 }, month: '2026-10', reported: 3, expected: 3 }
	expect(poolMonths('sum', full, window)).toEqual(pooled)
	expect(poolMonths('ratio-of-sums', full, window)).toEqual(pooled)
})

test('a month without a report is not 0: the flow is missing unless fewer months are asked for', () => {
	expect(poolMonths('sum', months, window)).toEqual({ outcome: 'missing', reported: 2, expected: 3 })
	expect(poolMonths('sum', months, window, 2)).toMatchObject({ outcome: 'pooled', tally: { num: 3 }, month: '2026-09' })
})

test('a stock is its last report and keeps that month for its age', () => {
	expect(poolMonths('last', months, window)).toMatchObject({ tally: { num: 2 }, month: '2026-09' })
	expect(poolMonths('last', new Map(), window)).toMatchObject({ outcome: 'missing' })
})

test('persons counted month by month cannot be added', () => {
	expect(poolMonths('distinct', months, window)).toEqual({ outcome: 'recount', rule: 'distinct' })
})
