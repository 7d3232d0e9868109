import { ordersText } from '#app/features/orders/orders-text.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The way to an order's invoices, claims and returns. */
export function PapersLink({ number }: { number: string }) {
	const t = useText(ordersText)
	return (
		<Card className="no-print">
			<p className="mb-3 text-soft">{t.papersHint}</p>
			<LinkButton href={`/orders/${number}/papers`} tone="quiet" wide>
				{t.papers}
			</LinkButton>
		</Card>
	)
}
