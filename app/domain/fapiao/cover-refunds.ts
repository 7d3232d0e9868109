import type { FapiaoState } from '#app/domain/fapiao/fapiao-states.ts'
import { sumMinor } from '#app/domain/money/money.ts'

/** What of a refund was of one seller's part. */
export type PartRefund = { refundId: string; amountMinor: number }

/** A part's fapiao that was asked for or issued. */
export type FapiaoInHand = {
	state: FapiaoState
	/** Handed to an issuer that has not answered: its amount stands. */
	isSubmitted: boolean
	/** Refunds that its amount leaves out. */
	netted: readonly string[]
	/** Refunds that have a red fapiao of their own. */
	reddened: readonly string[]
}

/** What must follow so that fapiao less red fapiao are again what was paid less what went back. */
export type CoverDecision =
	| { does: 'nothing' | 'withdraw' }
	| { does: 'lower'; amountMinor: number; netted: string[] }
	| { does: 'redden'; refunds: PartRefund[] }

/** What was paid for a seller's part less what went back of it, never below 0. */
export function leftMinor(paidMinor: number, refunds: readonly PartRefund[]): number {
	return Math.max(0, paidMinor - sumMinor(refunds.map(({ amountMinor }) => amountMinor)))
}

/** Decides over refunds that a fapiao does not know of: one not yet issued is lowered, of one issued so much is taken back. */
export function coverRefunds(fapiao: FapiaoInHand, paidMinor: number, refunds: readonly PartRefund[]): CoverDecision {
	const isOpen = ({ refundId }: PartRefund) => !fapiao.netted.includes(refundId) && !fapiao.reddened.includes(refundId)
	const open = refunds.filter(isOpen)
	if (open.length === 0 || (fapiao.state === 'REQUESTED' && fapiao.isSubmitted)) return { does: 'nothing' }
	if (fapiao.state === 'ISSUED') return { does: 'redden', refunds: open }
	if (fapiao.state !== 'REQUESTED') return { does: 'nothing' }
	const amountMinor = leftMinor(paidMinor, refunds)
	if (amountMinor === 0) return { does: 'withdraw' }
	return { does: 'lower', amountMinor, netted: refunds.map(({ refundId }) => refundId) }
}
