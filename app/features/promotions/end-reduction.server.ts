import type { ReductionOwner } from '#app/features/promotions/reduction-owner.ts'
import type { World } from '#app/platform/world.ts'
import { endOwnReduction } from '#db/queries/seller-promotions.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Ends an own coupon or promotion at once; orders that use it keep it. */
export async function endReduction(
	world: World,
	owner: ReductionOwner,
	key: { kind: 'coupon' | 'promotion'; id: number },
): Promise<{ outcome: 'ended' | 'not-found' }> {
	return inTransaction(world.db, async (tx) => {
		const at = world.now()
		const isEnded = await endOwnReduction(tx, { ...key, enterpriseId: owner.enterpriseId, at })
		if (!isEnded) return { outcome: 'not-found' }
		const change = { from: 'RUNNING', to: 'ENDED', at, actor: owner.actor }
		await recordStateChanges(tx, [{ entity: key.kind, entityId: key.id, ...change }])
		return { outcome: 'ended' }
	})
}
