import type { InvoiceKind } from '#app/domain/invoices/invoice-number.ts'
import { partMoneyText } from '#app/features/selling/part-money-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Sums {
	orderNumber: string
	totalMinor: number
	shippingMinor: number
	commissionMinor: number
	refundedMinor: number
	currency: string
	papers: readonly { number: string; kind: InvoiceKind; amountMinor: number }[]
}

function Papers({ orderNumber, papers, currency }: Pick<Sums, 'orderNumber' | 'papers' | 'currency'>) {
	const t = useText(partMoneyText)
	const language = useLanguage()
	const format = useFormats()
	if (papers.length === 0) return null
	return (
		<ul className="mt-2 divide-y divide-line border-t border-line">
			{papers.map(({ number, kind, amountMinor }) => (
				<li key={number} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
					<a
						href={`/orders/${orderNumber}/invoices/${number}.pdf?in=${language}`}
						className="font-semibold text-hill hover:underline"
					>
						{t.papers[kind]} <span className="whitespace-nowrap tabular-nums">{number}</span> (PDF)
					</a>
					<span className="tabular-nums">
						{format.money(kind === 'INVOICE' ? amountMinor : -amountMinor, currency)}
					</span>
				</li>
			))}
		</ul>
	)
}

/** What a seller's part of an order comes to, what of it went back, and its papers. */
export function PartMoney({ totalMinor, shippingMinor, commissionMinor, refundedMinor, currency, ...rest }: Sums) {
	const t = useText(partMoneyText)
	const format = useFormats()
	const wasRefunded = refundedMinor > 0
	return (
		<Card>
			<DefinitionList
				items={[
					{ term: t.sum, detail: format.money(totalMinor, currency) },
					{ term: t.ofWhichShipping, detail: format.money(shippingMinor, currency) },
					{ term: t.refunded, detail: wasRefunded ? format.money(-refundedMinor, currency) : null },
					{ term: t.left, detail: wasRefunded ? format.money(totalMinor - refundedMinor, currency) : null },
					{ term: t.commission, detail: format.money(commissionMinor, currency) },
				]}
			/>
			{wasRefunded ? (
				<p className="mt-2 text-sm text-soft">
					{t.commissionBack}{' '}
					<a href="/seller/payouts" className="underline">
						{t.books}
					</a>
				</p>
			) : null}
			<Papers {...rest} currency={currency} />
		</Card>
	)
}
