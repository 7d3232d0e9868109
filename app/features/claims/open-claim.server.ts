import { claimDueAt } from '#app/domain/claims/claim-times.ts'
import { claimRefusal, type ClaimRefusal, piecesMinor, shippingShareMinor } from '#app/domain/claims/claim-refusal.ts'
import type { ClaimKind } from '#app/domain/claims/claim-states.ts'
import { announceMove } from '#app/features/claims/announce-move.server.ts'
import { keepPhotos, type KeptPhoto, removePhotos } from '#app/features/claims/keep-photos.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { insertClaim, type LineToClaim, readLineToClaim } from '#db/queries/buyer-claims.ts'
import { takeToken } from '#db/queries/rate-buckets.ts'
import { inTransaction, isTaken } from '#db/transaction.ts'

/** Claims tried on an order in an hour: each lets us draw photos anew. */
const TRIES = 20
const HOUR_S = 3600

export interface ClaimToOpen {
	kind: ClaimKind
	lineId: number
	qty: number
	isFaulty: boolean
	words: string
	photos: Uint8Array[]
	/** 'account:12', 'guest' or 'system'. */
	actor: string
}

export type OpenOutcome =
	| { outcome: 'opened'; claimId: number }
	| { outcome: 'refused'; reason: ClaimRefusal }
	| { outcome: 'too-many' | 'not-found' | 'no-photo' | 'bad-photo' | 'wrong-qty' }

function askedMinor(line: LineToClaim, { kind, qty, isFaulty }: ClaimToOpen): number {
	const price = piecesMinor(line, qty)
	const withShipping = kind === 'RETURN' && isFaulty && qty === line.qty
	return price + (withShipping ? shippingShareMinor(line.shippingMinor, line.goods, line.lineId) : 0)
}

async function write(tx: Db, claim: ClaimToOpen, order: { number: string }, facts: { photos: KeptPhoto[]; at: Date }) {
	const { photos, at } = facts
	const line = await readLineToClaim(tx, { orderNumber: order.number, lineId: claim.lineId }, { lock: true })
	if (!line) return { outcome: 'not-found' } as const
	const reason = claimRefusal(claim.kind, line, at, line.timeZone)
	if (reason) return { outcome: 'refused', reason } as const
	if (claim.qty < 1 || claim.qty > line.qty) return { outcome: 'wrong-qty' } as const
	const { orderId, sellerOrderId, lineId } = line
	const { kind, qty, isFaulty, words, actor } = claim
	const claimId = await insertClaim(tx, {
		...{ kind, orderId, sellerOrderId, lineId, qty, isFaulty, words, photos, at },
		askedMinor: askedMinor(line, claim),
		openedBy: actor,
		dueAt: claimDueAt('OPEN', at),
	})
	await announceMove(tx, { claimId, orderId, from: null, to: 'OPEN', actor, at })
	return { outcome: 'opened', claimId } as const
}

/** Opens a claim of the buyer's own order; a fault is shown by at least one photo. What is refused leaves no file behind. */
export async function openClaim(world: World, order: { number: string }, claim: ClaimToOpen): Promise<OpenOutcome> {
	if (claim.kind === 'QUALITY' && claim.photos.length === 0) return { outcome: 'no-photo' }
	const limit = { key: `claim:${order.number}`, capacity: TRIES, refillPerSecond: TRIES / HOUR_S }
	const { isAllowed } = await takeToken(world.db, { ...limit, now: world.now(), factor: world.rateLimitFactor })
	if (!isAllowed) return { outcome: 'too-many' }
	const photos = await keepPhotos(world, claim.photos)
	if (!photos) return { outcome: 'bad-photo' }
	const result = await inTransaction(world.db, (tx) => write(tx, claim, order, { photos, at: world.now() })).catch(
		async (error: unknown) => {
			await removePhotos(world, photos)
			if (isTaken(error, 'buyer_claims_one_open')) return { outcome: 'refused', reason: 'already_open' } as const
			throw error
		},
	)
	if (result.outcome !== 'opened') await removePhotos(world, photos)
	return result
}
