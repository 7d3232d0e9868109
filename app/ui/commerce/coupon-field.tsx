import type { CartView } from '#app/domain/cart/cart-view.ts'
import { discountText } from '#app/ui/commerce/discount-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Where a coupon's code is typed: it stays, with what it takes off or why it cannot be used. Belongs into a form. */
export function CouponField({ view }: { view: Pick<CartView, 'coupon' | 'currency'> }) {
	const t = useText(discountText)
	const format = useFormats()
	const { coupon, currency } = view
	const money = (minor: number) => format.money(minor, currency)
	const refusal = coupon?.refusal ?? null
	return (
		<div className="grid grid-cols-[1fr_auto] items-start gap-2">
			<TextField
				key={coupon?.code ?? ''}
				name="coupon"
				label={t.coupon}
				defaultValue={coupon?.code ?? ''}
				hint={coupon && !refusal ? t.applied(money(coupon.discountMinor)) : t.couponHint}
				error={refusal ? t.refused(refusal, { format, money }) : null}
				maxLength={40}
				autoComplete="off"
				autoCapitalize="characters"
			/>
			<div className="pt-6">
				<Button name="intent" value="coupon" tone="quiet" formNoValidate>
					{t.apply}
				</Button>
			</div>
		</div>
	)
}
