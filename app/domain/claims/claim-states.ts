import { mayMove, type StateTable } from '#app/domain/states/transition.ts'

/** A fault shown by photo, goods that come back, or a parcel that was too warm on its way (opened by the system). */
export type ClaimKind = 'QUALITY' | 'RETURN' | 'COLD_CHAIN_BREACH'

/**
 * OPEN waits for the seller; APPROVED, SENT_BACK and RECEIVED are the way of goods that come back; ESCALATED waits for the
 * region's administrator, whose no is DISMISSED; a REFUSED claim may be taken to the administrator for a while.
 */
export type ClaimState =
	| 'OPEN'
	| 'APPROVED'
	| 'SENT_BACK'
	| 'RECEIVED'
	| 'ESCALATED'
	| 'ACCEPTED'
	| 'REFUSED'
	| 'DISMISSED'
	| 'WITHDRAWN'

const FOR_MONEY: StateTable<ClaimState> = {
	OPEN: ['ACCEPTED', 'REFUSED', 'WITHDRAWN', 'ESCALATED'],
	APPROVED: [],
	SENT_BACK: [],
	RECEIVED: [],
	ESCALATED: ['ACCEPTED', 'DISMISSED', 'WITHDRAWN'],
	ACCEPTED: [],
	REFUSED: ['ESCALATED'],
	DISMISSED: [],
	WITHDRAWN: [],
}

/** From each state of a kind of claim to the next. */
export const CLAIM_STATES: Readonly<Record<ClaimKind, StateTable<ClaimState>>> = {
	QUALITY: FOR_MONEY,
	COLD_CHAIN_BREACH: FOR_MONEY,
	RETURN: {
		...FOR_MONEY,
		OPEN: ['APPROVED', 'REFUSED', 'WITHDRAWN', 'ESCALATED'],
		APPROVED: ['SENT_BACK', 'WITHDRAWN'],
		SENT_BACK: ['RECEIVED', 'ESCALATED'],
		RECEIVED: ['ACCEPTED', 'REFUSED', 'ESCALATED'],
		ESCALATED: ['APPROVED', 'ACCEPTED', 'DISMISSED', 'WITHDRAWN'],
	},
}

/** Whether a claim of a kind may move from one state to another. */
export function mayMoveClaim(kind: ClaimKind, from: ClaimState, to: ClaimState): boolean {
	return mayMove(CLAIM_STATES[kind], from, to)
}

/** The states in which a claim is not yet settled: they block the release of the line's money. */
export const OPEN_CLAIM_STATES: readonly ClaimState[] = ['OPEN', 'APPROVED', 'SENT_BACK', 'RECEIVED', 'ESCALATED']

/** Whether a claim waits for somebody. */
export function isClaimOpen(state: ClaimState): boolean {
	return OPEN_CLAIM_STATES.includes(state)
}
