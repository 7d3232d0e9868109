import { expect, test } from 'vitest'
import type { MonthReport } from '#app/domain/reports/month-report.ts'
import { ReportStanding } from '#app/features/indicators/components/report-trail.tsx'
import { drawReport } from '#app/features/indicators/draw-report.ts'
import { reportSentences } from '#app/features/indicators/report-sentences-text.ts'
import { reportRows } from '#app/features/indicators/report-rows.ts'
import { drawPage } from '#tests/support/draw-page.tsx'

const figure = {
	...{ code: 'L02', level1: 'lead', level2: 'lead.model', termZh: '网上零售额', termEn: 'Online retail sales' },
	...{ unit: 'CNY', value: 70_782.88, before: 73_706.9, state: 'fresh', reason: null, period: '2026-05' },
	...{ source: null, kind: 'computed' },
}
const report = (period: string) =>
	({
		...{ version: 1, period, region: { code: '990101000000', nameZh: '甲县', nameEn: 'Jia', level: 'county' } },
		...{ index: null, change: null, history: [], indicators: [figure], places: [], placeLevel: null },
		method: { version: '0.1', engine: 1, seed: 7, snapshot: null },
	}) as unknown as MonthReport
const head = { language: 'zh' as const, isDemo: false, shown: null, now: new Date('2026-06-02T02:00:00Z') }

test('a report of a year speaks of its year, one of a month of its month', () => {
	expect(drawReport(report('2025'), head)).toMatchObject({
		title: '甲县2025年集群报告',
		parties: [{ term: '本年要点' }],
	})
	expect(drawReport(report('2026-05'), head)).toMatchObject({ parties: [{ term: '本月要点' }] })
})

test('what did not move is told without a sign', () => {
	const causes = { behaviour: -0.38, population: 0, coverage: 0 }
	const change = { before: 55.2, after: 54.8, points: -0.38, causes, parts: [] }
	expect(reportSentences({ ...report('2026-05'), change } as MonthReport, 'en').join(' ')).toContain(
		'“What was done” −0.38, “People and stores” 0.00',
	)
})

test('a difference in the workbook has no crumbs of binary fractions', () => {
	expect(reportRows(report('2026-05'), head)).toContainEqual([
		...['L02 网上零售额', 70_782.88, 73_706.9, -2_924.02, '元', '新'],
	])
})

test('above the figures stands how far a report came, and the way to its signatures below them', () => {
	const signatures = [{ step: 'draft' as const, name: 'Lan', signedAt: new Date() }]
	const shown = { edition: 2, sha256: 'ab', signatures }
	const drawn = (it: typeof shown | null) =>
		drawPage(() => <ReportStanding shown={it} />, { language: 'en', read: null }).replaceAll('<!-- -->', '')
	expect(drawn(shown)).toContain('Edition 2: drafted.')
	expect(drawn(null)).toContain('Not drafted yet')
	for (const it of [shown, null]) expect(drawn(it)).toContain('href="#signatures"')
})
