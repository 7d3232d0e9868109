import { expect, test } from 'vitest'
import { scaleLines } from '#app/domain/reports/paper-chart.ts'
import { readReportPeriod } from '#app/domain/reports/report-period.ts'

const at = (text: string, now: string) => readReportPeriod(text, new Date(now))

test('a year may be reported from its first instant after midnight in Shanghai on, and is compared with the year before', () => {
	expect(at('2025', '2025-12-31T15:59:59.999Z')).toBeNull()
	expect(at('2025', '2025-12-31T16:00:00Z')).toEqual({
		text: '2025',
		isYear: true,
		month: '2025-12',
		before: '2024-12',
	})
	expect(at('2026', '2026-05-20T02:00:00Z')).toBeNull()
})

test('a month may be reported once it is over, and is compared with the month before', () => {
	expect(at('2026-04', '2026-04-30T15:59:59.999Z')).toBeNull()
	expect(at('2026-01', '2026-05-20T02:00:00Z')).toMatchObject({ isYear: false, before: '2025-12' })
	expect(['', '26', '2026-13', '2026-1', '20265'].map((text) => at(text, '2027-05-20T02:00:00Z'))).toEqual(
		Array(5).fill(null),
	)
})

test('a scale reaches around its values in steps that read well, and is never a single line', () => {
	expect(scaleLines([41.2, 43.9])).toEqual([41, 42, 43, 44])
	expect(scaleLines([0, 100])).toEqual([0, 25, 50, 75, 100])
	expect(scaleLines([50, 50])).toEqual([50, 50.1])
})
