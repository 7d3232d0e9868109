import type { World } from '#app/platform/world.ts'
import { revokeVouchersOf } from '#db/queries/vouchers.ts'
import { inTransaction } from '#db/transaction.ts'

/** Takes the vouchers of cancelled lines out of use; one used up or revoked before stays as it is. */
export async function revokeVouchers(world: World, event: { lineIds: number[] }): Promise<void> {
	const at = world.now()
	await inTransaction(world.db, (tx) =>
		revokeVouchersOf(tx, event.lineIds, { actor: 'system', reason: 'cancelled', at }),
	)
}
