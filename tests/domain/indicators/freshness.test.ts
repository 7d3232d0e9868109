import { expect, test } from 'vitest'
import { freshnessAt, isLate, olderOf } from '#app/domain/indicators/freshness.ts'
import { monthRange } from '#app/domain/indicators/month.ts'
import { readCodebook } from '#tests/domain/indicators/read-codebook.ts'

const rule = { cycle: 'monthly', dueDays: 10, expiresDays: 60 } as const
const { to: end } = monthRange('2026-06')
const at = (iso: string) => freshnessAt(rule, end, new Date(iso))

test('a datum is fresh until its successor is due, ages in a line, and is stale from expiry on', () => {
	expect(at('2026-08-10T16:00:00Z')).toEqual({
		state: 'fresh',
		timelinessShare: 1,
		successorDueAt: new Date('2026-08-10T16:00:00Z'),
		expiresAt: new Date('2026-08-29T16:00:00Z'),
	})
	expect(at('2026-08-20T04:00:00Z')).toMatchObject({ state: 'ageing', timelinessShare: 0.5 })
	expect(at('2026-08-29T16:00:00Z')).toMatchObject({ state: 'stale', timelinessShare: 0 })
})

test('every indicator has time to age, also when it is kept by month', () => {
	for (const { cycle, dueDays, expiresDays } of readCodebook()) {
		const monthly = cycle === 'daily' ? 'monthly' : cycle
		for (const kept of [cycle, monthly]) {
			const { successorDueAt, expiresAt } = freshnessAt({ cycle: kept, dueDays, expiresDays }, end, end)
			expect(successorDueAt.getTime()).toBeLessThan(expiresAt.getTime())
		}
	}
})

test('an absent datum is late once its due days are over', () => {
	expect(isLate(rule, end, new Date('2026-07-10T16:00:00Z'))).toBe(false)
	expect(isLate(rule, end, new Date('2026-07-10T16:00:01Z'))).toBe(true)
})

test('a value per head inherits the older age', () => {
	const [young, old] = [at('2026-07-01T00:00:00Z'), at('2026-08-25T00:00:00Z')]
	expect(olderOf(young, old)).toBe(old)
	expect(olderOf(old, young)).toBe(old)
})
