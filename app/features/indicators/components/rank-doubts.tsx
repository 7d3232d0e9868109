import { BlameTable } from '#app/features/indicators/components/blame-table.tsx'
import { type DrawingView, EstimateProgress } from '#app/features/indicators/components/estimate-progress.tsx'
import { RankChart, type RankedInterval } from '#app/features/indicators/components/rank-chart.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { foldText } from '#app/ui/text/fold-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** So many places are drawn at a glance; the others are folded away. */
const OPEN_PLACES = 15

/** How sure the ranks of a board are, and what makes them unsure. */
export function RankDoubts({
	rows,
	sensitivities,
	design,
	drawing,
	counts,
	drawnFrom,
}: {
	rows: readonly RankedInterval[]
	sensitivities: Parameters<typeof BlameTable>[0]['rows']
	design: { rows: number; runs: number; units: number } | null
	drawing: DrawingView | null
	counts: { hasIntervals: boolean }
	/** When the figures were those that were drawn from, where they are not those of now. */
	drawnFrom: Date | null
}) {
	const t = useText(indexInsightText)
	const { number } = useFigureWords()
	const formats = useFormats()
	const isEffectless = design !== null && sensitivities.length === 0
	if (!counts.hasIntervals) return drawing ? <EstimateProgress drawing={drawing} /> : null
	return (
		<>
			<p className="mt-3 text-small text-soft">
				{t.intervalLead} {t.groupLead} {t.experimental}: {t.experimentalLead}
			</p>
			{drawnFrom && drawing ? (
				<DrawnBefore drawing={drawing} words={t.drawnBefore(formats.dateTime(drawnFrom))} />
			) : null}
			<Charts rows={rows} />
			{sensitivities.length > 0 ? (
				<Section title={t.blame} id="doubt">
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

/** Says from which figures was drawn, and how far a newer drawing is. */
function DrawnBefore({ drawing, words }: { drawing: DrawingView; words: string }) {
	return (
		<>
			{drawing.state === null ? null : <p className="mt-2 text-small text-soft">{words}</p>}
			<EstimateProgress drawing={drawing} asks={words} />
		</>
	)
}

function Charts({ rows }: { rows: readonly RankedInterval[] }) {
	const t = useText(indexInsightText)
	const kit = useText(foldText)
	const drawn = rows.filter(({ interval }) => interval?.rankP5 != null)
	if (drawn.length === 0) return null
	const first = Math.floor(Math.min(...drawn.map(({ interval }) => interval?.rankP5 ?? 1)))
	const last = Math.ceil(Math.max(first + 1, ...drawn.map(({ interval }) => interval?.rankP95 ?? 1)))
	const open = drawn.length <= OPEN_PLACES + 1 ? drawn.length : OPEN_PLACES
	const ends = { first, last }
	return (
		<Section title={t.chart} id="sure">
			<p className="mb-3 text-soft">{t.chartLead}</p>
			<RankChart rows={drawn.slice(0, open)} {...ends} />
			{drawn.length > open ? (
				<div className="mt-close">
					<Disclosure summary={kit.rest(drawn.length - open)}>
						<RankChart rows={drawn.slice(open)} {...ends} />
					</Disclosure>
				</div>
			) : null}
		</Section>
	)
}
