import type { Language } from '#app/domain/language/bilingual.ts'
import type { MonthReport } from '#app/domain/reports/month-report.ts'
import { isYearPeriod } from '#app/domain/reports/report-period.ts'
import { type ReportHead, reportWords } from '#app/features/indicators/draw-report.ts'
import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { indexText } from '#app/features/indicators/index-text.ts'
import { indicatorText } from '#app/features/indicators/indicator-text.ts'
import { reportSentences } from '#app/features/indicators/report-sentences-text.ts'
import { reportText } from '#app/features/indicators/report-text.ts'
import { whyUnscored } from '#app/features/indicators/why-unscored-text.ts'

type Row = (string | number | null)[]

/** A difference without the crumbs of binary fractions: −2924.02, not −2924.0199999999895. */
const tidy = (difference: number) => Math.round(difference * 1e6) / 1e6 || 0

function indicators(report: MonthReport, language: Language): Row[] {
	const t = reportText[language]
	const words = reportWords(language)
	const { indicator, value, age } = indicatorText[language]
	return [
		[],
		[t.figures],
		[indicator, value, isYearPeriod(report.period) ? t.lastYear : t.lastMonth, t.changed, t.unit, age],
		...report.indicators.map((row) => [
			words.term(row),
			row.value,
			row.before,
			row.value === null || row.before === null ? null : tidy(row.value - row.before),
			words.unit(row.unit),
			words.state(row.state),
		]),
	]
}

function places(report: MonthReport, language: Language): Row[] {
	if (report.places.length === 0) return []
	const [t, index, insight] = [reportText[language], indexText[language], indexInsightText[language]]
	const { levels } = indicatorText[language]
	const parts = ['gov', 'lead', 'ext'].map((code) => levels[code] ?? code)
	return [
		[],
		[t.places],
		[index.place, index.rank, index.index, insight.interval, ...parts, index.coverage, index.why],
		...report.places.map((place) => [
			...[reportWords(language).name(place), place.rank, place.score, reportWords(language).interval(place)],
			...[place.gov, place.lead, place.ext, place.coverageShare],
			place.score === null ? whyUnscored(language, place) : null,
		]),
	]
}

function change({ change: moved, indicators: known }: MonthReport, language: Language): Row[] {
	if (!moved) return []
	const { causes, points, change: title, comeAndGone } = indexInsightText[language]
	const { levels } = indicatorText[language]
	const nameOf = ({ code, isComeAndGone }: { code: string; isComeAndGone: boolean }) => {
		const found = known.find((it) => it.code === code)
		if (isComeAndGone) return `${levels[code] ?? code} · ${comeAndGone}`
		return found ? reportWords(language).term(found) : code
	}
	return [
		[],
		[title, causes.behaviour, causes.population, causes.coverage, points],
		...moved.parts.map((part) => [
			nameOf(part),
			...[part.causes.behaviour, part.causes.population, part.causes.coverage, part.points].map(tidy),
		]),
	]
}

/** A report as the rows of a table of calculation. */
export function reportRows(report: MonthReport, { language, isDemo, shown }: ReportHead): Row[] {
	const t = reportText[language]
	const words = reportWords(language)
	const { version, engine, seed } = report.method
	return [
		[t.titleOf(words.name(report.region), words.month(report.period))],
		...(isDemo ? [[t.demo]] : []),
		...(shown ? [[t.edition(shown.edition)], [t.sha256, shown.sha256]] : [[t.live]]),
		...(shown?.signatures ?? []).map(({ step, name, signedAt }) => [t.steps[step], name, words.instant(signedAt)]),
		...reportSentences(report, language).map((sentence) => [sentence]),
		...change(report, language),
		...indicators(report, language),
		...places(report, language),
		[],
		[t.methodLead(version, engine, seed)],
		...t.methodNotes.map((note) => [note]),
	]
}
