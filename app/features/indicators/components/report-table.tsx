import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { reportText } from '#app/features/indicators/report-text.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface ReportRow {
	period: string
	state: { edition: number; step: 'draft' | 'reviewed' | 'published'; signedAt: Date | string } | null
}

const TONES: Record<'draft' | 'reviewed' | 'published', Tone> = { draft: 'tea', reviewed: 'sea', published: 'hill' }

/** Periods that are over, and how far the report of each came. */
export function ReportTable({
	caption,
	rows,
	region,
}: {
	caption: string
	rows: readonly ReportRow[]
	region: string
}) {
	const t = useText(reportText)
	const words = useFigureWords()
	return (
		<Table
			caption={caption}
			rows={rows}
			rowKey={({ period }) => period}
			columns={[
				{
					head: t.month,
					isTitle: true,
					cell: ({ period }) => (
						<a
							href={`/admin/reports/${region}/${period}`}
							className="inline-block min-h-6 font-semibold text-hill hover:underline"
						>
							{words.month(period)}
						</a>
					),
				},
				{
					head: t.state,
					cell: ({ state }) =>
						state ? (
							<>
								<Badge tone={TONES[state.step]}>{t.steps[state.step]}</Badge>
								<span className="ms-2 text-small text-soft">{t.edition(state.edition)}</span>
							</>
						) : (
							<span className="text-soft">{t.noDraft}</span>
						),
				},
				{ head: t.when, align: 'end', cell: ({ state }) => (state ? words.instant(state.signedAt) : '—') },
			]}
		/>
	)
}
