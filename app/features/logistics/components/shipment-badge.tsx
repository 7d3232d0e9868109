import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { useText } from '#app/ui/text/language.tsx'

const TONES: Partial<Record<ShipmentState, Tone>> = {
	PENDING: 'persimmon',
	DELIVERED: 'hill',
	AVAILABLE_FOR_PICKUP: 'tea',
	ATTEMPT_FAILED: 'danger',
	EXCEPTION: 'danger',
	VOIDED: 'neutral',
	RETURNED: 'neutral',
}

/** How a parcel stands. */
export function ShipmentBadge({ state }: { state: ShipmentState }) {
	const t = useText(logisticsText)
	return <Badge tone={TONES[state] ?? 'sea'}>{t.state[state]}</Badge>
}
