import type { DisputeStatus } from '#app/domain/payments/disputes.ts'
import { disputeText } from '#app/features/disputes/dispute-text.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { useText } from '#app/ui/text/language.tsx'

const TONES: Record<DisputeStatus, Tone> = {
	INQUIRY_NEEDS_ANSWER: 'persimmon',
	INQUIRY_UNDER_REVIEW: 'sea',
	INQUIRY_CLOSED: 'hill',
	NEEDS_ANSWER: 'danger',
	UNDER_REVIEW: 'sea',
	WON: 'hill',
	LOST: 'danger',
	PREVENTED: 'hill',
}

export function StatusBadge({ status }: { status: DisputeStatus }) {
	const t = useText(disputeText)
	return <Badge tone={TONES[status]}>{t.statuses[status]}</Badge>
}
