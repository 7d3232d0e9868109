import { officeText } from '#app/features/clusters/office-text.ts'
import { tradeWord, tradeWords } from '#app/features/clusters/trade-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface SoldLine {
	sellerNameZh: string
	sellerNameEn: string
	sellerSlug: string
	kind: string
	state: string
	titleZh: string
	titleEn: string
	qty: number
	paidMinor: number
	refundedMinor: number
	dueAt: Date | string | null
	dispatchedAt: Date | string | null
	cancelledBy: string | null
}

/** The lines of one seller's part. */
export function OrderLines({ lines, currency }: { lines: readonly SoldLine[]; currency: string }) {
	const t = useText(officeText)
	const w = useText(tradeWords)
	const language = useLanguage()
	const formats = useFormats()
	const instant = (at: Date | string | null) => (at ? formats.dateTime(at) : '—')
	const columns = [
		{
			head: t.item,
			isTitle: true,
			cell: (line: SoldLine) => (
				<span className="text-start">
					<Badge>{tradeWord(w, line.kind)}</Badge> {language === 'zh' ? line.titleZh : line.titleEn}
				</span>
			),
		},
		{ head: t.qty, align: 'end' as const, cell: (line: SoldLine) => line.qty },
		{ head: t.amount, align: 'end' as const, cell: (line: SoldLine) => formats.money(line.paidMinor, currency) },
		{
			head: t.refunded,
			align: 'end' as const,
			cell: (line: SoldLine) => (line.refundedMinor > 0 ? formats.money(line.refundedMinor, currency) : '—'),
		},
		{ head: t.state, cell: (line: SoldLine) => tradeWord(w, line.cancelledBy ?? line.state) },
		{ head: t.due, cell: (line: SoldLine) => instant(line.dueAt) },
		{ head: t.dispatched, cell: (line: SoldLine) => instant(line.dispatchedAt) },
	]
	return <Table caption={t.lines} columns={columns} rows={lines} rowKey={(line) => lines.indexOf(line)} />
}
