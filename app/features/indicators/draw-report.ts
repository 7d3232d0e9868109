import type { Paper, PaperRow } from '#app/domain/invoices/paper.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { MonthReport, ReportIndicator, ReportPlace } from '#app/domain/reports/month-report.ts'
import { isYearPeriod } from '#app/domain/reports/report-period.ts'
import { figureUnit, figureValue } from '#app/features/indicators/figure-value-text.ts'
import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { indexText } from '#app/features/indicators/index-text.ts'
import { indicatorText } from '#app/features/indicators/indicator-text.ts'
import { reportCharts } from '#app/features/indicators/report-charts.ts'
import { reportSentences } from '#app/features/indicators/report-sentences-text.ts'
import { reportText } from '#app/features/indicators/report-text.ts'
import { whyUnscored } from '#app/features/indicators/why-unscored-text.ts'
import { formatsOf } from '#app/ui/format/formats.ts'
import type { ReportSignature } from '#db/queries/reports.ts'

/** What stands on a printed report beside its figures. */
export interface ReportHead {
	language: Language
	isDemo: boolean
	/** Null where nothing was drafted yet. */
	shown: { edition: number; sha256: string; signatures: ReportSignature[] } | null
	now: Date
}

const score = (value: number | null) => (value === null ? '—' : value.toFixed(1))

/** Figures and names in a language, for paper and tables. */
export function reportWords(language: Language) {
	const format = formatsOf(language)
	const t = indicatorText[language]
	const insight = indexInsightText[language]
	return {
		name: (of: { nameZh: string; nameEn: string }) => (language === 'zh' ? of.nameZh : of.nameEn),
		term: ({ code, termZh, termEn }: ReportIndicator) => `${code} ${language === 'zh' ? termZh : termEn}`,
		month: (period: string) =>
			isYearPeriod(period) ? reportText[language].year(period) : format.monthYear(`${period}-01`),
		unit: (unit: string) => figureUnit(language, unit),
		state: (state: string) => t.states[state] ?? state,
		value: (value: number | null, unit: string) => (value === null ? '—' : figureValue(language, value, unit)),
		instant: (at: Date) => format.dateTime(at),
		interval: ({ rankP5, rankP95 }: ReportPlace) =>
			rankP5 === null || rankP95 === null
				? '—'
				: insight.intervalOf(String(Math.round(rankP5)), String(Math.round(rankP95))),
	}
}

function indicatorRows(report: MonthReport, language: Language): PaperRow[] {
	const words = reportWords(language)
	return report.indicators.map((row) => ({
		cells: [
			words.term(row),
			words.value(row.value, row.unit),
			words.value(row.before, row.unit),
			words.state(row.state),
		],
	}))
}

function placeRows(report: MonthReport, language: Language): PaperRow[] {
	if (report.places.length === 0) return []
	const words = reportWords(language)
	const [index, insight] = [indexText[language], indexInsightText[language]]
	const head = { cells: [reportText[language].places, index.index, insight.interval, index.coverage], isHead: true }
	const rows = report.places.map((place) => ({
		cells: [
			`${place.rank === null ? '' : `${place.rank}. `}${words.name(place)}`,
			score(place.score),
			words.interval(place),
			`${Math.round(place.coverageShare * 100)}%`,
		],
		...(place.score === null ? { note: whyUnscored(language, place) } : { barShare: place.score / 100 }),
	}))
	return [head, ...rows]
}

/** A report as it is printed; an edition is the same bytes each time. */
export function drawReport(report: MonthReport, { language, isDemo, shown, now }: ReportHead): Paper {
	const t = reportText[language]
	const words = reportWords(language)
	const { version, engine, seed } = report.method
	const signatures = shown?.signatures ?? []
	const isYear = isYearPeriod(report.period)
	const [headline, before] = isYear ? [t.yearHeadline, t.lastYear] : [t.headline, t.lastMonth]
	return {
		title: t.titleOf(words.name(report.region), words.month(report.period)),
		number: [report.region.code, report.period, shown?.edition ?? '–'].join(' · '),
		author: words.name(report.region),
		issuedAt: signatures.at(-1)?.signedAt ?? now,
		parties: [{ term: headline, lines: reportSentences(report, language) }],
		facts: [
			...signatures.map(({ step, name, signedAt }) => ({
				term: t.steps[step],
				detail: `${name} · ${words.instant(signedAt)}`,
			})),
			...(shown ? [{ term: t.sha256, detail: shown.sha256 }] : [{ term: t.state, detail: t.live }]),
		],
		columns: [
			{ head: t.figures, widthShare: 0.43, align: 'left' },
			{ head: indicatorText[language].value, widthShare: 0.21, align: 'right' },
			{ head: before, widthShare: 0.21, align: 'right' },
			{ head: indicatorText[language].age, widthShare: 0.15, align: 'right' },
		],
		charts: reportCharts(report, language),
		rows: [...indicatorRows(report, language), ...placeRows(report, language)],
		sums: [],
		notes: [t.methodLead(version, engine, seed), ...t.methodNotes, ...(isDemo ? [t.demo] : [])],
		page: t.page,
	}
}
