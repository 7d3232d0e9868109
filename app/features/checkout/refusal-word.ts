import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { refusalOutcome, type RefusalOutcome } from '#app/domain/checkout/refusal-outcome.ts'

/** One word for all that stands against a cart. */
export function refusalWord(reasons: readonly { reasons: UnavailableReason[] }[]): RefusalOutcome {
	return refusalOutcome(reasons.flatMap((line) => line.reasons))
}
