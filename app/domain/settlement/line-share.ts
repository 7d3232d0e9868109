import { sumMinor } from '#app/domain/money/money.ts'
import { netReversal, settle } from '#app/domain/settlement/commission.ts'

/** What is settled of an order line, in minor units. */
export type LineShare = {
	lineId: number
	enterpriseId: number
	/** The buyer's part of its price. */
	paidMinor: number
	/** What the platform adds for discounts that it gave. */
	platformDiscountMinor: number
	commissionMinor: number
}

/** How much of a line's discounts the platform bears, in minor units. */
export function platformDiscountOf(discounts: readonly { fundedBy: string; amountMinor: number }[]): number {
	return sumMinor(discounts.filter(({ fundedBy }) => fundedBy === 'platform').map(({ amountMinor }) => amountMinor))
}

/** The commission of a line, in minor units: a share of what it was sold for, so the platform's own discounts count as paid. */
export function lineCommission(
	line: { paidMinor: number; discounts: readonly { fundedBy: string; amountMinor: number }[] },
	rateBp: number,
): number {
	return settle(line.paidMinor + platformDiscountOf(line.discounts), rateBp).commissionMinor
}

/** What the seller is due of a line, in minor units: paid share + platform's discounts - commission. */
export function netOf({ paidMinor, platformDiscountMinor, commissionMinor }: LineShare): number {
	return paidMinor + platformDiscountMinor - commissionMinor
}

/** Who gives up how much for a refund, in minor units: netMinor + commissionMinor - platformDiscountMinor = the refund. */
export type RefundShare = { netMinor: number; commissionMinor: number; platformDiscountMinor: number }

/** What earlier refunds took back of a line, in minor units. */
export type TakenBack = Pick<RefundShare, 'netMinor' | 'platformDiscountMinor'>

const shareAfter = (line: LineShare, partMinor: number, refundedMinor: number) =>
	netReversal(line.paidMinor, partMinor, 0, refundedMinor)

/** What refunds of a line took back when all of them were posted at the share it has now. */
const takenBackOf = (line: LineShare, refundedMinor: number): TakenBack => ({
	netMinor: shareAfter(line, netOf(line), refundedMinor),
	platformDiscountMinor: shareAfter(line, line.platformDiscountMinor, refundedMinor),
})

/**
 * Splits a refund of a line in proportion, given what was refunded before: the commission goes back with the seller's net, and
 * the platform takes its own discount back. After a full refund, in whatever steps, nothing is left of any of the three; also
 * where a change raised the line's share between them: `takenBack` is what they took.
 */
export function refundShare(
	line: LineShare,
	refundedMinor: number,
	refundMinor: number,
	takenBack: TakenBack = takenBackOf(line, refundedMinor),
): RefundShare {
	const after = refundedMinor + refundMinor
	const netMinor = shareAfter(line, netOf(line), after) - takenBack.netMinor
	const platformDiscountMinor = shareAfter(line, line.platformDiscountMinor, after) - takenBack.platformDiscountMinor
	return { netMinor, platformDiscountMinor, commissionMinor: refundMinor + platformDiscountMinor - netMinor }
}
