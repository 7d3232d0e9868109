import type { ReactNode } from 'react'
import { campaignsText } from '#app/features/advertising/campaigns-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface FigureRow {
	key: string | number
	title: ReactNode
	costMinor: number
	clicks: number
	reportedClicks: number
	orders: number
	revenueMinor: number
	roas: number | null
	trueRoi: number | null
}

/** What advertising cost and returned, row by row. */
export function FiguresTable({
	head,
	caption,
	rows,
	empty,
}: {
	head: string
	caption: string
	rows: readonly FigureRow[]
	empty: string
}) {
	const t = useText(campaignsText)
	const format = useFormats()
	const end = 'end' as const
	return (
		<Table
			caption={caption}
			rows={rows}
			rowKey={({ key }) => key}
			empty={empty}
			columns={[
				{ head, cell: (row) => row.title, isTitle: true },
				{ head: t.cost, align: end, cell: (row) => format.money(row.costMinor) },
				{ head: t.clicks, align: end, cell: (row) => format.number(row.clicks) },
				{ head: t.reported, align: end, cell: (row) => format.number(row.reportedClicks) },
				{ head: t.orders, align: end, cell: (row) => format.number(row.orders) },
				{ head: t.revenue, align: end, cell: (row) => format.money(row.revenueMinor) },
				{ head: t.roas, align: end, cell: (row) => (row.roas === null ? '—' : row.roas.toFixed(2)) },
				{ head: t.trueRoi, align: end, cell: (row) => (row.trueRoi === null ? '—' : format.percent(row.trueRoi)) },
			]}
		/>
	)
}
