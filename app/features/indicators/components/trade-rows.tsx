import { isNetworkIndicator } from '#app/domain/cluster-statistics/network-observation.ts'
import { indicatorPageText } from '#app/features/indicators/indicator-page-text.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { FoldedTable } from '#app/ui/kit/folded-table.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** So many rows stand open, the others of the page are folded. */
const OPEN_ROWS = 10

interface Row {
	part: string
	orderNumber: string | null
	at: Date | string
	labelZh: string
	labelEn: string
	num: number
	den: number
}

export interface RowsBehind {
	code: string
	isMoney: boolean
	totals: { count: number; num: number; den: number }
	agrees: boolean
	items: Row[]
	page: number
	pageCount: number
}

/** The rows a figure was counted from, with sums that must equal its parts. */
export function TradeRows({ rows, hrefOf }: { rows: RowsBehind | null; hrefOf: (page: number) => string }) {
	const words = useFigureWords()
	const p = useText(indicatorPageText)
	const formats = useFormats()
	if (!rows) return <p className="text-soft">{p.notFromRows}</p>
	const amount = (value: number) => (rows.isMoney ? formats.money(value) : formats.number(value))
	const hasDen = rows.totals.den !== 0
	const columns = [
		{
			head: p.what,
			isTitle: true,
			cell: (row: Row) => (
				<span className="flex flex-wrap items-center gap-1.5 text-start">
					<Badge tone={row.num < 0 ? 'persimmon' : 'neutral'}>
						{p.parts[row.num < 0 ? 'refund' : row.part] ?? row.part}
					</Badge>
					{words.language === 'zh' ? row.labelZh : row.labelEn}
				</span>
			),
		},
		{
			head: p.order,
			cell: (row: Row) =>
				row.orderNumber ? (
					<a href={`/admin/orders/${row.orderNumber}`} className="text-hill hover:underline">
						{row.orderNumber}
					</a>
				) : (
					'—'
				),
		},
		{ head: p.at, cell: (row: Row) => words.instant(row.at) },
		{ head: p.amount, align: 'end' as const, cell: (row: Row) => amount(row.num) },
		...(hasDen ? [{ head: p.counted, align: 'end' as const, cell: (row: Row) => amount(row.den) }] : []),
	]
	return (
		<>
			<p className="mb-2 text-soft">{p.rowsLead[rows.code]}</p>
			<p className="mb-3">
				{p.rowsTotal(formats.number(rows.totals.count))} · {p.amount} <strong>{amount(rows.totals.num)}</strong>
				{hasDen ? (
					<>
						{' '}
						· {p.counted} <strong>{amount(rows.totals.den)}</strong>
					</>
				) : null}
				{rows.agrees ? <span className="text-hill"> · ✓ {p.rowsAgree}</span> : null}
			</p>
			{rows.agrees ? null : (
				<Notice tone="info">{isNetworkIndicator(rows.code) ? p.rowsDifferLater : p.rowsDiffer}</Notice>
			)}
			<FoldedTable
				caption={p.rows}
				open={OPEN_ROWS}
				columns={columns}
				rows={rows.items}
				rowKey={(row) => rows.items.indexOf(row)}
				empty={p.noRows}
			/>
			<Pagination page={rows.page} pageCount={rows.pageCount} hrefOf={hrefOf} />
		</>
	)
}
