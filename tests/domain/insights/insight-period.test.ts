import { expect, it } from 'vitest'
import { readInsightPeriod } from '#app/domain/insights/insight-period.ts'

const TODAY = '2026-05-06'
const asked = (by: string | null, from: string | null = null, to: string | null = null) =>
	readInsightPeriod({ by, from, to }, TODAY)

it('28 days up to today, and the 28 before them', () => {
	const period = asked(null)
	expect([period.from, period.to, period.parts.length]).toEqual(['2026-04-09', TODAY, 28])
	expect(period.before).toEqual({ from: '2026-03-12', to: '2026-04-08' })
	expect(period.parts.filter(({ isOpen }) => isOpen)).toEqual([{ from: TODAY, to: TODAY, isOpen: true }])
})

it('weeks begin on Mondays, and the last may be under way', () => {
	const { parts } = asked('week', '2026-04-22')
	expect(parts).toEqual([
		{ from: '2026-04-20', to: '2026-04-26', isOpen: false },
		{ from: '2026-04-27', to: '2026-05-03', isOpen: false },
		{ from: '2026-05-04', to: TODAY, isOpen: true },
	])
})

it('a month that was asked for to its end is not open, even across the turn of a year', () => {
	const { parts } = asked('month', '2025-12-15', '2026-01-31')
	expect(parts).toEqual([
		{ from: '2025-12-01', to: '2025-12-31', isOpen: false },
		{ from: '2026-01-01', to: '2026-01-31', isOpen: false },
	])
	expect(asked('month').parts.at(0)?.from).toBe('2025-06-01')
})

it('never past today, and never more than can be drawn', () => {
	expect(asked('day', '2026-05-01', '2027-01-01').to).toBe(TODAY)
	expect(asked('day', '2026-02-04')).toMatchObject({ from: '2026-02-04', isCut: false })
	expect(asked('day', '2026-02-03')).toMatchObject({ from: '2026-02-04', isCut: true })
	expect(asked('day', '0001-01-01').parts).toHaveLength(92)
})

it('what is no date, or ends before it begins, is passed over', () => {
	expect(asked('hour', '2026-02-30', 'x')).toEqual(asked('day'))
	expect(asked('day', '2026-05-05', '2026-05-01')).toMatchObject({ from: '2026-04-04', to: '2026-05-01' })
	expect(asked('day', null, '0001-01-01').to).toBe(TODAY)
})
