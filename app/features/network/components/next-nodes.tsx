import { roadText } from '#app/features/network/road-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface NextNodeRow {
	code: string
	nameZh: string
	nameEn: string
	townshipZh: string
	townshipEn: string
	households: number
	villages: number
	coveredAfter: number
}

/** Where the next points would serve most households, best first, and how it was found out. */
export function NextNodes({
	rows,
	households,
	reachKm,
	mayWrite,
}: {
	rows: readonly NextNodeRow[]
	households: number
	reachKm: number
	mayWrite: boolean
}) {
	const t = useText(roadText)
	const language = useLanguage()
	const format = useFormats()
	const nameOf = (row: NextNodeRow) =>
		language === 'zh' ? `${row.townshipZh} · ${row.nameZh}` : `${row.townshipEn} · ${row.nameEn}`
	const columns = [
		{
			head: t.village,
			isTitle: true,
			cell: (row: NextNodeRow) => (
				<span>
					<span className="me-1.5 font-bold text-hill tabular-nums">{rows.indexOf(row) + 1}.</span>
					{mayWrite ? (
						<a
							href={`/admin/logistics/nodes/new?region=${row.code}`}
							className="inline-block min-h-6 font-semibold text-hill hover:underline"
						>
							{nameOf(row)}
						</a>
					) : (
						nameOf(row)
					)}
				</span>
			),
		},
		{
			head: t.gained,
			align: 'end' as const,
			cell: (row: NextNodeRow) => <strong>{format.number(row.households)}</strong>,
		},
		{ head: t.villagesGained, align: 'end' as const, cell: (row: NextNodeRow) => format.number(row.villages) },
		{
			head: t.coveredAfter,
			align: 'end' as const,
			cell: (row: NextNodeRow) => (households > 0 ? format.percent(row.coveredAfter / households) : '—'),
		},
	]
	return (
		<>
			<p className="mb-3 max-w-prose text-sm text-soft">{t.nextNote(format.number(reachKm))}</p>
			<Table caption={t.next} columns={columns} rows={rows} rowKey={(row) => row.code} empty={t.allServed} />
		</>
	)
}
