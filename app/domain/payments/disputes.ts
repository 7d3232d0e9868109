/** How a buyer's dispute with the bank stands: OPEN while the bank decides, inquiries included. */
export type DisputeState = 'OPEN' | 'WON' | 'LOST'

/** The same in more words. The bank only asks in an INQUIRY: no money moves unless a dispute follows. */
export type DisputeStatus =
	| 'INQUIRY_NEEDS_ANSWER'
	| 'INQUIRY_UNDER_REVIEW'
	| 'INQUIRY_CLOSED'
	| 'NEEDS_ANSWER'
	| 'UNDER_REVIEW'
	| 'WON'
	| 'LOST'
	/** Settled before it became one. */
	| 'PREVENTED'

const STATES: Readonly<Record<DisputeStatus, DisputeState>> = {
	INQUIRY_NEEDS_ANSWER: 'OPEN',
	INQUIRY_UNDER_REVIEW: 'OPEN',
	INQUIRY_CLOSED: 'WON',
	NEEDS_ANSWER: 'OPEN',
	UNDER_REVIEW: 'OPEN',
	WON: 'WON',
	LOST: 'LOST',
	PREVENTED: 'WON',
}

/** A dispute's status in one word. */
export const disputeStateOf = (status: DisputeStatus): DisputeState => STATES[status]

/** Whether the bank only asks about a payment, or did. */
export const isInquiry = (status: DisputeStatus): boolean => status.startsWith('INQUIRY_')

/** How disputes stand whose payment no provider refunds: the bank has its money, or has given it to the buyer. */
export const STOPS_REFUNDS: readonly DisputeStatus[] = ['NEEDS_ANSWER', 'UNDER_REVIEW', 'LOST']

/** What the bank's case means for refunds of a disputed payment: it decides, or has decided for the buyer. */
export type BankCase = 'OPEN' | 'LOST'

/** The same of all disputes of a payment, one that is open before one that was lost; null when refunds go their way. */
export function bankCaseOf(statuses: readonly DisputeStatus[]): BankCase | null {
	const stopping = statuses.filter((status) => STOPS_REFUNDS.includes(status))
	if (stopping.some((status) => status !== 'LOST')) return 'OPEN'
	return stopping.length > 0 ? 'LOST' : null
}

/**
 * Whether a dispute keeps the sellers' money back: while it is open, and once it is lost until the loss has been taken from
 * what they are due.
 */
export function freezesPayout(state: DisputeState | null, isLossBooked = false): boolean {
	return state === 'OPEN' || (state === 'LOST' && !isLossBooked)
}

/** Why a dispute cannot be answered now. */
export type NoAnswer = 'over' | 'with-the-bank' | 'too-late' | 'answered'

/** Whether the bank still takes an answer, in time up to its last instant; null when it does. */
export function whyNoAnswer(
	dispute: { status: DisputeStatus; answerBy: Date | null; hasAnswer: boolean },
	now: Date,
): NoAnswer | null {
	const { status, answerBy, hasAnswer } = dispute
	if (disputeStateOf(status) !== 'OPEN') return 'over'
	if (status === 'UNDER_REVIEW' || status === 'INQUIRY_UNDER_REVIEW') return 'with-the-bank'
	if (hasAnswer) return 'answered'
	return answerBy !== null && now > answerBy ? 'too-late' : null
}
