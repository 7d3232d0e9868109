/** A transfer of which something may be taken back, in minor units. */
export type TakenTransfer = { payoutId: string; leftMinor: number }

/**
 * What to take back of a seller's transfers for what it owes: of the newest that has anything left, never more than that. What
 * cannot be taken back stays below zero and is netted from the next payout. Null when nothing is owed or left.
 */
export function takeBack(
	payableMinor: number,
	newestFirst: readonly TakenTransfer[],
): { payoutId: string; amountMinor: number } | null {
	const from = newestFirst.find(({ leftMinor }) => leftMinor > 0)
	if (payableMinor >= 0 || !from) return null
	return { payoutId: from.payoutId, amountMinor: Math.min(-payableMinor, from.leftMinor) }
}
