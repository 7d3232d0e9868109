import type { Seller } from '#app/domain/accounts/roles.ts'
import { leastTotal, mayCutTo, type InTheWay } from '#app/domain/capacity/way.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { SharedQuotaWish } from '#app/features/selling/shared-quota-form.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { ordersInTheWay } from '#db/queries/capacity-ways.ts'
import { lockCapacity, setCapacityTotal } from '#db/queries/capacity.ts'
import { listingsOfSeller } from '#db/queries/seller-listings.ts'
import {
	endSharedQuota,
	insertSharedQuota,
	listSharedQuotas,
	lockSharedQuota,
	renameSharedQuota,
	setQuotaDraws,
} from '#db/queries/shared-quotas.ts'
import { inTransaction } from '#db/transaction.ts'

export type SharedQuotaOutcome =
	| { outcome: 'saved' | 'not-found' }
	/** The quota is less than is sold or being paid for; the orders that have it. */
	| { outcome: 'promised'; least: number; inTheWay: InTheWay[] }

/** A seller's quotas that several listings share, and the listings that can. */
export async function readSharedQuotas({ db }: World, { enterpriseId }: Seller) {
	const [quotas, listings] = await Promise.all([listSharedQuotas(db, enterpriseId), listingsOfSeller(db, enterpriseId)])
	const named = listings.map(({ id, kind, titleZh, titleEn }) => ({ id, kind: kind as ListingKind, titleZh, titleEn }))
	return { quotas, listings: named }
}

type Cut = { least: number; inTheWay: InTheWay[] } | null

/** Makes the locked quota so large, or says what is promised of it already. */
async function resize(tx: Db, enterpriseId: number, { id, total }: { id: number; total: number }): Promise<Cut> {
	const [row] = await lockCapacity(tx, [id])
	if (!row) throw new Error(`the quota ${id} is gone`)
	if (!mayCutTo(row, total)) return { least: leastTotal(row), inTheWay: await ordersInTheWay(tx, enterpriseId, [id]) }
	await setCapacityTotal(tx, { id, total })
	return null
}

const record = (
	tx: Db,
	{ account }: Seller,
	quota: { action: 'made' | 'changed' | 'ended'; id: number; details: Record<string, unknown>; at: Date },
) =>
	recordAudit(tx, {
		...{ at: quota.at, actorKind: 'account', actorId: account.accountId, action: `quota.${quota.action}` },
		...{ subjectKind: 'quota', subjectId: quota.id, details: quota.details },
	})

/**
 * Makes a quota that several of a seller's listings share, or changes one: whatever is sold of them from now on draws on it. It
 * is never cut under what is promised of it.
 */
export async function saveSharedQuota(
	world: World,
	seller: Seller,
	wish: SharedQuotaWish,
): Promise<SharedQuotaOutcome> {
	const { enterpriseId } = seller
	const { name, total, draws } = wish
	const at = world.now()
	return inTransaction(world.db, async (tx): Promise<SharedQuotaOutcome> => {
		const own = new Set((await listingsOfSeller(tx, enterpriseId)).map(({ id }) => id))
		if (!draws.every(({ listingId }) => own.has(listingId))) return { outcome: 'not-found' }
		if (wish.id !== null) {
			if (!(await lockSharedQuota(tx, { id: wish.id, enterpriseId }))) return { outcome: 'not-found' }
			const cut = await resize(tx, enterpriseId, { id: wish.id, total })
			if (cut) return { outcome: 'promised', ...cut }
			await renameSharedQuota(tx, { id: wish.id, name })
		}
		const id = wish.id ?? (await insertSharedQuota(tx, { enterpriseId, name, total, at }))
		await setQuotaDraws(tx, id, draws)
		await record(tx, seller, { action: wish.id === null ? 'made' : 'changed', id, details: { total, draws }, at })
		return { outcome: 'saved' }
	})
}

/** Ends a seller's shared quota; what was sold keeps its part of it. */
export async function endOwnQuota(world: World, seller: Seller, id: number): Promise<'ended' | 'not-found'> {
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		if (!(await lockSharedQuota(tx, { id, enterpriseId: seller.enterpriseId }))) return 'not-found'
		await endSharedQuota(tx, { id, at })
		await record(tx, seller, { action: 'ended', id, details: {}, at })
		return 'ended'
	})
}
