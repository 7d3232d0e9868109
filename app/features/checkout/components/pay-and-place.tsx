import { useNavigation } from '@remix-run/react'
import { useState } from 'react'
import type { CartView } from '#app/domain/cart/cart-view.ts'
import type { PaymentMethod } from '#app/domain/payments/method-choice.ts'
import { checkoutText } from '#app/features/checkout/checkout-text.ts'
import { placeOf } from '#app/features/checkout/components/fault-list.tsx'
import type { CheckoutAnswer } from '#app/features/checkout/components/checkout-answer.tsx'
import { MethodFields, type MethodOption } from '#app/features/checkout/components/method-fields.tsx'
import { methodText } from '#app/features/checkout/method-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { CheckboxField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface PayAndPlaceProps {
	view: CartView
	methods: readonly MethodOption[]
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
	answer: CheckoutAnswer | null
	/** It stands in a card of its own, not under the sum. */
	isApart: boolean
}

/** What was picked, where it is offered. */
const chosenOf = (methods: readonly MethodOption[], picked: string | undefined): PaymentMethod =>
	methods.find(({ method, why }) => method === picked && why === null)?.method ?? 'ONLINE'

function useSubmitWords({ view, answer }: Pick<PayAndPlaceProps, 'view' | 'answer'>, method: PaymentMethod): string {
	const t = useText(checkoutText)
	const ways = useText(methodText)
	const { money } = useFormats()
	// What sending costs is not known yet: no sum that the payment page would then contradict.
	const total = view.shippingMinor === null ? null : money(view.totalMinor, view.currency)
	if (view.totalMinor === 0) return t.place
	if (total === null) return method === 'ONLINE' ? t.payUnsummed : ways.unsummed[method]
	if (method !== 'ONLINE') return ways.place[method](total)
	return answer?.outcome === 'price-changed' ? t.confirmNew(total) : t.pay(total)
}

/** How it is paid and the button that places the order, which says what it will do. */
export function PayAndPlace({ view, methods, values, faults, answer, isApart }: PayAndPlaceProps) {
	const t = useText(checkoutText)
	const navigation = useNavigation()
	const [picked, setPicked] = useState(values.method)
	const method = chosenOf(methods, picked)
	const words = useSubmitWords({ view, answer }, method)
	return (
		<>
			{view.totalMinor > 0 ? (
				<div className={isApart ? undefined : 'mt-4 border-t border-line pt-4'}>
					<MethodFields options={methods} chosen={method} onChoose={setPicked} />
				</div>
			) : null}
			<div className="mt-4 grid gap-3">
				{view.hasPerishables ? (
					<CheckboxField
						name="perishable"
						fieldId={placeOf('perishable')}
						label={t.perishable}
						hint={t.perishableHint}
						defaultChecked={values.perishable === 'on'}
						error={faults.perishable ? t.faults.perishable : null}
					/>
				) : null}
				<Button name="intent" value="place" tone="buy" size="l" wide disabled={navigation.state === 'submitting'}>
					{words}
				</Button>
				{method === 'ONLINE' && view.totalMinor > 0 ? (
					<p className="text-center text-sm text-soft">{t.payLater}</p>
				) : null}
				<LinkButton href="/cart" tone="plain" size="s">
					{t.changeBasket}
				</LinkButton>
			</div>
		</>
	)
}
