import type { MonthReport, ReportPlace } from '#app/domain/reports/month-report.ts'
import { isYearPeriod, lastMonthOf } from '#app/domain/reports/report-period.ts'
import { IndexChange } from '#app/features/indicators/components/index-change.tsx'
import { ReportFigures } from '#app/features/indicators/components/report-figures.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { indexText } from '#app/features/indicators/index-text.ts'
import { reportSentences } from '#app/features/indicators/report-sentences-text.ts'
import { reportText } from '#app/features/indicators/report-text.ts'
import { whyUnscored } from '#app/features/indicators/why-unscored-text.ts'
import { BarList } from '#app/ui/charts/bar-list.tsx'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { LineChart } from '#app/ui/charts/line-chart.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { FoldedTable } from '#app/ui/kit/folded-table.tsx'
import { JumpLinks } from '#app/ui/kit/jump-links.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Stat } from '#app/ui/kit/stat.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { signed } from '#app/ui/format/signed.ts'
import { useText } from '#app/ui/text/language.tsx'

const score = (value: number | null) => (value === null ? '—' : value.toFixed(1))

function useIntervals() {
	const t = useText(indexInsightText)
	return ({ rankP5, rankP95 }: ReportPlace) =>
		rankP5 === null || rankP95 === null ? '—' : t.intervalOf(String(Math.round(rankP5)), String(Math.round(rankP95)))
}

function Headline({ report }: { report: MonthReport }) {
	const t = useText(indexText)
	const insight = useText(indexInsightText)
	const { language } = useFigureWords()
	const r = useText(reportText)
	const interval = useIntervals()
	const { index, change } = report
	const moved = change ? signed(change.points, 2) : undefined
	return (
		<>
			{index ? (
				<div className="mb-sheet grid gap-near sm:grid-cols-3">
					<Stat label={t.index} value={score(index.score)} note={moved} />
					<Stat label={t.rank} value={index.rank ?? '—'} note={t.rankOf(index.rank, index.peers)} />
					<Stat label={insight.interval} value={index.rank === null ? '—' : interval(index)} />
				</div>
			) : null}
			<div className="max-w-text space-y-2">
				{isYearPeriod(report.period) ? <p className="text-soft">{r.yearNote}</p> : null}
				{reportSentences(report, language).map((sentence) => (
					<p key={sentence}>{sentence}</p>
				))}
			</div>
		</>
	)
}

function Places({ report }: { report: MonthReport }) {
	const t = useText(reportText)
	const index = useText(indexText)
	const insight = useText(indexInsightText)
	const words = useFigureWords()
	const interval = useIntervals()
	const part = (code: 'gov' | 'lead' | 'ext') => ({
		head: words.t.levels[code] ?? code,
		align: 'end' as const,
		cell: (place: ReportPlace) => score(place[code]),
	})
	const why = (place: ReportPlace) =>
		place.score === null ? whyUnscored(words.language, place) || '—' : score(place.score)
	return (
		<>
			{report.places.some((place) => place.score !== null) ? (
				<>
					<BarList
						label={t.places}
						whole={100}
						bars={report.places.map((place) => ({
							key: place.code,
							label: words.name(place),
							value: place.score,
							// In short: names of parts beside a name would leave it no room on a phone.
							text: place.score === null ? (index.missing[place.missingReason ?? ''] ?? '—') : score(place.score),
						}))}
					/>
					<p className="mt-2 mb-4 text-small text-soft">{t.placesChart}</p>
				</>
			) : null}
			<FoldedTable
				caption={t.places}
				rows={report.places}
				rowKey={({ code }) => code}
				columns={[
					{
						head: index.place,
						isTitle: true,
						cell: (place) => `${place.rank === null ? '' : `${place.rank}. `}${words.name(place)}`,
					},
					{ head: index.index, align: 'end', cell: why },
					{ head: insight.interval, align: 'end', cell: interval },
					...[part('gov'), part('lead'), part('ext')],
					{ head: index.coverage, align: 'end', cell: (place) => `${Math.round(place.coverageShare * 100)}%` },
				]}
			/>
		</>
	)
}

function History({ report }: { report: MonthReport }) {
	const t = useText(reportText)
	const words = useFigureWords()
	const entries = report.history.map(({ period, value }) => ({ label: period, value, text: score(value) }))
	return (
		<>
			<ChartFrame label={t.history}>
				<LineChart entries={entries} label={t.history} textOf={words.short} />
			</ChartFrame>
			<Disclosure summary={t.monthly}>
				<Table
					caption={t.history}
					rows={report.history}
					rowKey={({ period }) => period}
					columns={[
						{ head: t.month, isTitle: true, cell: ({ period }) => words.month(period) },
						{ head: t.history, align: 'end', cell: ({ value }) => score(value) },
					]}
				/>
			</Disclosure>
		</>
	)
}

function Quality({ report }: { report: MonthReport }) {
	const t = useText(reportText)
	const words = useFigureWords()
	const states = [...new Set(report.indicators.map(({ state }) => state))].map((state) => ({
		state,
		count: report.indicators.filter((it) => it.state === state).length,
	}))
	return (
		<Table
			caption={t.quality}
			rows={states}
			rowKey={({ state }) => state}
			columns={[
				{ head: words.t.age, isTitle: true, cell: ({ state }) => words.t.states[state] ?? state },
				{ head: t.count, align: 'end', cell: ({ count }) => count },
			]}
		/>
	)
}

function Method({ report }: { report: MonthReport }) {
	const t = useText(reportText)
	const { version, engine, seed, snapshot } = report.method
	return (
		<div className="max-w-text space-y-2">
			<p>{t.methodLead(version, engine, seed)}</p>
			{t.methodNotes.map((note) => (
				<p key={note}>{note}</p>
			))}
			<DefinitionList
				items={[{ term: t.snapshot, detail: snapshot ? <code className="break-all">{snapshot}</code> : null }]}
			/>
		</div>
	)
}

/** The part that the page adds beneath. */
const SIGNATURES = 'signatures'

/** A report as a page. */
export function ReportView({ report }: { report: MonthReport }) {
	const t = useText(reportText)
	const words = useFigureWords()
	const hrefOf = (code: string) =>
		`/admin/indicators/${code}?region=${report.region.code}&period=${lastMonthOf(report.period)}`
	const termOf = (code: string) => {
		const found = report.indicators.find((it) => it.code === code)
		return found ? words.term(found) : ''
	}
	const parts = [
		{
			id: 'brief',
			label: isYearPeriod(report.period) ? t.yearHeadline : t.headline,
			content: <Headline report={report} />,
		},
		report.index && {
			id: 'why',
			label: t.why,
			content: report.change ? (
				<IndexChange change={report.change} termOf={termOf} hrefOf={hrefOf} />
			) : (
				<p>{t.noChange}</p>
			),
		},
		report.history.filter(({ value }) => value !== null).length > 1 && {
			id: 'history',
			label: t.history,
			content: <History report={report} />,
		},
		report.places.length > 0 && { id: 'places', label: t.places, content: <Places report={report} /> },
		{ id: 'figures', label: t.figures, content: <ReportFigures report={report} /> },
		{ id: 'quality', label: t.quality, content: <Quality report={report} /> },
		{ id: 'method', label: t.method, content: <Method report={report} /> },
	].filter((part) => part !== null && part !== false)
	return (
		<>
			<JumpLinks parts={[...parts, { id: SIGNATURES, label: t.trail }]} />
			{parts.map(({ id, label, content }) => (
				<Section key={id} title={label} id={id}>
					{content}
				</Section>
			))}
		</>
	)
}
