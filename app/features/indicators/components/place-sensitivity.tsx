import { BlameTable } from '#app/features/indicators/components/blame-table.tsx'
import { type DrawingView, EstimateProgress } from '#app/features/indicators/components/estimate-progress.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { estimateText } from '#app/features/indicators/estimate-text.ts'
import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { BarList } from '#app/ui/charts/bar-list.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface PlaceSensitivityView {
	drawing: DrawingView
	rank: number | null
	interval: { rankP5: number | null; rankP95: number | null } | null
	/** Most first. */
	rows: Parameters<typeof BlameTable>[0]['rows']
	design: { rows: number; runs: number; units: number } | null
}

/** Which choice moves the rank of one place most, in words, bars and a table. */
export function PlaceSensitivity({ of }: { of: PlaceSensitivityView }) {
	const t = useText(estimateText)
	if (of.rank === null) return <p className="text-soft">{t.unranked}</p>
	return (
		<>
			<p className="text-soft">{t.placeLead}</p>
			<Standing of={of} />
			{of.drawing.state === 'done' ? <Drawn of={of} /> : <EstimateProgress drawing={of.drawing} asks={t.placeAsk} />}
		</>
	)
}

function Standing({ of: { rank, interval } }: { of: PlaceSensitivityView }) {
	const t = useText(estimateText)
	const { number } = useFigureWords()
	if (rank === null || interval?.rankP5 == null || interval.rankP95 === null) return null
	return <p className="mt-close">{t.placeRank(number(rank), number(interval.rankP5), number(interval.rankP95))}</p>
}

function Drawn({ of: { rows, design } }: { of: PlaceSensitivityView }) {
	const t = useText(estimateText)
	const { factors } = useText(indexInsightText)
	const { number } = useFigureWords()
	const [first] = rows
	const percent = (share: number) => number(Math.round(share * 100))
	if (!first) return <p className="mt-close">{t.noEffect(number(design?.runs ?? 0))}</p>
	const nameOf = (factor: string) => factors[factor] ?? factor
	return (
		<>
			<p className="mt-close font-strong">
				{t.most(nameOf(first.factor), percent(first.firstOrder), percent(first.total))}
			</p>
			<p>{t.remedies[first.factor]}</p>
			<div className="my-sheet max-w-160">
				<BarList
					label={t.bars}
					whole={1}
					bars={rows.map((row) => ({
						key: row.factor,
						label: nameOf(row.factor),
						value: Math.min(1, row.total),
						text: t.bar(percent(row.firstOrder), percent(row.total)),
					}))}
				/>
			</div>
			<Disclosure summary={t.table}>
				<BlameTable rows={rows} caption={t.table} />
			</Disclosure>
			<p className="mt-close text-small text-soft">
				{t.howToRead} {design ? t.design(number(design.rows), number(design.runs), number(design.units)) : null}
			</p>
		</>
	)
}
