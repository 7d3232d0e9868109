import type { Courier } from '#app/domain/accounts/roles.ts'
import { seenReturn } from '#app/domain/tracking/return-states.ts'
import type { ScanDeed, ScanOutcome } from '#app/features/logistics/scan-parcel.server.ts'
import type { World } from '#app/platform/world.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { insertReturnEvent, lockReturn } from '#db/queries/return-parcels.ts'
import { openNodes } from '#db/queries/tracking-events.ts'
import { inTransaction } from '#db/transaction.ts'

export interface ReturnScan {
	number: string
	nodeId: number
	deed: ScanDeed
}

/**
 * Notes a return parcel at a keeper's node: handed in at the first, passed on at the next, handed to its seller. Handed in it is
 * sent back ('return-handed-in'), as by any carrier.
 */
export async function takeReturn(world: World, courier: Courier, scan: ReturnScan): Promise<ScanOutcome> {
	const { number, nodeId, deed } = scan
	return inTransaction(world.db, async (tx): Promise<ScanOutcome> => {
		const node = (await openNodes(tx, courier.nodeIds)).find(({ id }) => id === nodeId)
		if (!node) return { outcome: 'not-my-node' }
		const parcel = await lockReturn(tx, { number })
		if (!parcel) return { outcome: 'not-here' }
		const { state, claimId } = parcel
		const isOver = state === 'INFO_RECEIVED' && parcel.claimState !== 'APPROVED'
		if (isOver || deed === 'out' || deed === 'failed') return { outcome: 'not-allowed', number, state }
		const to = seenReturn(parcel, { deed, nodeId })
		if (to === null) return { outcome: deed === 'arrived' ? 'no-change' : 'not-allowed', number, state }
		const at = world.now()
		const actor = `account:${courier.account.accountId}`
		await insertReturnEvent(tx, { id: parcel.id, state: to, nodeId, actor, at })
		if (state === 'INFO_RECEIVED') {
			const payload = { claimId, number, nodeId }
			await publishEvent(tx, { topic: 'return-handed-in', dedupeKey: `return-handed-in:${number}`, payload, at })
		}
		return { outcome: 'scanned', number, state: to }
	})
}
