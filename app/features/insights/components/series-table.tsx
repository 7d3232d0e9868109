import {
	rowsHref,
	type Series,
	type Step,
	useInsightWords,
} from '#app/features/insights/components/use-insight-words.ts'
import { Table } from '#app/ui/kit/table.tsx'

type Part = Series['parts'][number]

/** A figure piece by piece, the newest first; each leads to its rows. */
export function SeriesTable({ series, step }: { series: Series; step: Step }) {
	const words = useInsightWords()
	const { t } = words
	const { figure, unit, parts } = series
	const isRatio = unit === 'share' || unit === 'stars'
	const columns = [
		{
			head: t.part[step],
			isTitle: true,
			cell: ({ from, to, isOpen }: Part) => (
				<a
					href={rowsHref(figure, { by: step, from, to })}
					className="inline-block min-h-6 text-hill tabular-nums hover:underline"
				>
					{words.part(step, from)}
					{isOpen ? <span className="text-soft"> · {t.open}</span> : null}
				</a>
			),
		},
		{ head: t.figures[figure].name, align: 'end' as const, cell: (part: Part) => words.value(unit, part.value) },
		...(isRatio
			? [
					{
						head: t.figures[figure].rows.num,
						align: 'end' as const,
						cell: (part: Part) => t.of(words.format.number(part.num), words.format.number(part.den)),
					},
				]
			: []),
	]
	return (
		<Table
			caption={t.figures[figure].name}
			columns={columns}
			rows={parts.toReversed()}
			rowKey={(part) => part.from}
			scrolls
		/>
	)
}
