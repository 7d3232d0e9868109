import { Form } from '@remix-run/react'
import { sumMinor } from '#app/domain/money/money.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import { isCollectable } from '#app/domain/payments/method-choice.ts'
import { collectText } from '#app/features/selling/collect-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface CollectProps {
	lines: readonly { state: OrderLineState; paidMinor: number }[]
	currency: string
}

/** Asks a seller for the money of a booking paid on arrival, and records that it is there. */
export function CollectCard({ lines, currency }: CollectProps) {
	const t = useText(collectText)
	const format = useFormats()
	const dueMinor = sumMinor(lines.filter(({ state }) => isCollectable(state)).map(({ paidMinor }) => paidMinor))
	if (dueMinor === 0) return null
	const amount = format.money(dueMinor, currency)
	return (
		<Notice tone="info" title={t.due(amount)} className="mb-4">
			<p>{t.body}</p>
			<Form method="post" className="mt-3">
				<Button name="deed" value="collected" tone="primary">
					{t.collected(amount)}
				</Button>
			</Form>
		</Notice>
	)
}
