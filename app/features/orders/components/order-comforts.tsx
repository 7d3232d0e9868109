import { Form } from '@remix-run/react'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import { orderActionsText } from '#app/features/orders/order-actions-text.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Into the calendar, to the companions, and once more. */
export function OrderComforts({ order }: { order: OrderView }) {
	const t = useText(orderActionsText)
	const hasDates = order.parts.some((part) => part.lines.some(({ service }) => service !== null))
	// While it waits for its money, a second order is not what is wanted.
	const isSettled = [order.paidAt, order.confirmedAt, order.closedAt].some((at) => at !== null)
	if (!hasDates && !isSettled) return null
	return (
		<Card className="no-print grid gap-2">
			{hasDates ? (
				<>
					<LinkButton href={`/orders/${order.number}/calendar.ics`} tone="quiet" wide download>
						{t.calendar}
					</LinkButton>
					<LinkButton href={`/orders/${order.number}/companions`} tone="quiet" wide>
						{t.companions}
					</LinkButton>
				</>
			) : null}
			{isSettled ? (
				<>
					<Form method="post" action={`/orders/${order.number}/again`}>
						<Button tone="quiet" wide>
							{t.again}
						</Button>
					</Form>
					<p className="text-sm text-soft">{t.againHint}</p>
				</>
			) : null}
		</Card>
	)
}
