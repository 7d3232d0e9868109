/**
 * The points at which a fault test may end the process, as a trade meets them; each stands at one place in the code. A name that
 * is not here does not compile, nor does one here without its kill test (tests/support/kills).
 */
export const FAULT_POINTS = [
	'order-written-before-commit',
	'order-committed',
	'payment-opened',
	'payment-session-kept',
	'event-stored',
	'payment-looked',
	'payment-applied-before-commit',
	'payment-applied',
	'session-expired',
	'arrival-payment-before-commit',
	'transfer-recorded-before-commit',
	'lines-ended-before-commit',
	'cancelled-by-quote',
	'called-off-in-order',
	'disruption-order-done',
	'refund-due-before-commit',
	'line-refund-written',
	'refund-marked',
	'refund-sent',
	'refund-kept-before-commit',
	'refund-kept',
	'refund-recorded-before-commit',
	'lines-moved-before-commit',
	'line-released-before-commit',
	'payout-written-before-commit',
	'batch-moved-before-commit',
	'payout-recorded-before-commit',
	'dispute-kept',
	'outbox-deed-done',
	'message-sent',
] as const

export type FaultPoint = (typeof FAULT_POINTS)[number]
