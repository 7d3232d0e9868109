import { roadText } from '#app/features/network/road-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface OddScanRow {
	scanId: string
	at: Date | string
	crate: string
	parcels: number
	nodeZh: string
	nodeEn: string
	breaksChain: boolean
	unkept: 'chilled' | 'frozen' | null
}

/** Scans of crates that do not fit the books, or the cold they have to stay in. */
export function OddScans({ rows }: { rows: readonly OddScanRow[] }) {
	const t = useText(roadText)
	const language = useLanguage()
	const format = useFormats()
	const columns = [
		{ head: t.crate, isTitle: true, cell: (row: OddScanRow) => <strong className="tabular-nums">{row.crate}</strong> },
		{
			head: t.what,
			cell: ({ breaksChain, unkept }: OddScanRow) => (
				<>
					{unkept ? <span className="block text-danger">{t.unkept[unkept]}</span> : null}
					{breaksChain ? <span className="block">{t.elsewhere}</span> : null}
				</>
			),
		},
		{ head: t.node, cell: (row: OddScanRow) => (language === 'zh' ? row.nodeZh : row.nodeEn) },
		{ head: t.when, cell: (row: OddScanRow) => format.dateTime(row.at) },
		{ head: t.parcels, align: 'end' as const, cell: (row: OddScanRow) => format.number(row.parcels) },
	]
	return <Table caption={t.odd} columns={columns} rows={rows} rowKey={(row) => row.scanId} empty={t.noneOdd} />
}
