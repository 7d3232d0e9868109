import type { OrderLineView } from '#app/domain/orders/order-view.ts'
import { orderGiftText } from '#app/features/orders/order-gift-text.ts'
import { ordersText } from '#app/features/orders/orders-text.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { useText } from '#app/ui/text/language.tsx'

const TONES: Partial<Record<OrderLineView['state'], Tone>> = {
	...({ CANCELLED: 'neutral', LAPSED: 'neutral', NO_SHOW: 'neutral' } as const),
	...({ AWAITING_PAYMENT: 'persimmon', REQUESTED: 'persimmon', WAITING: 'persimmon' } as const),
	...({ PLACED: 'sea', CONFIRMED: 'sea', PACKED: 'sea', SHIPPED: 'sea' } as const),
}

/** How a line of an order stands; what waits for no group is a gift and waits for its receiver. */
export function LineBadge({ line: { state, groupCode } }: { line: OrderLineView }) {
	const t = useText(ordersText)
	const gift = useText(orderGiftText)
	const word = state === 'WAITING' && !groupCode ? gift.waiting : t.lineState[state]
	return <Badge tone={TONES[state] ?? 'hill'}>{word}</Badge>
}
