import { expect, test } from 'vitest'
import type { MonthReport } from '#app/domain/reports/month-report.ts'
import { ReportView } from '#app/features/indicators/components/report-view.tsx'
import { drawPage } from '#tests/support/draw-page.tsx'

const place = (nameZh: string, score: number | null) => ({
	...{ code: nameZh, nameZh, nameEn: nameZh, score, rank: null, rankP5: null, rankP95: null, coverageShare: 0.5 },
	...{ gradedShare: null, missingReason: score === null ? 'too-little-data' : null, gov: 40, lead: score, ext: score },
})
const report = {
	...{ version: 1, period: '2026-05', index: null, change: null, history: [], indicators: [], placeLevel: 'township' },
	region: { code: '990101000000', nameZh: '甲县', nameEn: 'Jia', level: 'county' },
	places: [place('甲镇', 61), place('丙镇', null)],
	method: { version: '0.1', engine: '1', seed: 7, snapshot: null },
} as unknown as MonthReport

test('a long report lists its parts, and each is there to be reached', () => {
	const page = drawPage(() => <ReportView report={report} />, { language: 'zh', read: null })
	const ways = [...page.matchAll(/href="#([a-z]+)"/g)].map(([, id]) => id)
	expect(ways).toEqual(['brief', 'places', 'figures', 'quality', 'method', 'signatures'])
	// The signatures are the page's own part.
	for (const id of ways.slice(0, -1)) expect(page).toContain(`<section id="${id}"`)
})

test('a phone folds the table of all indicators, with a word for how many there are', () => {
	const page = drawPage(() => <ReportView report={report} />, { language: 'en', read: null })
	expect(page).toMatch(/<details class="folds-on-phone"><summary[^>]*>All 0 rows/)
})

test('the bars say in short why a place has no score, the table says which parts lack', () => {
	const page = drawPage(() => <ReportView report={report} />, { language: 'zh', read: null })
	expect(page).toContain('<span class="tabular-nums">数据不足，不打分</span>')
	expect(page).toContain('数据不足，不打分（领导型（龙头）企业、外部经济）')
})
