import type { Courier } from '#app/domain/accounts/roles.ts'
import { arrivedAt, seenAs } from '#app/domain/logistics/custody.ts'
import { pickUpCode } from '#app/domain/logistics/pick-up.ts'
import { mayMove } from '#app/domain/states/transition.ts'
import { parseShipmentNumber } from '#app/domain/tracking/shipment-number.ts'
import { SHIPMENT_MOVES, type ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import { recordParcelEvent } from '#app/features/logistics/record-parcel-event.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { isHeld } from '#db/queries/fraud-warnings.ts'
import { findPickUp } from '#db/queries/pick-ups.ts'
import { lockShipment, type LockedShipment } from '#db/queries/shipments.ts'
import { lastNodeOf, openNodes } from '#db/queries/tracking-events.ts'
import { inTransaction } from '#db/transaction.ts'

/** What a courier does with a parcel. */
export const SCAN_DEEDS = ['arrived', 'out', 'delivered', 'failed'] as const
export type ScanDeed = (typeof SCAN_DEEDS)[number]

export interface ParcelScan {
	/** As typed or scanned. */
	text: string
	nodeId: number
	deed: ScanDeed
}

export type ScanOutcome =
	| { outcome: 'scanned' | 'no-change'; number: string; state: ShipmentState }
	| { outcome: 'not-allowed' | 'needs-code' | 'called-back'; number: string; state: ShipmentState }
	| { outcome: 'not-a-number' | 'not-here' | 'not-my-node' }

const STATE_OF: Record<Exclude<ScanDeed, 'arrived'>, ShipmentState> = {
	out: 'OUT_FOR_DELIVERY',
	delivered: 'DELIVERED',
	failed: 'ATTEMPT_FAILED',
}

/** Why a scan cannot be noted; seen at another node is news, also of a parcel that stands as before. */
function refusalOf(before: ShipmentState, state: ShipmentState, isSeenElsewhere: boolean) {
	if (state === before) return isSeenElsewhere ? null : ({ outcome: 'no-change', state } as const)
	return mayMove(SHIPMENT_MOVES, before, state) ? null : ({ outcome: 'not-allowed', state: before } as const)
}

/** Why a parcel is not given away: its order is held as fraud, or it waits for whoever has its code. */
async function whyKept(tx: Db, { id, orderId }: LockedShipment, to: ShipmentState) {
	if ((to === 'DELIVERED' || to === 'OUT_FOR_DELIVERY') && (await isHeld(tx, orderId))) return 'called-back' as const
	return to === 'DELIVERED' && (await findPickUp(tx, id)) !== undefined ? ('needs-code' as const) : null
}

/**
 * Notes what a courier did with a parcel near one of their nodes; parcels elsewhere are none of theirs. One that waits with a
 * code is handed out with it (hand-out-parcel.server.ts).
 */
export async function scanParcel(world: World, courier: Courier, scan: ParcelScan): Promise<ScanOutcome> {
	const number = parseShipmentNumber(scan.text)
	if (!number) return { outcome: 'not-a-number' }
	return inTransaction(world.db, async (tx) => {
		const node = (await openNodes(tx, courier.nodeIds)).find(({ id }) => id === scan.nodeId)
		if (!node) return { outcome: 'not-my-node' }
		const shipment = await lockShipment(tx, { number }, { nodeIds: courier.nodeIds })
		if (!shipment) return { outcome: 'not-here' }
		const isSeen = scan.deed === 'arrived'
		const state = scan.deed === 'arrived' ? seenAs(shipment.state, arrivedAt(node.kind)) : STATE_OF[scan.deed]
		const refused = refusalOf(shipment.state, state, isSeen && (await lastNodeOf(tx, shipment.id)) !== node.id)
		if (refused) return { ...refused, number }
		const kept = await whyKept(tx, shipment, state)
		if (kept) return { outcome: kept, number, state: shipment.state }
		const news = { state, source: 'NODE_SCAN', nodeId: node.id, at: world.now() } as const
		const actor = `account:${courier.account.accountId}`
		await recordParcelEvent(tx, shipment, { ...news, actor, drawCode: () => pickUpCode(world.randomBytes(4)) })
		return { outcome: 'scanned', number, state }
	})
}
