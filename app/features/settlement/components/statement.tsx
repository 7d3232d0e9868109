import { settlementText } from '#app/features/settlement/settlement-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface StatementEntry {
	id: string
	at: string | Date
	kind: string
	account: string
	amountMinor: number
	titleZh: string | null
	titleEn: string | null
	sellerOrderId: number | null
}

/** A seller's postings, each with the way to its order. */
export function Statement({ entries }: { entries: readonly StatementEntry[] }) {
	const t = useText(settlementText)
	const language = useLanguage()
	const { money, dateTime } = useFormats()
	const subject = ({ titleZh, titleEn, sellerOrderId }: StatementEntry) => {
		const title = language === 'zh' ? titleZh : titleEn
		if (title === null || sellerOrderId === null) return null
		return (
			<a href={`/seller/orders/${sellerOrderId}`} className="block text-hill underline underline-offset-4">
				{title}
			</a>
		)
	}
	return (
		<Table
			caption={t.statement}
			rows={entries}
			rowKey={(entry) => entry.id}
			empty={t.noStatement}
			columns={[
				{
					head: t.what,
					isTitle: true,
					cell: (entry) => (
						<div className="text-start">
							<span className="font-semibold">{t.kinds[entry.kind] ?? entry.kind}</span>
							{subject(entry)}
							<span className="block text-soft sm:hidden">
								{dateTime(entry.at)} · {t.accounts[entry.account] ?? entry.account}
							</span>
						</div>
					),
				},
				{ head: t.when, isWide: true, cell: (entry) => dateTime(entry.at) },
				{ head: t.account, isWide: true, cell: (entry) => t.accounts[entry.account] ?? entry.account },
				{
					head: t.amount,
					align: 'end',
					cell: ({ amountMinor }) => (
						<span className={amountMinor < 0 ? 'text-danger' : ''}>
							{amountMinor > 0 ? '+' : ''}
							{money(amountMinor)}
						</span>
					),
				},
			]}
		/>
	)
}
