import type { Seller } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { insertSellerPromotion, type PromotionToMake } from '#db/queries/seller-promotions.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Reduces a seller's own listing, or all of its shelf, for a while; the seller pays for it. */
export async function makePromotion(
	world: World,
	seller: Seller,
	promotion: Omit<PromotionToMake, 'enterpriseId'>,
): Promise<{ outcome: 'made' | 'not-found' }> {
	return inTransaction(world.db, async (tx) => {
		const id = await insertSellerPromotion(tx, { ...promotion, enterpriseId: seller.enterpriseId })
		if (id === null) return { outcome: 'not-found' }
		const actor = `account:${seller.account.accountId}`
		await recordStateChanges(tx, [
			{ entity: 'promotion', entityId: id, from: null, to: 'RUNNING', at: world.now(), actor },
		])
		return { outcome: 'made' }
	})
}
