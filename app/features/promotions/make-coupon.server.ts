import type { ReductionOwner } from '#app/features/promotions/reduction-owner.ts'
import type { World } from '#app/platform/world.ts'
import { insertCoupon, type CouponToMake } from '#db/queries/seller-promotions.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

class CodeTaken extends Error {}

/** Makes a coupon that its owner pays for: a seller for the own things, the platform for all; nothing stays of one whose code is taken. */
export async function makeCoupon(
	world: World,
	owner: ReductionOwner,
	coupon: Omit<CouponToMake, 'enterpriseId'>,
): Promise<{ outcome: 'made' | 'code-taken' }> {
	try {
		await inTransaction(world.db, async (tx) => {
			const id = await insertCoupon(tx, { ...coupon, enterpriseId: owner.enterpriseId })
			if (id === null) throw new CodeTaken()
			const { actor } = owner
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
