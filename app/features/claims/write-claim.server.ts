import { claimDueAt } from '#app/domain/claims/claim-times.ts'
import { claimRefusal, type ClaimRefusal, piecesMinor, shippingShareMinor } from '#app/domain/claims/claim-refusal.ts'
import type { ClaimKind } from '#app/domain/claims/claim-states.ts'
import { announceMove } from '#app/features/claims/announce-move.server.ts'
import type { KeptPhoto } from '#app/features/claims/keep-photos.server.ts'
import type { Db } from '#db/client.ts'
import { insertClaim, type LineToClaim, readLineToClaim } from '#db/queries/buyer-claims.ts'

export interface ClaimToWrite {
	kind: ClaimKind
	orderNumber: string
	lineId: number
	qty: number
	isFaulty: boolean
	words: string
	/** 'account:12', 'guest', 'gift-receiver' or 'system'. */
	actor: string
	/** The breach of the cold chain that it is opened for. */
	breachId: number | null
}

export type WriteOutcome =
	| { outcome: 'opened'; claimId: number }
	| { outcome: 'refused'; reason: ClaimRefusal }
	| { outcome: 'not-found' | 'wrong-qty' }

function askedMinor(line: LineToClaim, { kind, qty, isFaulty }: ClaimToWrite): number {
	const price = piecesMinor(line, qty)
	const withShipping = kind === 'RETURN' && isFaulty && qty === line.qty
	return price + (withShipping ? shippingShareMinor(line.shippingMinor, line.goods, line.lineId) : 0)
}

/** Opens a claim with its line locked, in the caller's transaction, and tells of it; or says why it cannot be. */
export async function writeClaim(
	tx: Db,
	claim: ClaimToWrite,
	{ photos, at }: { photos: KeptPhoto[]; at: Date },
): Promise<WriteOutcome> {
	const { orderNumber, ...given } = claim
	const line = await readLineToClaim(tx, { orderNumber, lineId: claim.lineId }, { lock: true })
	if (!line) return { outcome: 'not-found' }
	const reason = claimRefusal(claim.kind, line, at, line.timeZone)
	if (reason) return { outcome: 'refused', reason }
	if (claim.qty < 1 || claim.qty > line.qty) return { outcome: 'wrong-qty' }
	const { orderId, sellerOrderId } = line
	const claimId = await insertClaim(tx, {
		...{ ...given, orderId, sellerOrderId, photos, at },
		askedMinor: askedMinor(line, claim),
		openedBy: claim.actor,
		dueAt: claimDueAt('OPEN', at),
	})
	await announceMove(tx, { claimId, orderId, from: null, to: 'OPEN', actor: claim.actor, at })
	return { outcome: 'opened', claimId }
}
