import { BlameTable } from '#app/features/indicators/components/blame-table.tsx'
import { type DrawingView, EstimateProgress } from '#app/features/indicators/components/estimate-progress.tsx'
import { RankChart, type RankedInterval } from '#app/features/indicators/components/rank-chart.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** How sure the ranks of a board are, and what makes them unsure. */
export function RankDoubts({
	rows,
	sensitivities,
	design,
	drawing,
}: {
	rows: readonly RankedInterval[]
	sensitivities: Parameters<typeof BlameTable>[0]['rows']
	design: { rows: number; runs: number; units: number } | null
	drawing: DrawingView | null
}) {
	const t = useText(indexInsightText)
	const { number } = useFigureWords()
	const isEffectless = design !== null && sensitivities.length === 0
	if (rows.every(({ interval }) => interval === null)) return drawing ? <EstimateProgress drawing={drawing} /> : null
	return (
		<>
			<p className="mt-3 text-small text-soft">
				{t.intervalLead} {t.groupLead} {t.experimental}: {t.experimentalLead}
			</p>
			<Section title={t.chart}>
				<p className="mb-3 text-soft">{t.chartLead}</p>
				<RankChart rows={rows} />
			</Section>
			{sensitivities.length > 0 ? (
				<Section title={t.blame}>
					<p className="mb-3 text-soft">
						{t.blameLead} {design ? t.blameRuns(number(design.rows), number(design.runs), number(design.units)) : null}
					</p>
					<BlameTable rows={sensitivities} />
				</Section>
			) : null}
			{isEffectless ? (
				<Section title={t.blame}>
					<p className="text-soft">{t.noBlame}</p>
				</Section>
			) : null}
		</>
	)
}
