import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { returnNumber } from '#app/domain/tracking/shipment-number.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { lockClaim } from '#db/queries/buyer-claims.ts'
import { insertReturn, returnOfClaim } from '#db/queries/return-parcels.ts'
import { inTransaction } from '#db/transaction.ts'

const MOST_DRAWS = 5

export type AnnounceOutcome = { outcome: 'announced' | 'not-found' | 'not-now' }

/** Gives an approved return a parcel of its own, which any delivery point takes in; asked twice it is the same one. */
export async function announceReturn(
	world: World,
	order: { number: string },
	{ claimId, actor }: { claimId: number; actor: string },
): Promise<AnnounceOutcome> {
	return inTransaction(world.db, async (tx): Promise<AnnounceOutcome> => {
		await lockClaim(tx, claimId)
		const claim = await returnOfClaim(tx, order.number, claimId)
		if (!claim) return { outcome: 'not-found' }
		if (claim.number !== null) return { outcome: 'announced' }
		if (claim.kind !== 'RETURN' || claim.claimState !== 'APPROVED') return { outcome: 'not-now' }
		await draw(world, tx, { claimId, actor })
		return { outcome: 'announced' }
	})
}

async function draw(world: World, tx: Db, parcel: { claimId: number; actor: string }): Promise<void> {
	const at = world.now()
	for (let count = 1; count <= MOST_DRAWS; count++) {
		const [a = 0, b = 0, c = 0, d = 0] = world.randomBytes(4)
		const number = returnNumber(localDateAt(at, MARKET_ZONE), (((a * 256 + b) * 256 + c) * 256 + d) % 1_000_000)
		if (await insertReturn(tx, { ...parcel, number, at })) return
	}
	throw new Error(`no free return number for claim ${parcel.claimId}`)
}
