import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import { sellingText } from '#app/features/selling/selling-text.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { useText } from '#app/ui/text/language.tsx'

const TONES: Partial<Record<OrderLineState, Tone>> = {
	REQUESTED: 'persimmon',
	WAITING: 'neutral',
	PLACED: 'persimmon',
	PACKED: 'tea',
	SHIPPED: 'sea',
	CONFIRMED: 'sea',
	CHECKED_IN: 'hill',
	REDEEMED: 'hill',
	DELIVERED: 'hill',
	NO_SHOW: 'danger',
}

/** How a line of an order stands, to its seller. */
export function LineState({ state }: { state: OrderLineState }) {
	const t = useText(sellingText)
	return <Badge tone={TONES[state] ?? 'neutral'}>{t.lineState[state]}</Badge>
}
