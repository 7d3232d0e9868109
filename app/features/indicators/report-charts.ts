import type { Language } from '#app/domain/language/bilingual.ts'
import type { MonthReport } from '#app/domain/reports/month-report.ts'
import type { PaperChart } from '#app/domain/reports/paper-chart.ts'
import { reportText } from '#app/features/indicators/report-text.ts'

const WHOLE = 100
const MOST_BARS = 40
const score = (value: number | null) => (value === null ? '—' : value.toFixed(1))

/** The charts of a report as they stand on paper and in tables: the index over time, and the places below side by side. */
export function reportCharts(report: MonthReport, language: Language): PaperChart[] {
	const t = reportText[language]
	const history = report.history.map(({ period, value }) => ({ label: period, value, text: score(value) }))
	const places = report.places.slice(0, MOST_BARS).map((place) => ({
		label: language === 'zh' ? place.nameZh : place.nameEn,
		value: place.score,
		text: score(place.score),
	}))
	const hasHistory = history.filter(({ value }) => value !== null).length > 1
	// A chart of nothing but gaps tells nothing; that there is no score is said in words.
	const hasScores = report.places.some((place) => place.score !== null)
	return [
		...(hasHistory ? [{ title: t.history, kind: 'line' as const, most: WHOLE, points: history }] : []),
		...(hasScores ? [{ title: t.places, kind: 'bars' as const, most: WHOLE, points: places }] : []),
	]
}
