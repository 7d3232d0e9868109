/** A refund that is owed and was surely not made; minor units. */
export type WaitingRefund = { id: string; amountMinor: number; coveredMinor: number }

/** What a bank gave the buyer of a refund, in minor units, and whether nothing is owed of it any more. */
export type Cover = { id: string; minor: number; isWhole: boolean }

/**
 * Which waiting refunds the money covers that a bank gave the buyer, the longest owed first: what the buyer has by the bank is
 * never paid a second time. The last may be covered in part; those of which it covers nothing are left out.
 */
export function coverRefunds(refunds: readonly WaitingRefund[], givenMinor: number): Cover[] {
	let left = givenMinor
	return refunds.flatMap(({ id, amountMinor, coveredMinor }) => {
		const owed = amountMinor - coveredMinor
		const minor = Math.min(owed, left)
		left -= minor
		return minor > 0 ? [{ id, minor, isWhole: minor === owed }] : []
	})
}
