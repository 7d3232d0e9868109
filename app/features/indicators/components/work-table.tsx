import { OPEN_ROWS, percent } from '#app/features/indicators/components/quality-table.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { qualityText } from '#app/features/indicators/quality-text.ts'
import { FoldedTable } from '#app/ui/kit/folded-table.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface WorkRow {
	code: string
	termZh: string
	termEn: string
	regions: readonly string[]
	places: { code: string; nameZh: string; nameEn: string }[]
	missing: number
	late: number
	quality: number
	priority: number
}

const NAMED = 3

/** What to mend first; each line leads to the form of its worst place. */
export function WorkTable({ rows, period }: { rows: readonly WorkRow[]; period: string }) {
	const words = useFigureWords()
	const t = useText(qualityText)
	const placesOf = ({ places }: WorkRow) => {
		const named = places
			.slice(0, NAMED)
			.map(words.name)
			.join(words.language === 'zh' ? '、' : ', ')
		return places.length > NAMED ? `${named} ${t.andMore(places.length)}` : named
	}
	const columns = [
		{
			head: words.t.indicator,
			isTitle: true,
			cell: (row: WorkRow) => (
				<span className="font-strong">
					<span className="me-1.5 text-soft tabular-nums">{row.code}</span>
					{words.term(row)}
				</span>
			),
		},
		{ head: t.places, cell: placesOf },
		{ head: t.state, cell: (row: WorkRow) => t.faults(row.missing, row.late) || t.poor },
		{ head: t.quality, align: 'end' as const, cell: (row: WorkRow) => percent(row.quality) },
		{ head: t.priority, align: 'end' as const, cell: (row: WorkRow) => (row.priority * 100).toFixed(1) },
		{
			head: t.mend,
			cell: (row: WorkRow) => (
				<a
					href={`/admin/data?region=${row.regions[0] ?? ''}&period=${period}&indicator=${row.code}`}
					aria-label={`${t.mend}: ${row.code} ${words.term(row)}, ${placesOf(row)}`}
					className="font-strong text-hill hover:underline"
				>
					{t.mend}
				</a>
			),
		},
	]
	return (
		<FoldedTable
			open={OPEN_ROWS}
			caption={t.work}
			columns={columns}
			rows={rows}
			rowKey={(row) => `${row.code} ${row.regions[0] ?? ''}`}
			empty={t.nothing}
		/>
	)
}
