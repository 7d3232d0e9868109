import { FigureValue } from '#app/features/indicators/components/figure-value.tsx'
import { FigureState, type StateFacts } from '#app/features/indicators/components/figure-state.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { entryText } from '#app/features/indicators/entry-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface EntryRow {
	code: string
	termZh: string
	termEn: string
	unit: string
	kind: string
	figure: StateFacts & { value: number | null; kind: string | null }
	duty: { state: string; dueOn: string }
}

const TONES = { there: 'hill', awaited: 'neutral', late: 'danger' } as const

/** Whether a datum that is due is there, awaited or late. */
export function DutyBadge({ state, dueOn }: EntryRow['duty']) {
	const t = useText(entryText)
	const formats = useFormats()
	const tone = TONES[state as keyof typeof TONES]
	return <Badge tone={tone}>{t.duties[state]?.(formats.date(dueOn))}</Badge>
}

/** What a region gives for a month, each with what stands and the way to enter it. */
export function EntryTable({ rows, region, period }: { rows: readonly EntryRow[]; region: string; period: string }) {
	const words = useFigureWords()
	const e = useText(entryText)
	const { t } = words
	const columns = [
		{
			head: t.indicator,
			isTitle: true,
			cell: (row: EntryRow) => (
				<>
					<a
						href={`/admin/indicators/${row.code}?region=${region}&period=${period}`}
						className="font-strong text-hill hover:underline"
					>
						<span className="me-1.5 text-soft tabular-nums">{row.code}</span>
						{words.term(row)}
					</a>
					<p className="text-fine text-soft">{e.kindOf[row.kind]}</p>
				</>
			),
		},
		{
			head: t.value,
			align: 'end' as const,
			cell: ({ figure, unit }: EntryRow) => <FigureValue figure={figure} unit={unit} />,
		},
		{ head: t.age, cell: ({ figure }: EntryRow) => <FigureState figure={figure} period={period} /> },
		{ head: e.duty, cell: ({ duty }: EntryRow) => <DutyBadge {...duty} /> },
		{
			head: e.enter,
			cell: (row: EntryRow) => (
				<a
					href={`/admin/data?region=${region}&period=${period}&indicator=${row.code}`}
					aria-label={`${e.enter}: ${row.code} ${words.term(row)}`}
					className="font-strong text-hill hover:underline"
				>
					{row.figure.period === period && row.figure.kind !== 'computed' && row.figure.kind !== null
						? e.correct
						: e.enter}
				</a>
			),
		},
	]
	return <Table caption={e.all} columns={columns} rows={rows} rowKey={(row) => row.code} />
}
