import { FigureState, type StateFacts } from '#app/features/indicators/components/figure-state.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { qualityText } from '#app/features/indicators/quality-text.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { FoldedTable } from '#app/ui/kit/folded-table.tsx'
import { useText } from '#app/ui/text/language.tsx'

const TONES: Record<string, Tone> = { A: 'hill', B: 'sea', C: 'tea', D: 'danger' }
const DIMENSIONS = [
	'timelinessShare',
	'completenessShare',
	'accuracyShare',
	'consistencyShare',
	'uniquenessShare',
	'credibilityShare',
] as const

export interface QualityRow {
	code: string
	termZh: string
	termEn: string
	unit: string
	figure: StateFacts & { value: number | null }
	dimensions: Record<(typeof DIMENSIONS)[number], number> | null
	quality: number
	grade: string | null
	rules: { rule: string; isKept: boolean }[]
}

/** So many figures stand open, the others are folded: on a phone each is a card. */
export const OPEN_ROWS = 8

export const percent = (share: number) => `${Math.round(share * 100)}%`

/** A grade with its word, so that it is not told by its colour alone. */
export function Grade({ grade }: { grade: string | null }) {
	const t = useText(qualityText)
	return grade === null ? <>—</> : <Badge tone={TONES[grade]}>{t.grades[grade]}</Badge>
}

function Rules({ rules }: Pick<QualityRow, 'rules'>) {
	const t = useText(qualityText)
	const broken = rules.filter(({ isKept }) => !isKept).map(({ rule }) => t.rules[rule] ?? rule)
	if (rules.length === 0) return null
	return (
		<p className={broken.length > 0 ? 'text-fine font-strong text-danger' : 'text-fine text-soft'}>
			{broken.length > 0 ? t.broken(broken.join('; ')) : t.kept(rules.length)}
		</p>
	)
}

/** How good each figure of a region is, dimension by dimension. */
export function QualityTable({
	rows,
	region,
	period,
}: {
	rows: readonly QualityRow[]
	region: string
	period: string
}) {
	const words = useFigureWords()
	const t = useText(qualityText)
	const columns = [
		{
			head: words.t.indicator,
			isTitle: true,
			cell: (row: QualityRow) => (
				<div className="text-start lg:w-44">
					<a
						href={`/admin/indicators/${row.code}?region=${region}&period=${period}`}
						className="font-strong text-hill hover:underline"
					>
						<span className="me-1.5 text-soft tabular-nums">{row.code}</span>
						{words.term(row)}
					</a>
					<Rules rules={row.rules} />
				</div>
			),
		},
		{
			head: t.state,
			cell: ({ figure }: QualityRow) => (
				<div className="lg:min-w-28">
					<FigureState figure={figure} period={period} />
				</div>
			),
		},
		...DIMENSIONS.map((dimension) => ({
			head: t.dimensions[dimension] ?? dimension,
			align: 'end' as const,
			cell: ({ dimensions }: QualityRow) => (dimensions ? percent(dimensions[dimension]) : '—'),
		})),
		{
			head: t.quality,
			align: 'end' as const,
			cell: ({ quality, dimensions }: QualityRow) => <strong>{dimensions ? percent(quality) : '—'}</strong>,
		},
		{ head: t.grade, cell: ({ grade }: QualityRow) => <Grade grade={grade} /> },
	]
	return <FoldedTable open={OPEN_ROWS} caption={t.figures} columns={columns} rows={rows} rowKey={(row) => row.code} />
}
