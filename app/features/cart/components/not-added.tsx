import { Form } from '@remix-run/react'
import type { CartLineView } from '#app/domain/cart/cart-line-view.ts'
import { cartText } from '#app/features/cart/cart-text.ts'
import { LineFields, type LineValues } from '#app/features/cart/components/line-fields.tsx'
import { OtherOffers, type ShownOffer } from '#app/features/cart/components/other-offers.tsx'
import { reasonText } from '#app/ui/commerce/reason-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** A wish that was not put into the cart: what was entered and why. */
export interface RefusedWish {
	values: LineValues
	faults: Readonly<Record<string, string>>
	reasons: CartLineView['reasons']
	problem: 'not-found' | 'full' | null
	others: readonly ShownOffer[]
}

/** A wish that was not put into the basket: why, what can be had instead, and its form to mend. */
export function NotAdded({ refused, today, returnTo }: { refused: RefusedWish; today: string; returnTo: string }) {
	const t = useText(cartText)
	const language = useLanguage()
	const { values, faults, reasons, problem, others } = refused
	const units = Object.keys(values).filter((name) => name.startsWith('unit-'))
	const tickets = units.map((name) => ({ unitTypeId: Number(name.slice(5)), name: t.qty, price: t.each }))
	const choices = { tickets, starts: [], slots: [], timeZone: 'UTC', today }
	const kept = Object.entries(values).filter(([name]) => name.startsWith('choice-'))
	return (
		<Card className="mb-5">
			<Notice tone="error" title={t.notAdded}>
				{problem === 'not-found' ? t.notFound : null}
				{problem === 'full' ? t.full : null}
				{reasons.map((reason) => reasonText(language, reason)).join(' · ')}
				{Object.keys(faults).length > 0
					? Object.values(faults)
							.map((fault) => t.faults[fault] ?? '')
							.join(' · ')
					: null}
			</Notice>
			<OtherOffers offers={others} wish={null} currency="CNY" hidden={{ intent: 'add', returnTo }} />
			{problem === null && values.kind ? (
				<Form method="post" action="/cart" noValidate className="mt-4 grid gap-3">
					<input type="hidden" name="intent" value="add" />
					<input type="hidden" name="kind" value={values.kind} />
					<input type="hidden" name="returnTo" value={returnTo} />
					{kept.map(([name, value]) => (
						<input key={name} type="hidden" name={name} value={value} />
					))}
					<LineFields kind={values.kind} {...{ values, faults, choices }} />
					<Button tone="buy" className="justify-self-start">
						{t.tryAgain}
					</Button>
				</Form>
			) : null}
		</Card>
	)
}
