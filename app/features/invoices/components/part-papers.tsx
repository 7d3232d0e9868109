import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { ClaimRefusal } from '#app/domain/claims/claim-refusal.ts'
import type { InvoiceKind } from '#app/domain/invoices/invoice-number.ts'
import { type Bilingual, inLanguage } from '#app/domain/language/bilingual.ts'
import { papersText } from '#app/features/invoices/papers-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface PartPapersView {
	sellerOrderId: number
	sellerName: Bilingual
	currency: string
	isPaid: boolean
	papers: { number: string; kind: InvoiceKind; amountMinor: number; issuedAt: string }[]
	goods: { lineId: number; title: Bilingual; option: Bilingual; qty: number; refusal: ClaimRefusal | null }[]
}

type Props = { part: PartPapersView; orderNumber: string }

function Papers({ part, orderNumber }: Props) {
	const t = useText(papersText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<ul className="divide-y divide-line">
			{part.papers.map(({ number, kind, amountMinor, issuedAt }) => {
				const href = `/orders/${orderNumber}/invoices/${number}.pdf`
				return (
					<li key={number} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
						<span>
							<a href={`${href}?in=${language}`} className="font-semibold text-hill hover:underline">
								{t.kinds[kind]} <span className="whitespace-nowrap tabular-nums">{number}</span> (PDF)
							</a>
							<span className="block text-sm text-soft">
								{format.dateTime(issuedAt)} ·{' '}
								<a href={`${href}?in=${language === 'zh' ? 'en' : 'zh'}`} className="underline">
									{t.otherLanguage}
								</a>
							</span>
						</span>
						<span className="font-semibold tabular-nums">
							{format.money(kind === 'INVOICE' ? amountMinor : -amountMinor, part.currency)}
						</span>
					</li>
				)
			})}
		</ul>
	)
}

function Goods({ part, orderNumber }: Props) {
	const t = useText(papersText)
	const language = useLanguage()
	if (part.goods.length === 0) return null
	return (
		<div className="mt-4 border-t border-line pt-3">
			<h3 className="text-base">{t.goods}</h3>
			<ul className="divide-y divide-line">
				{part.goods.map(({ lineId, title, option, qty, refusal }) => (
					<li key={lineId} className="flex flex-wrap items-center justify-between gap-3 py-2">
						<span>
							{inLanguage(title, language)}{' '}
							<span className="text-sm text-soft">
								{inLanguage(option, language)} × {qty}
							</span>
						</span>
						{refusal === null ? (
							<LinkButton href={`/orders/${orderNumber}/claims/new?line=${lineId}`} tone="quiet" size="s">
								{t.claim}
							</LinkButton>
						) : (
							<span className="text-sm text-soft">{t.refusals[refusal]}</span>
						)}
					</li>
				))}
			</ul>
		</div>
	)
}

/** A seller's papers of an order, the invoice on demand, what else belongs to the part, and the ways to claim. */
export function PartPapers({ part, orderNumber, children }: Props & { children?: ReactNode }) {
	const t = useText(papersText)
	const language = useLanguage()
	const hasInvoice = part.papers.some(({ kind }) => kind === 'INVOICE')
	return (
		<Card>
			<h2 className="mb-1 text-xl">{inLanguage(part.sellerName, language)}</h2>
			<Papers part={part} orderNumber={orderNumber} />
			{hasInvoice ? null : (
				<Form method="post" className="mt-2 flex flex-wrap items-center gap-3">
					<input type="hidden" name="part" value={part.sellerOrderId} />
					<p className="min-w-48 flex-1 text-sm text-soft">{part.isPaid ? t.none : t.unpaid}</p>
					{part.isPaid ? (
						<Button name="intent" value="invoice" tone="quiet" size="s">
							{t.demand}
						</Button>
					) : null}
				</Form>
			)}
			{children}
			<Goods part={part} orderNumber={orderNumber} />
		</Card>
	)
}
