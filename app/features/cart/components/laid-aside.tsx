import { Form } from '@remix-run/react'
import type { CartLineView } from '#app/domain/cart/cart-line-view.ts'
import { cartText } from '#app/features/cart/cart-text.ts'
import { LineHead } from '#app/features/cart/components/line-head.tsx'
import { reasonText } from '#app/ui/commerce/reason-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Price } from '#app/ui/kit/price.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface LaidAsideProps {
	lines: readonly CartLineView[]
	currency: string
}

function Saved({ line, currency }: { line: CartLineView; currency: string }) {
	const t = useText(cartText)
	const language = useLanguage()
	const title = line.title ?? t.gone
	const price =
		line.parts.length > 0 && line.reasons.length === 0 ? (
			<Price minor={line.paidMinor} wasMinor={line.listMinor} currency={currency} size="s" />
		) : null
	return (
		<li className="grid grid-cols-[4.5rem_1fr] gap-x-3 gap-y-1 p-4 sm:grid-cols-[6rem_1fr]">
			<LineHead line={line} price={price}>
				{line.reasons.length > 0 ? (
					<p className="text-sm font-semibold text-tea">
						{line.reasons.map((reason) => reasonText(language, reason)).join(' · ')}
					</p>
				) : null}
				<div className="mt-2 flex flex-wrap items-center gap-x-3">
					<Form method="post" action="/cart/later" preventScrollReset>
						<input type="hidden" name="lineId" value={line.lineId} />
						<Button name="deed" value="back" tone="quiet" size="s" aria-label={t.putBackLong(title)}>
							{t.putBack}
						</Button>
					</Form>
					<Form method="post" action="/cart" preventScrollReset>
						<input type="hidden" name="intent" value="remove" />
						<input type="hidden" name="lineId" value={line.lineId} />
						<Button tone="plain" size="s" aria-label={t.removeLong(title)}>
							{t.remove}
						</Button>
					</Form>
				</div>
			</LineHead>
		</li>
	)
}

/** What was taken out of the basket to be bought another day. */
export function LaidAside({ lines, currency }: LaidAsideProps) {
	const t = useText(cartText)
	if (lines.length === 0) return null
	return (
		<Section title={t.laidAside} id="later">
			<p className="mb-3 text-soft">{t.laidAsideLead}</p>
			<Card flush>
				<ul className="divide-y divide-line">
					{lines.map((line) => (
						<Saved key={line.lineId} line={line} currency={currency} />
					))}
				</ul>
			</Card>
		</Section>
	)
}
