import { floorBasisPointsOfMinor, type Currency } from '#app/domain/money/money.ts'
import { credit, debit, posting, type Posting } from '#app/domain/settlement/posting.ts'

/** What a host earns of a sale that its printed code brought, in basis points; the seller bears it. */
export const HOST_SHARE_BP = 500

/** What a line was sold for and what went of it since, in minor units. */
export interface SharedLine {
	paidMinor: number
	refundedMinor: number
	/** What a lost dispute took of it. */
	lostMinor: number
}

/** What is the host's of a line as it stands, rounded down: nothing of what came back. */
export function hostShareOf({ paidMinor, refundedMinor, lostMinor }: SharedLine, rateBp: number): number {
	return floorBasisPointsOfMinor(Math.max(0, paidMinor - refundedMinor - lostMinor), rateBp)
}

/** A change of a host's share, from what was posted to what it is now. */
export interface HostShareMove {
	lineId: number
	orderId: number
	hostId: number
	sellerId: number
	currency: Currency
	fromMinor: number
	toMinor: number
	/** Counts from 1. */
	nth: number
}

/** Moves the difference from what is payable to the seller to what is payable to the host, or back. */
export function postHostShare(move: HostShareMove, at: Date): Posting {
	const { lineId, orderId, currency, nth } = move
	const amountMinor = move.toMinor - move.fromMinor
	return posting({ key: `host-share:${lineId}:${nth}`, kind: 'HOST_SHARE', orderId, at, currency }, [
		debit('seller_payable', amountMinor, { enterpriseId: move.sellerId, lineId }),
		credit('seller_payable', amountMinor, { enterpriseId: move.hostId, lineId }),
	])
}
