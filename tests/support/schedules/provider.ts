import type { DisputeState } from '#app/domain/payments/disputes.ts'
import type { Payments } from '#app/platform/payments.ts'
import type { PayHow } from '#tests/support/schedules/step.ts'

/** A session as the provider has it: the truth about money that our side must come to agree with. */
export interface TrueSession {
	sessionId: string
	orderNumber: string
	state: 'open' | 'processing' | 'paid' | 'failed' | 'expired'
	capturedMinor: number
	/** Gone back or on its way back. */
	refundedMinor: number
	/** The money came after the session had ended, against the provider's own rules. */
	isPaidLate: boolean
	/** How the buyer's dispute of it stands; null: there is none. */
	disputeState: DisputeState | null
}

/** A payment provider under a schedule's hand. */
export interface ScheduledProvider {
	payments: Payments
	sessions: () => TrueSession[]
	/** The buyer pays on the hosted page; false when the page takes no money any more. */
	pay: (sessionId: string, how: PayHow) => boolean
	/** Money that comes for a session which had ended; false where the provider's rules forbid it. */
	payAfterTheEnd: (sessionId: string) => boolean
	/** The buyer's bank opens a dispute of what was paid, or moves the one it has; its id, or null where nothing was paid. */
	dispute: (sessionId: string, to: DisputeState) => string | null
	/** Delayed payments and pending refunds end now. */
	settle: () => void
	/** A webhook call about a session or a dispute, as the provider would make it. */
	webhook: (event: { id: string; type: string; objectId: string }) => { body: Buffer; signature: string }
	stop: () => Promise<void>
}
