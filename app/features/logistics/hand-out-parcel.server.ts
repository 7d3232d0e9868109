import type { Courier } from '#app/domain/accounts/roles.ts'
import { MOST_WRONG_CODES, parsePickUpCode, tryCode } from '#app/domain/logistics/pick-up.ts'
import { parseShipmentNumber } from '#app/domain/tracking/shipment-number.ts'
import { recordParcelEvent } from '#app/features/logistics/record-parcel-event.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { isHeld } from '#db/queries/fraud-warnings.ts'
import { endPickUp, findPickUp, keepWrongTry } from '#db/queries/pick-ups.ts'
import { lockShipment, type LockedShipment } from '#db/queries/shipments.ts'
import { openNodes } from '#db/queries/tracking-events.ts'
import { inTransaction } from '#db/transaction.ts'

export interface HandingOut {
	/** The parcel's number and the code, as typed or scanned. */
	number: string
	code: string
	/** Who has the code may fetch it, whoever that is. */
	collectedBy: 'RECEIVER' | 'OTHER'
}

export type HandOutOutcome =
	| { outcome: 'handed-out'; number: string }
	/** `left`: how many wrong codes are taken before none is for an hour. */
	| { outcome: 'wrong-code'; left: number }
	| { outcome: 'locked'; until: Date }
	| { outcome: 'not-a-number' | 'not-here' | 'not-waiting' | 'called-back' }

/** Hands a parcel that waits at a keeper's node to whoever has its code. */
export async function handOutParcel(world: World, courier: Courier, handing: HandingOut): Promise<HandOutOutcome> {
	const number = parseShipmentNumber(handing.number)
	if (!number) return { outcome: 'not-a-number' }
	return inTransaction(world.db, async (tx): Promise<HandOutOutcome> => {
		const shipment = await lockShipment(tx, { number }, { nodeIds: courier.nodeIds })
		if (!shipment) return { outcome: 'not-here' }
		const pickUp = await findPickUp(tx, shipment.id)
		if (!pickUp) return { outcome: 'not-waiting' }
		if (!(await openNodes(tx, courier.nodeIds)).some(({ id }) => id === pickUp.nodeId)) return { outcome: 'not-here' }
		if (await isHeld(tx, shipment.orderId)) return { outcome: 'called-back' }
		const tried = tryCode(pickUp, parsePickUpCode(handing.code), world.now())
		switch (tried.outcome) {
			case 'locked':
				return tried
			case 'wrong-code':
				await keepWrongTry(tx, { shipmentId: shipment.id, ...tried })
				return { outcome: 'wrong-code', left: MOST_WRONG_CODES - tried.wrongTries }
			case 'right':
				await handOut(tx, shipment, { ...handing, nodeId: pickUp.nodeId, courier, at: world.now() })
				return { outcome: 'handed-out', number }
		}
	})
}

type Handed = Pick<HandingOut, 'collectedBy'> & { nodeId: number; courier: Courier; at: Date }

async function handOut(tx: Db, shipment: LockedShipment, { collectedBy, nodeId, courier, at }: Handed): Promise<void> {
	await endPickUp(tx, { shipmentId: shipment.id, at, collectedBy })
	const actor = `account:${courier.account.accountId}`
	const rawCode = `code:${collectedBy.toLowerCase()}`
	await recordParcelEvent(tx, shipment, { state: 'DELIVERED', source: 'NODE_SCAN', rawCode, nodeId, actor, at })
}
