import { checkedMinor, floorBasisPointsOfMinor } from '#app/domain/money/money.ts'

/** How a gross amount divides between platform and seller, in minor units: commissionMinor + netMinor = gross. */
export type Settlement = { commissionMinor: number; netMinor: number }

/** The platform's commission in basis points of what the buyer pays, rounded down in the seller's favour; the rest is the seller's. */
export function settle(grossMinor: number, commissionBp: number): Settlement {
	const commissionMinor = floorBasisPointsOfMinor(grossMinor, commissionBp)
	return { commissionMinor, netMinor: grossMinor - commissionMinor }
}

/**
 * How much of a seller's net a refund takes back, in proportion and rounded up, given what was refunded before it: after
 * a full refund the parts sum to the whole net, in whatever steps it came. All in minor units.
 */
export function netReversal(grossMinor: number, netMinor: number, refundedMinor: number, refundMinor: number): number {
	if (refundMinor < 0 || refundedMinor < 0 || refundedMinor + refundMinor > grossMinor) {
		throw new RangeError(`Refund ${refundMinor} after ${refundedMinor} of ${grossMinor}`)
	}
	const share = (partMinor: number): number =>
		grossMinor === 0
			? 0
			: Number((BigInt(partMinor) * BigInt(checkedMinor(netMinor)) + BigInt(grossMinor) - 1n) / BigInt(grossMinor))
	return share(refundedMinor + refundMinor) - share(refundedMinor)
}
