import { comparisonText } from '#app/features/indicators/comparison-text.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { BarList } from '#app/ui/charts/bar-list.tsx'
import { FoldOnPhone } from '#app/ui/kit/fold-on-phone.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { signed, withSign } from '#app/ui/format/signed.ts'
import { useText } from '#app/ui/text/language.tsx'
import { foldText } from '#app/ui/text/fold-text.ts'

type Scores = Readonly<Record<'index' | 'gov' | 'lead' | 'ext', number | null>>

interface Sides {
	own: string
	other: string
}

const NODES = ['index', 'gov', 'lead', 'ext'] as const
const score = (value: number | null) => (value === null ? '—' : value.toFixed(1))

/** The scores of both sides, as bars one below the other and as a table. */
export function ComparedScores({ scores, otherScores, sides }: { scores: Scores; otherScores: Scores; sides: Sides }) {
	const t = useText(comparisonText)
	const words = useFigureWords()
	const name = (node: string) => words.t.levels[node] ?? node
	const rows = NODES.map((node) => ({ node, own: scores[node], other: otherScores[node] }))
	return (
		<>
			<BarList
				label={t.scores}
				whole={100}
				bars={rows.flatMap(({ node, own, other }) => [
					{ key: `${node} own`, label: `${name(node)} · ${sides.own}`, value: own, text: score(own) },
					{ key: `${node} other`, label: `${name(node)} · ${sides.other}`, value: other, text: score(other) },
				])}
			/>
			<p className="mt-close mb-near text-small text-soft">{t.chart}</p>
			<Table
				caption={t.scores}
				rows={rows}
				rowKey={({ node }) => node}
				columns={[
					{ head: t.score, isTitle: true, cell: ({ node }) => name(node) },
					{ head: sides.own, align: 'end', cell: ({ own }) => <strong>{score(own)}</strong> },
					{ head: sides.other, align: 'end', cell: ({ other }) => score(other) },
					{
						head: t.difference,
						align: 'end',
						cell: ({ own, other }) => (own === null || other === null ? '—' : signed(own - other, 1)),
					},
				]}
			/>
		</>
	)
}

interface Row {
	code: string
	termZh: string
	termEn: string
	unit: string
	value: number | null
	other: number | null
	otherState: string
}

/** Every indicator of both sides, with the difference and how many times as much it is. */
export function ComparedFigures({
	rows,
	sides,
	hrefOf,
}: {
	rows: readonly Row[]
	sides: Sides
	hrefOf: (code: string) => string
}) {
	const t = useText(comparisonText)
	const words = useFigureWords()
	const { all } = useText(foldText)
	const other = ({ other: value, otherState, unit }: Row) => {
		if (otherState === 'suppressed') return t.withheld
		return value === null ? '—' : words.value(value, unit)
	}
	return (
		<FoldOnPhone summary={all(rows.length)}>
			<Table
				caption={t.figures}
				rows={rows}
				rowKey={({ code }) => code}
				columns={[
					{
						head: words.t.indicator,
						isTitle: true,
						cell: (row) => (
							<a href={hrefOf(row.code)} className="inline-block min-h-6 font-strong text-hill hover:underline">
								<span className="me-1.5 text-soft tabular-nums">{row.code}</span>
								{words.term(row)}
							</a>
						),
					},
					{
						head: sides.own,
						align: 'end',
						cell: ({ value, unit }) => <strong>{value === null ? '—' : words.value(value, unit)}</strong>,
					},
					{ head: sides.other, align: 'end', cell: other },
					{
						head: t.difference,
						align: 'end',
						cell: ({ value, other: beside }) =>
							value === null || beside === null ? '—' : withSign(value - beside, words.number),
					},
					{
						head: t.ratio,
						align: 'end',
						cell: ({ value, other: beside }) =>
							value === null || !beside || beside < 0 ? '—' : `×\u00A0${(value / beside).toFixed(2)}`,
					},
				]}
			/>
		</FoldOnPhone>
	)
}
