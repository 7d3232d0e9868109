import { Form } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { CouponFields } from '#app/features/promotions/components/reduction-fields.tsx'
import { promotionsText } from '#app/features/promotions/promotions-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The form in which a coupon is made. */
export function NewCoupon({ state }: { state: ComponentProps<typeof CouponFields>['state'] }) {
	const t = useText(promotionsText)
	return (
		<Card>
			<h2 className="mb-3 text-xl">{t.newCoupon}</h2>
			<Form method="post" noValidate className="grid gap-4">
				<CouponFields state={state} />
				<Button name="intent" value="coupon" className="justify-self-start">
					{t.make}
				</Button>
			</Form>
		</Card>
	)
}
