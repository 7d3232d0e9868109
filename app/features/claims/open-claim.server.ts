import { keepPhotos, removePhotos } from '#app/features/claims/keep-photos.server.ts'
import { type ClaimToWrite, type WriteOutcome, writeClaim } from '#app/features/claims/write-claim.server.ts'
import type { World } from '#app/platform/world.ts'
import { takeToken } from '#db/queries/rate-buckets.ts'
import { inTransaction, isTaken } from '#db/transaction.ts'

/** Claims tried on an order in an hour: each lets us draw photos anew. */
const TRIES = 20
const HOUR_S = 3600

export interface ClaimToOpen extends Omit<ClaimToWrite, 'orderNumber' | 'breachId'> {
	photos: Uint8Array[]
}

export type OpenOutcome = WriteOutcome | { outcome: 'too-many' | 'no-photo' | 'bad-photo' }

/** Opens a claim of the buyer's own order; a fault is shown by at least one photo. What is refused leaves no file behind. */
export async function openClaim(world: World, order: { number: string }, claim: ClaimToOpen): Promise<OpenOutcome> {
	if (claim.kind === 'QUALITY' && claim.photos.length === 0) return { outcome: 'no-photo' }
	const limit = { key: `claim:${order.number}`, capacity: TRIES, refillPerSecond: TRIES / HOUR_S }
	const { isAllowed } = await takeToken(world.db, { ...limit, now: world.now(), factor: world.rateLimitFactor })
	if (!isAllowed) return { outcome: 'too-many' }
	const photos = await keepPhotos(world, claim.photos)
	if (!photos) return { outcome: 'bad-photo' }
	const toWrite = { ...claim, orderNumber: order.number, breachId: null }
	const result = await inTransaction(world.db, (tx) => writeClaim(tx, toWrite, { photos, at: world.now() })).catch(
		async (error: unknown) => {
			await removePhotos(world, photos)
			if (isTaken(error, 'buyer_claims_one_open')) return { outcome: 'refused', reason: 'already_open' } as const
			throw error
		},
	)
	if (result.outcome !== 'opened') await removePhotos(world, photos)
	return result
}
