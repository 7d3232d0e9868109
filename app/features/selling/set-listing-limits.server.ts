import type { Seller } from '#app/domain/accounts/roles.ts'
import { leastTotal, mayCutTo, type InTheWay } from '#app/domain/capacity/way.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { ordersInTheWay } from '#db/queries/capacity-ways.ts'
import { lockCapacity, setCapacityTotal } from '#db/queries/capacity.ts'
import {
	insertListingQuota,
	limitsOfListing,
	removeListingQuota,
	setMostPerVisitor,
	type ListingLimits,
} from '#db/queries/listing-limits.ts'
import { lockSellerListing } from '#db/queries/seller-listings.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export interface LimitsToSet {
	listingId: number
	/** null: as the market's limits say. */
	mostPerVisitor: number | null
	/** Of the listing in all, what is sold since it has a quota included; null: none. */
	quota: number | null
}

export type LimitsOutcome =
	| { outcome: 'set' | 'not-found' }
	/** The quota is less than is sold or being paid for; the orders that have it. */
	| { outcome: 'promised'; least: number; inTheWay: InTheWay[] }

/** The limits of one of a seller's listings; none when it is not theirs. */
export const readListingLimits = (world: World, { enterpriseId }: Seller, listingId: number) =>
	limitsOfListing(world.db, { enterpriseId, listingId })

type Cut = { least: number; capacityId: number } | null

/** Makes the quota what is wanted, or says what is promised of it already. */
async function moveQuota(tx: Db, now: ListingLimits, wanted: number | null): Promise<Cut> {
	const { listingId } = now
	if (!now.quota) {
		if (wanted !== null) await insertListingQuota(tx, { listingId, total: wanted })
		return null
	}
	const [row] = await lockCapacity(tx, [now.quota.id])
	if (!row) throw new Error(`the quota ${now.quota.id} of a listing is gone`)
	if (wanted === null) await removeListingQuota(tx, { listingId, capacityId: row.id })
	else if (mayCutTo(row, wanted)) await setCapacityTotal(tx, { id: row.id, total: wanted })
	else return { least: leastTotal(row), capacityId: row.id }
	return null
}

const inWords = (most: number | null, quota: number | null) => `visitor ${most ?? 'any'}, quota ${quota ?? 'none'}`

/** Sets how much of a seller's own listing one visitor keeps unpaid, and how much of it is sold in all; a quota under what is promised is refused. */
export async function setListingLimits(world: World, seller: Seller, wanted: LimitsToSet): Promise<LimitsOutcome> {
	const { enterpriseId, account } = seller
	const { listingId, mostPerVisitor, quota } = wanted
	return inTransaction(world.db, async (tx): Promise<LimitsOutcome> => {
		const owned = await lockSellerListing(tx, { enterpriseId, listingId })
		const now = owned && (await limitsOfListing(tx, { enterpriseId, listingId }))
		if (!now) return { outcome: 'not-found' }
		const cut = await moveQuota(tx, now, quota)
		if (cut) {
			const inTheWay = await ordersInTheWay(tx, enterpriseId, [cut.capacityId])
			return { outcome: 'promised', least: cut.least, inTheWay }
		}
		await setMostPerVisitor(tx, { id: listingId, most: mostPerVisitor })
		const from = inWords(now.mostPerVisitor, now.quota?.total ?? null)
		const to = inWords(mostPerVisitor, quota)
		const change = { entity: 'listing-limits' as const, entityId: listingId, actor: `account:${account.accountId}` }
		if (from !== to) await recordStateChanges(tx, [{ ...change, from, to, at: world.now() }])
		return { outcome: 'set' }
	})
}
