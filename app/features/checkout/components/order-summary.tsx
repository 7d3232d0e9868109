import type { CartLineView, CartPart } from '#app/domain/cart/cart-line-view.ts'
import type { CartView } from '#app/domain/cart/cart-view.ts'
import { checkoutText } from '#app/features/checkout/checkout-text.ts'
import { useLineFacts } from '#app/ui/commerce/line-facts.tsx'
import { PriceParts } from '#app/ui/commerce/price-parts.tsx'
import { reasonText } from '#app/ui/commerce/reason-text.ts'
import { Totals } from '#app/ui/commerce/totals.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

function Part({ part, isAlone, currency }: { part: CartPart; isAlone: boolean; currency: string }) {
	const facts = useLineFacts()
	const format = useFormats()
	return (
		<li className="py-1">
			<div className="flex justify-between gap-4 text-sm">
				<span>
					{isAlone ? part.option : [part.title, part.option].filter(Boolean).join(' · ')}
					<span className="block text-soft">{facts(part)}</span>
				</span>
				<span className="whitespace-nowrap tabular-nums">{format.money(part.paidMinor, currency)}</span>
			</div>
			<PriceParts thing={part} currency={currency} />
		</li>
	)
}

/** The terms of everything in a line. */
function Rules({ sentences }: { sentences: readonly string[] }) {
	const t = useText(checkoutText)
	if (sentences.length === 0) return null
	return (
		<details className="text-sm">
			<summary className="py-1 font-semibold text-hill">{t.rules}</summary>
			<ul className="list-disc ps-5 text-soft">
				{sentences.map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
			</ul>
		</details>
	)
}

function Line({ line, currency, rules }: { line: CartLineView; currency: string; rules: readonly string[] }) {
	const language = useLanguage()
	return (
		<li className="py-3">
			<h4 className="font-sans text-base">{line.title}</h4>
			{line.reasons.length > 0 ? (
				<p className="font-semibold text-danger">
					{line.reasons.map((reason) => reasonText(language, reason)).join(' · ')}
				</p>
			) : null}
			<ul>
				{line.parts.map((part) => (
					<Part key={part.key} part={part} isAlone={line.wish.kind !== 'package'} currency={currency} />
				))}
			</ul>
			<Rules sentences={rules} />
		</li>
	)
}

/** What is ordered, from whom, with every component of its price, and what it comes to. */
export function OrderSummary({ view, rules }: { view: CartView; rules: Readonly<Record<number, readonly string[]>> }) {
	const language = useLanguage()
	return (
		<>
			{view.groups.map((group) => (
				<section key={group.enterpriseId} className="border-b border-line">
					<h3 className="pt-3 font-sans text-sm font-semibold text-soft">{group.name}</h3>
					<ul className="divide-y divide-line">
						{group.lines.map((line) => (
							<Line key={line.lineId} line={line} currency={view.currency} rules={rules[line.lineId] ?? []} />
						))}
					</ul>
				</section>
			))}
			{view.reasons.map((reason) => (
				<p key={reason.code} className="pt-3 font-semibold text-danger">
					{reasonText(language, reason)}
				</p>
			))}
			<div className="pt-3">
				<Totals view={view} />
			</div>
		</>
	)
}
