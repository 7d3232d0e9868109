import { mayMove } from '#app/domain/states/transition.ts'
import { RETURN_MOVES, type ReturnState } from '#app/domain/tracking/return-states.ts'
import type { World } from '#app/platform/world.ts'
import { insertReturnEvent, lockReturn } from '#db/queries/return-parcels.ts'
import { inTransaction } from '#db/transaction.ts'

/** What a claim's state says of its parcel: the seller has it, or it goes by another way or nowhere. */
const FOLLOWS: Partial<Record<string, ReturnState>> = {
	...{ RECEIVED: 'DELIVERED', ACCEPTED: 'DELIVERED' },
	...{ WITHDRAWN: 'VOIDED', DISMISSED: 'VOIDED', REFUSED: 'VOIDED' },
}

/** Ends the return parcel of a claim that went on. */
export async function endReturn(world: World, { claimId }: { claimId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const parcel = await lockReturn(tx, { claimId })
		const to = parcel && FOLLOWS[parcel.claimState]
		if (!to || !mayMove(RETURN_MOVES, parcel.state, to)) return
		await insertReturnEvent(tx, { id: parcel.id, state: to, nodeId: null, actor: 'system', at: world.now() })
	})
}
