import { expect, test } from 'vitest'
import { overPapers, paperStep } from '#app/domain/registrations/paper-terms.ts'

test('the end of a paper is told 60, 30 and 7 days before and on its last day; it is over the day after', () => {
	const step = (today: string) => paperStep('2026-06-30', today)
	expect(step('2026-04-30')).toBeNull()
	expect(step('2026-05-01')).toBe(60)
	expect(step('2026-05-30')).toBe(60)
	expect(step('2026-05-31')).toBe(30)
	expect(step('2026-06-22')).toBe(30)
	expect(step('2026-06-23')).toBe(7)
	expect(step('2026-06-29')).toBe(7)
	expect(step('2026-06-30')).toBe(0)
	expect(step('2026-07-01')).toBe('over')
	expect(paperStep(null, '2026-07-01')).toBeNull()
})

test('only a paper that must be there stops sales when it is over, and none that was never handed in', () => {
	const over = { validTo: '2026-05-31' }
	const today = '2026-06-01'
	expect(overPapers('farmhouse', [{ kind: 'LODGING', ...over }], today)).toEqual(['LODGING'])
	expect(overPapers('farmhouse', [{ kind: 'LODGING', ...over }], '2026-05-31')).toEqual([])
	expect(overPapers('farmhouse', [{ kind: 'FOOD_TRADE', ...over }], today)).toEqual([])
	expect(overPapers('farmhouse', [], today)).toEqual([])
	expect(overPapers('farmhouse', [{ kind: 'LODGING', validTo: null }], today)).toEqual([])
})
