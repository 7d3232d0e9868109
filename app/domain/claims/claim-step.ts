import { mayMoveClaim, type ClaimKind, type ClaimState } from '#app/domain/claims/claim-states.ts'
import { overdueMove } from '#app/domain/claims/claim-times.ts'
import { isInTime } from '#app/domain/time/instant.ts'

/** What of a claim decides its next step; amounts in minor units. */
export type ClaimInHand = {
	kind: ClaimKind
	state: ClaimState
	/** Until when it waits for its next step. */
	dueAt: Date | null
	/** Whether returned goods are on their way back or came. */
	isSentBack: boolean
	/** The most that can still go back. */
	mostMinor: number
}

/** What someone does with a claim; `amountMinor` is what goes back. */
export type ClaimStep =
	| { by: 'buyer'; does: 'withdraw' | 'appeal' }
	| { by: 'buyer'; does: 'send-back' }
	| { by: 'seller'; does: 'accept'; amountMinor: number }
	| { by: 'seller'; does: 'refuse' | 'approve' | 'receive' }
	| { by: 'administrator'; does: 'uphold'; amountMinor: number }
	| { by: 'administrator'; does: 'dismiss' }
	| { by: 'system'; does: 'overdue' }

/** Where a step takes a claim, with what goes back; or why it cannot be taken. */
export type ClaimStepResult =
	| { outcome: 'moved'; to: ClaimState; grantedMinor: number | null }
	| { outcome: 'not-now' | 'too-late' | 'wrong-amount' }

const NOT_NOW = { outcome: 'not-now' } as const

/** Where each step leads, whatever the claim; the two that depend on it are told apart below. */
const TARGETS: Readonly<Record<Exclude<ClaimStep['does'], 'uphold' | 'overdue'>, ClaimState>> = {
	withdraw: 'WITHDRAWN',
	appeal: 'ESCALATED',
	'send-back': 'SENT_BACK',
	accept: 'ACCEPTED',
	refuse: 'REFUSED',
	approve: 'APPROVED',
	receive: 'RECEIVED',
	dismiss: 'DISMISSED',
}

function targetOf(claim: ClaimInHand, { does }: ClaimStep): ClaimState | null {
	if (does === 'overdue') return overdueMove(claim.state)
	// Goods that are still with the buyer are sent back before they are paid.
	if (does === 'uphold') return claim.kind === 'RETURN' && !claim.isSentBack ? 'APPROVED' : 'ACCEPTED'
	return TARGETS[does]
}

/** Steps that belong to one state alone, though the table of states would let others reach the same next one. */
const ONLY_FROM: Partial<Record<ClaimStep['does'], readonly ClaimState[]>> = {
	appeal: ['REFUSED'],
	accept: ['OPEN', 'RECEIVED'],
	refuse: ['OPEN', 'RECEIVED'],
	approve: ['OPEN'],
	uphold: ['ESCALATED'],
	dismiss: ['ESCALATED'],
}

function isInTurn(claim: ClaimInHand, { does }: ClaimStep, to: ClaimState): boolean {
	const from = ONLY_FROM[does]
	return mayMoveClaim(claim.kind, claim.state, to) && (from === undefined || from.includes(claim.state))
}

/** Where a step takes a claim at an instant. Exactly at a limit counts as in time. */
export function takeStep(claim: ClaimInHand, step: ClaimStep, at: Date): ClaimStepResult {
	const to = targetOf(claim, step)
	if (to === null || !isInTurn(claim, step, to)) return NOT_NOW
	const isOver = claim.dueAt !== null && !isInTime(at, claim.dueAt)
	if (step.does === 'overdue' && !isOver) return NOT_NOW
	if (step.does === 'appeal' && isOver) return { outcome: 'too-late' }
	return to === 'ACCEPTED' ? grant(claim, step) : { outcome: 'moved', to, grantedMinor: null }
}

function grant({ mostMinor }: ClaimInHand, step: ClaimStep): ClaimStepResult {
	const amountMinor = 'amountMinor' in step ? step.amountMinor : 0
	const isRight = Number.isSafeInteger(amountMinor) && amountMinor > 0 && amountMinor <= mostMinor
	return isRight ? { outcome: 'moved', to: 'ACCEPTED', grantedMinor: amountMinor } : { outcome: 'wrong-amount' }
}
