import { sumMinor, type Currency } from '#app/domain/money/money.ts'
import { splitByLargestRemainder } from '#app/domain/money/split-by-largest-remainder.ts'
import { shareEntries, type RefundedLine } from '#app/domain/settlement/post-refund.ts'
import { credit, debit, posting, type LedgerEntry, type Posting } from '#app/domain/settlement/posting.ts'

/** A dispute as the ledger knows it. */
export type DisputeToPost = { disputeId: string; orderId: number; currency: Currency }

/** What a dispute moved of our balance, in minor units: below 0 when the bank took it, above 0 when it came back. */
export type DisputeMovement = { id: string; amountMinor: number; at: Date }

/** The key of a movement in the ledger. */
export const disputeMovedKey = (movementId: string) => `dispute-moved:${movementId}`

/** The bank took the disputed money, or gave it back. The fee is posted with the provider's movement, and is never given back. */
export function postDisputeMoved({ orderId, currency }: DisputeToPost, movement: DisputeMovement): Posting {
	const { id, amountMinor, at } = movement
	return posting({ key: disputeMovedKey(id), kind: 'DISPUTE_MOVED', orderId, at, currency }, [
		debit('disputed', -amountMinor),
		credit('provider_clearing', -amountMinor),
	])
}

/** A line that a lost dispute may be taken from: what went back of it before, and what of the buyer's money is left on it. */
export type DisputedLine = Omit<RefundedLine, 'amountMinor'> & { leftMinor: number }

/** How much of a loss each line bears, in minor units: by what is left on it, never more. What is on no line is not in it. */
export function shareLoss(lossMinor: number, lines: readonly DisputedLine[]): number[] {
	const left = lines.map(({ leftMinor }) => leftMinor)
	const total = sumMinor(left)
	return total <= lossMinor ? left : splitByLargestRemainder(lossMinor, left)
}

/**
 * A dispute is lost: the buyer has the money back as by a refund, and the sellers give up their shares of it, the platform its
 * commission. What no line bears, since it had gone back before, is the platform's loss, and so at first is `coveredMinor`: of
 * refunds that were waiting, which the sellers gave up when they were written. `nth`: a decision may be reversed.
 */
export function postDisputeLost(
	{ disputeId, orderId, currency }: DisputeToPost,
	loss: { lossMinor: number; coveredMinor: number; lines: readonly DisputedLine[]; nth: number; at: Date },
): Posting {
	const { lossMinor, coveredMinor, lines, nth, at } = loss
	const shares = shareLoss(lossMinor - coveredMinor, lines)
	const key = `dispute-lost:${disputeId}:${nth}`
	return posting({ key, kind: 'DISPUTE_LOST', orderId, at, currency }, [
		...lines.flatMap((line, index) => shareEntries({ ...line, amountMinor: shares[index] ?? 0 })),
		debit('dispute_losses', lossMinor - sumMinor(shares)),
		credit('disputed', lossMinor),
	])
}

/** What a lost dispute paid of a refund; `nth` as of the loss. */
export type CoveredRefund = { refundId: string; amountMinor: number; nth: number; at: Date }

/** The bank gave the buyer what a refund owed: it is owed no more, and that much of the loss is not the platform's. */
export function postRefundCovered(dispute: DisputeToPost, { refundId, amountMinor, nth, at }: CoveredRefund): Posting {
	const { disputeId, orderId, currency } = dispute
	const key = `refund-covered:${disputeId}:${nth}:${refundId}`
	return posting({ key, kind: 'REFUND_COVERED', orderId, at, currency }, [
		debit('refunds_owed', amountMinor),
		credit('dispute_losses', amountMinor),
	])
}

/** The bank's decision was reversed: what it had covered is owed again. */
export function postRefundUncovered(
	dispute: DisputeToPost,
	{ refundId, amountMinor, nth, at }: CoveredRefund,
): Posting {
	const { disputeId, orderId, currency } = dispute
	const key = `refund-uncovered:${disputeId}:${nth}:${refundId}`
	return posting({ key, kind: 'REFUND_UNCOVERED', orderId, at, currency }, [
		debit('dispute_losses', amountMinor),
		credit('refunds_owed', amountMinor),
	])
}

const ONCE_RELEASED: Partial<Record<LedgerEntry['account'], LedgerEntry['account']>> = {
	seller_pending: 'seller_payable',
	commission_deferred: 'commission',
}

/** A lost dispute was won after all: what was taken is given back, to what is payable where the line was released meanwhile. */
export function postDisputeRegained(
	{ disputeId, orderId, currency }: DisputeToPost,
	gain: { taken: readonly LedgerEntry[]; released: ReadonlySet<number>; nth: number; at: Date },
): Posting {
	const { taken, released, nth, at } = gain
	const key = `dispute-regained:${disputeId}:${nth}`
	const entries = taken.map((entry) => {
		const isReleased = entry.lineId !== null && released.has(entry.lineId)
		const account = (isReleased && ONCE_RELEASED[entry.account]) || entry.account
		return { ...entry, account, amountMinor: -entry.amountMinor }
	})
	return posting({ key, kind: 'DISPUTE_REGAINED', orderId, at, currency }, entries)
}
