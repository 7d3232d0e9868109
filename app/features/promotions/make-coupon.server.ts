import type { Seller } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { insertSellerCoupon, type CouponToMake } from '#db/queries/seller-promotions.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

class CodeTaken extends Error {}

/** Makes a coupon for a seller's own things, which the seller pays for; nothing stays of one whose code is taken. */
export async function makeCoupon(
	world: World,
	seller: Seller,
	coupon: Omit<CouponToMake, 'enterpriseId'>,
): Promise<{ outcome: 'made' | 'code-taken' }> {
	try {
		await inTransaction(world.db, async (tx) => {
			const id = await insertSellerCoupon(tx, { ...coupon, enterpriseId: seller.enterpriseId })
			if (id === null) throw new CodeTaken()
			const actor = `account:${seller.account.accountId}`
			await recordStateChanges(tx, [
				{ entity: 'coupon', entityId: id, from: null, to: 'RUNNING', at: world.now(), actor },
			])
		})
		return { outcome: 'made' }
	} catch (error) {
		if (error instanceof CodeTaken) return { outcome: 'code-taken' }
		throw error
	}
}
