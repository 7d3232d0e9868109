import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { indexText } from '#app/features/indicators/index-text.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface RankedPlace {
	regionCode: string
	nameZh: string
	nameEn: string
	rank: number | null
	score: number | null
	missingReason: string | null
	availability: number
	parts: Record<string, number | null>
	interval: {
		rankP5: number | null
		rankP95: number | null
		groupNumber: number | null
		gradedShare: number
	} | null
}

/** Below this share of good data a score is called experimental. */
const LEAST_GRADED = 0.5

/** Places by their index, with the first-level scores. */
export function IndexTable({ rows, period }: { rows: readonly RankedPlace[]; period: string }) {
	const t = useText(indexText)
	const insight = useText(indexInsightText)
	const words = useFigureWords()
	const score = (value: number | null | undefined) => (value === null || value === undefined ? '—' : value.toFixed(1))
	const part = (code: string) => ({
		head: words.t.levels[code] ?? code,
		align: 'end' as const,
		cell: (row: RankedPlace) => score(row.parts[code]),
	})
	const columns = [
		{
			head: t.place,
			isTitle: true,
			cell: (row: RankedPlace) => (
				<a
					href={`/admin/index/${row.regionCode}?period=${period}`}
					className="inline-block min-h-6 font-semibold text-hill hover:underline"
				>
					{row.rank === null ? '' : `${row.rank}. `}
					{words.name(row)}
				</a>
			),
		},
		{
			head: t.index,
			align: 'end' as const,
			cell: (row: RankedPlace) =>
				row.score === null ? (
					<span className="text-soft">{t.missing[row.missingReason ?? ''] ?? row.missingReason}</span>
				) : (
					<>
						<strong>{score(row.score)}</strong>
						{row.interval && row.interval.gradedShare < LEAST_GRADED ? (
							<span className="ms-1.5 text-fine text-soft">{insight.experimental}</span>
						) : null}
					</>
				),
		},
		{
			head: insight.interval,
			align: 'end' as const,
			cell: ({ interval }: RankedPlace) =>
				interval?.rankP5 == null || interval.rankP95 == null
					? '—'
					: insight.intervalOf(words.number(Math.round(interval.rankP5)), words.number(Math.round(interval.rankP95))),
		},
		{ head: insight.group, align: 'end' as const, cell: ({ interval }: RankedPlace) => interval?.groupNumber ?? '—' },
		part('gov'),
		part('lead'),
		part('ext'),
		{
			head: t.coverage,
			align: 'end' as const,
			cell: (row: RankedPlace) => `${words.number(Math.round(row.availability * 100))}%`,
		},
	]
	return <Table caption={t.title} columns={columns} rows={rows} rowKey={(row) => row.regionCode} empty={t.nobody} />
}
