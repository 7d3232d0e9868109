import { roadText } from '#app/features/network/road-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Row {
	labelZh: string
	labelEn: string
	number: string | null
	startsAt: Date | string | null
	endsAt: Date | string | null
	amount: number | null
}

/** The rows behind a figure of the road. */
export function RoadRows({ what, rows }: { what: 'dwell' | 'late' | 'edge' | 'unserved'; rows: readonly Row[] }) {
	const t = useText(roadText)
	const language = useLanguage()
	const format = useFormats()
	const words = t.rows[what]
	const isOfVillages = what === 'unserved'
	const at = (instant: Date | string | null) => (instant ? format.dateTime(instant) : t.notThere)
	const amount = ({ amount: it }: Row) => {
		if (it === null) return '—'
		return isOfVillages ? format.number(it) : `${it < 0 ? '−' : ''}${format.duration(Math.abs(it)) || '0'}`
	}
	const title = {
		head: isOfVillages ? t.village : what === 'edge' ? words.starts : t.parcel,
		isTitle: true,
		cell: (row: Row) => {
			if (what === 'edge') return at(row.startsAt)
			if (row.number === null) return language === 'zh' ? row.labelZh : row.labelEn
			return (
				<a href={`/track/${row.number}`} className="inline-block min-h-6 text-hill tabular-nums hover:underline">
					{row.number}
				</a>
			)
		},
	}
	const times = [
		...(what === 'edge' ? [] : [{ head: words.starts, cell: (row: Row) => at(row.startsAt) }]),
		{ head: words.ends, cell: (row: Row) => at(row.endsAt) },
	]
	const columns = [title, ...(isOfVillages ? [] : times), { head: words.amount, align: 'end' as const, cell: amount }]
	return (
		<Table caption={words.title} columns={columns} rows={rows} rowKey={(row) => rows.indexOf(row)} empty={t.noRows} />
	)
}
