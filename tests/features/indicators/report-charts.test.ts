import { expect, test } from 'vitest'
import type { MonthReport, ReportPlace } from '#app/domain/reports/month-report.ts'
import { drawReport } from '#app/features/indicators/draw-report.ts'
import { reportCharts } from '#app/features/indicators/report-charts.ts'
import { reportRows } from '#app/features/indicators/report-rows.ts'
import { reportSentences } from '#app/features/indicators/report-sentences-text.ts'
import { createPaperPrinter } from '#app/platform/paper-printer.ts'
import { readPdf } from '#tests/support/read-pdf.ts'

const place = (code: string, score: number | null): ReportPlace => ({
	...{ code, nameZh: `镇${code}`, nameEn: `Town ${code}`, score, rank: null, rankP5: null, rankP95: null },
	...{ coverageShare: 0.45, gradedShare: null, missingReason: score === null ? 'too-little-data' : null },
	...{ gov: null, lead: null, ext: null },
})

const reportOf = (places: readonly ReportPlace[]): MonthReport => ({
	version: 1,
	period: '2026-04',
	region: { code: '330324', nameZh: '永嘉县', nameEn: 'Yongjia', level: 'county' },
	...{ index: null, change: null, history: [], places, placeLevel: 'township' },
	indicators: Array.from({ length: 90 }, (_, at) => ({
		...{ code: `G${at}`, level1: 'gov', level2: 'gov.infra', termZh: `指标${at}`, termEn: `Figure ${at}`, unit: '%' },
		...{ value: at, before: null, state: 'fresh', reason: null, period: '2026-04', source: null, kind: null },
	})),
	method: { version: '0.1', engine: '1', seed: 1, snapshot: null },
})

test('places without any score are not drawn, and it is said why', () => {
	const report = reportOf([place('1', null), place('2', null)])
	expect(reportCharts(report, 'en')).toEqual([])
	expect(reportSentences(report, 'en').join(' ')).toContain(
		'None of the 2 places below has an index yet (too little data for a score), so no chart compares them.',
	)
	expect(reportSentences(report, 'zh').join('')).toContain(
		'下级 2 个地区都还没有指数（数据不足，不打分），所以没有比较图。',
	)
})

test('one score among the places is drawn beside the gaps, and nothing is said of missing charts', () => {
	const report = reportOf([place('1', 61.25), place('2', null)])
	expect(reportCharts(report, 'zh')).toMatchObject([{ kind: 'bars', points: [{ value: 61.25 }, { text: '—' }] }])
	expect(reportSentences(report, 'en').join(' ')).not.toContain('chart')
	expect(reportCharts(reportOf([]), 'zh')).toEqual([])
	expect(reportSentences(reportOf([]), 'en').join(' ')).not.toContain('chart')
})

test('on paper and in the workbook a place without a score has the reason that the page gives', async () => {
	const report = reportOf([place('1', 61.25), { ...place('2', null), gov: 40, lead: 20 }])
	const head = { language: 'en', isDemo: false, shown: null, now: new Date('2026-05-03T00:00:00Z') } as const
	const why = 'too little data for a score (External economies)'
	const { pages } = readPdf(await createPaperPrinter().print({ ...drawReport(report, head), charts: [] }))
	expect(pages.join(' ').replaceAll(/\s+/g, ' ')).toContain(why)
	expect(drawReport(report, { ...head, language: 'zh' }).rows.at(-1)?.note).toBe('数据不足，不打分（外部经济）')
	const rows = reportRows(report, head)
	expect(rows.find(([name]) => name === 'Town 2')?.at(-1)).toBe(why)
	expect(rows.find(([name]) => name === 'Town 1')?.at(-1)).toBeNull()
})

test('on paper each table has its own heads: no share of weight stands under the state of figures', async () => {
	const report = reportOf(Array.from({ length: 60 }, (_, at) => place(String(at), 50)))
	const head = { language: 'en', isDemo: false, shown: null, now: new Date('2026-05-03T00:00:00Z') } as const
	const { pages } = readPdf(await createPaperPrinter().print({ ...drawReport(report, head), charts: [] }))
	const [last = '', first = ''] = [pages.at(-1), pages.find((page) => page.includes('Figure 3'))]
	expect(first).toContain('Month before')
	expect(last).toContain('Town 59')
	expect(last).toContain('The places below, compared')
	expect(last).not.toContain('Month before')
})
