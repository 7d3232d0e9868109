import { indicatorPageText } from '#app/features/indicators/indicator-page-text.ts'
import { FigureValue } from '#app/features/indicators/components/figure-value.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { BarList } from '#app/ui/charts/bar-list.tsx'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { LineChart } from '#app/ui/charts/line-chart.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface SeriesPoint {
	period: string
	value: number | null
}

/** An indicator month by month: the line, and the same as a table; in words where there is nothing to draw. */
export function IndicatorSeries({
	series,
	unit,
	term,
	running,
}: {
	series: readonly SeriesPoint[]
	unit: string
	term: string
	/** The month that is not over. */
	running: string | null
}) {
	const words = useFigureWords()
	const p = useText(indicatorPageText)
	if (series.every(({ value }) => value === null)) return <p className="text-soft">{words.t.noSeries}</p>
	const text = (value: number | null) => (value === null ? '—' : words.value(value, unit))
	const entries = series.map(({ period, value }) => ({
		label: period,
		value,
		text: text(value),
		isOpen: period === running,
	}))
	const columns = [
		{ head: p.monthColumn, isTitle: true, cell: ({ period }: SeriesPoint) => words.month(period) },
		{ head: words.t.value, align: 'end' as const, cell: ({ value }: SeriesPoint) => text(value) },
	]
	return (
		<>
			<ChartFrame label={words.t.trendOf(term)}>
				<LineChart entries={entries} label={words.t.trendOf(term)} textOf={words.short} />
			</ChartFrame>
			<Disclosure summary={p.seriesTable}>
				<Table caption={p.seriesTable} columns={columns} rows={series.toReversed()} rowKey={(point) => point.period} />
			</Disclosure>
		</>
	)
}

interface Compared {
	code: string
	nameZh: string
	nameEn: string
	figure: { value: number | null; reason: string | null; state: string }
}

/** The regions below side by side, each leading to its own page. */
export function ComparedRegions({
	regions,
	unit,
	hrefOf,
}: {
	regions: readonly Compared[]
	unit: string
	hrefOf: (code: string) => string
}) {
	const words = useFigureWords()
	const p = useText(indicatorPageText)
	if (regions.length === 0) return <p className="text-soft">{p.noBelow}</p>
	const bars = regions.map((region) => ({
		key: region.code,
		label: (
			<a href={hrefOf(region.code)} className="inline-block py-0.5 text-hill hover:underline">
				{words.name(region)}
			</a>
		),
		value: region.figure.state === 'stale' ? null : region.figure.value,
		text:
			region.figure.value === null ? (
				<span className="text-soft">— {words.reason(region.figure.reason)}</span>
			) : (
				<FigureValue figure={region.figure} unit={unit} />
			),
	}))
	return <BarList bars={bars} label={p.below} />
}
