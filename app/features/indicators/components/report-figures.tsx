import type { MonthReport, ReportIndicator } from '#app/domain/reports/month-report.ts'
import { isYearPeriod, lastMonthOf } from '#app/domain/reports/report-period.ts'
import { FigureState } from '#app/features/indicators/components/figure-state.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { reportText } from '#app/features/indicators/report-text.ts'
import { withSign } from '#app/ui/format/signed.ts'
import { FoldOnPhone } from '#app/ui/kit/fold-on-phone.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'
import { foldText } from '#app/ui/text/fold-text.ts'

/** Every indicator of a report beside the period before. */
export function ReportFigures({ report }: { report: MonthReport }) {
	const t = useText(reportText)
	const { all } = useText(foldText)
	const words = useFigureWords()
	const value = (it: number | null, unit: string) => (it === null ? '—' : words.value(it, unit))
	const difference = ({ value: now, before }: ReportIndicator) =>
		now === null || before === null ? '—' : withSign(now - before, words.number)
	return (
		<FoldOnPhone summary={all(report.indicators.length)}>
			<Table
				caption={t.figures}
				rows={report.indicators}
				rowKey={({ code }) => code}
				columns={[
					{
						head: words.t.indicator,
						isTitle: true,
						cell: (row) => (
							<a
								href={`/admin/indicators/${row.code}?region=${report.region.code}&period=${lastMonthOf(report.period)}`}
								className="font-semibold text-hill hover:underline"
							>
								<span className="me-1.5 text-soft tabular-nums">{row.code}</span>
								{words.term(row)}
							</a>
						),
					},
					{ head: words.t.value, align: 'end', cell: (row) => <strong>{value(row.value, row.unit)}</strong> },
					{
						head: isYearPeriod(report.period) ? t.lastYear : t.lastMonth,
						align: 'end',
						cell: (row) => value(row.before, row.unit),
					},
					{ head: t.changed, align: 'end', cell: difference },
					{
						head: words.t.age,
						cell: (row) => <FigureState figure={{ ...row, status: null }} period={lastMonthOf(report.period)} />,
					},
				]}
			/>
		</FoldOnPhone>
	)
}
