import type { StatementFault } from '#app/domain/payments/read-statement.ts'
import type { TransferDecision } from '#app/domain/payments/transfers.ts'

/** What recording or assigning money comes to. */
export type TransferOutcome = TransferDecision | { outcome: 'unmatched' | 'known' | 'no-such-order' }

/** What taking in a statement comes to; each row stands by itself. */
export type StatementOutcome =
	| { outcome: 'no-statement' }
	| { outcome: 'imported'; faults: StatementFault[]; rows: { row: number; outcome: TransferOutcome['outcome'] }[] }

/** What recording a refund made by hand comes to. */
export type ExternalRefundOutcome = {
	outcome: 'recorded' | 'done-before' | 'not-by-hand' | 'no-evidence' | 'no-such-refund' | 'covered' | 'with-the-bank'
}

/** What any form about transfers and refunds by hand comes to. */
export type TransferAnswered =
	| TransferOutcome
	| ExternalRefundOutcome
	| StatementOutcome
	| { outcome: 'not-unmatched' }
	| { outcome: 'too-large' }
	| { outcome: 'bad-form'; faults: Record<string, string> }

/** The answer with its currency and, where a form is wanted again, what was entered in it. */
export type TransferAnswer = TransferAnswered & { currency: string; values: Record<string, string> }
