import { FigureState, type StateFacts } from '#app/features/indicators/components/figure-state.tsx'
import { FigureValue } from '#app/features/indicators/components/figure-value.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { Sparkline } from '#app/ui/charts/sparkline.tsx'
import { Table } from '#app/ui/kit/table.tsx'

export interface IndicatorRow {
	code: string
	sourceLabel: string
	termZh: string
	termEn: string
	unit: string
	figure: StateFacts & { value: number | null }
	series: (number | null)[]
}

/** The indicators of one group with their figures. */
export function IndicatorTable({
	caption,
	rows,
	region,
	period,
}: {
	caption: string
	rows: readonly IndicatorRow[]
	region: string
	period: string
}) {
	const { t, term } = useFigureWords()
	const columns = [
		{
			head: t.indicator,
			isTitle: true,
			cell: (row: IndicatorRow) => (
				<div className="text-start sm:w-64 lg:w-80">
					<a
						href={`/admin/indicators/${row.code}?region=${region}&period=${period}`}
						className="font-semibold text-hill hover:underline"
					>
						<span className="me-1.5 text-soft tabular-nums">{row.code}</span>
						{term(row)}
					</a>
					<p className="text-xs text-soft" lang="en">
						“{row.sourceLabel}”
					</p>
				</div>
			),
		},
		{
			head: t.value,
			align: 'end' as const,
			cell: ({ figure, unit }: IndicatorRow) => (
				<span className="font-semibold">
					<FigureValue figure={figure} unit={unit} />
				</span>
			),
		},
		{ head: t.age, cell: ({ figure }: IndicatorRow) => <FigureState figure={figure} period={period} /> },
		{
			head: t.trend,
			align: 'end' as const,
			cell: (row: IndicatorRow) => <Sparkline values={row.series} label={t.trendOf(term(row))} />,
		},
	]
	return <Table caption={caption} columns={columns} rows={rows} rowKey={(row) => row.code} />
}
