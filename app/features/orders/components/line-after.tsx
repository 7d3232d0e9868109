import type { OrderLineView } from '#app/domain/orders/order-view.ts'
import { orderActionsText } from '#app/features/orders/order-actions-text.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What its buyer does once a thing was there: say how it was, or what was wrong with it. */
export function LineAfter({ line, number }: { line: OrderLineView; number: string }) {
	const t = useText(orderActionsText)
	const hasReview = line.isReviewable || line.reviewStars !== null
	const isThere = line.kind === 'GOODS' && line.state === 'DELIVERED'
	if (!hasReview && !isThere) return null
	return (
		<p className="no-print mt-2 flex flex-wrap gap-2">
			{hasReview ? (
				<LinkButton href={`/orders/${number}/reviews/${line.id}`} tone="quiet" size="s">
					{line.reviewStars === null ? t.review : t.ownReview(line.reviewStars)}
				</LinkButton>
			) : null}
			{isThere ? (
				<LinkButton href={`/orders/${number}/claims/new?line=${line.id}`} tone="quiet" size="s">
					{t.wrong}
				</LinkButton>
			) : null}
		</p>
	)
}
