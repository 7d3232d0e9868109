import { officeText } from '#app/features/clusters/office-text.ts'
import { tradeWord, tradeWords } from '#app/features/clusters/trade-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface EnterpriseRow {
	slug: string
	kind: string
	status: string
	nameZh: string
	nameEn: string
	placeZh: string
	placeEn: string
	openedOn: string
	listings: number
	orders: number
}

/** Enterprises with their place, their age and what they do. */
export function EnterpriseTable({ rows }: { rows: readonly EnterpriseRow[] }) {
	const t = useText(officeText)
	const w = useText(tradeWords)
	const language = useLanguage()
	const formats = useFormats()
	const columns = [
		{
			head: t.name,
			isTitle: true,
			cell: (it: EnterpriseRow) => (
				<a href={`/enterprises/${it.slug}`} className="font-semibold text-hill hover:underline">
					{language === 'zh' ? it.nameZh : it.nameEn}
				</a>
			),
		},
		{ head: t.kind, cell: (it: EnterpriseRow) => tradeWord(w, it.kind) },
		{ head: t.place, cell: (it: EnterpriseRow) => (language === 'zh' ? it.placeZh : it.placeEn) },
		{
			head: t.state,
			cell: (it: EnterpriseRow) => (
				<Badge tone={it.status === 'verified' ? 'hill' : 'tea'}>{tradeWord(w, it.status)}</Badge>
			),
		},
		{ head: t.opened, cell: (it: EnterpriseRow) => formats.date(it.openedOn) },
		{ head: t.listings, align: 'end' as const, cell: (it: EnterpriseRow) => formats.number(it.listings) },
		{ head: t.orders30, align: 'end' as const, cell: (it: EnterpriseRow) => formats.number(it.orders) },
	]
	return (
		<Table caption={t.enterprises} columns={columns} rows={rows} rowKey={(it) => it.slug} empty={t.noEnterprises} />
	)
}
