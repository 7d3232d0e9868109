import type { Seller } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { endSellerReduction } from '#db/queries/seller-promotions.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Ends a seller's own coupon or promotion at once; orders that use it keep it. */
export async function endReduction(
	world: World,
	seller: Seller,
	key: { kind: 'coupon' | 'promotion'; id: number },
): Promise<{ outcome: 'ended' | 'not-found' }> {
	return inTransaction(world.db, async (tx) => {
		const at = world.now()
		const isEnded = await endSellerReduction(tx, { ...key, enterpriseId: seller.enterpriseId, at })
		if (!isEnded) return { outcome: 'not-found' }
		const change = { from: 'RUNNING', to: 'ENDED', at, actor: `account:${seller.account.accountId}` }
		await recordStateChanges(tx, [{ entity: key.kind, entityId: key.id, ...change }])
		return { outcome: 'ended' }
	})
}
