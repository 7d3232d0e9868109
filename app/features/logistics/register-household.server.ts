import type { Courier } from '#app/domain/accounts/roles.ts'
import { parseCarrierNumber, parsePhone } from '#app/domain/logistics/household-parcel.ts'
import { keptUntil, pickUpCode } from '#app/domain/logistics/pick-up.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { parseShipmentNumber } from '#app/domain/tracking/shipment-number.ts'
import type { World } from '#app/platform/world.ts'
import { insertHouseholdParcel } from '#db/queries/household-parcels.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { findCarried } from '#db/queries/shipments.ts'
import { openNodes } from '#db/queries/tracking-events.ts'
import { inTransaction } from '#db/transaction.ts'

export interface Registration {
	nodeId: number
	carrier: string
	carrierNumber: string
	name: string
	phone: string
	temperatureClass: 'ambient' | 'chilled' | 'frozen'
}

export type RegisterOutcome = {
	outcome: 'registered' | 'known' | 'ours' | 'not-my-node' | 'not-a-carrier-number' | 'not-a-phone'
}

/**
 * Registers a parcel of any carrier that came for someone of the village, and has them told by text message with its code. A
 * parcel of ours is scanned as one of ours, so that it is not counted twice.
 */
export async function registerHousehold(world: World, courier: Courier, asked: Registration): Promise<RegisterOutcome> {
	const carrierNumber = parseCarrierNumber(asked.carrierNumber)
	const phone = parsePhone(asked.phone)
	if (!carrierNumber) return { outcome: 'not-a-carrier-number' }
	if (!phone) return { outcome: 'not-a-phone' }
	return inTransaction(world.db, async (tx): Promise<RegisterOutcome> => {
		const { nodeId, carrier, name, temperatureClass } = asked
		if (!(await openNodes(tx, courier.nodeIds)).some(({ id }) => id === nodeId)) return { outcome: 'not-my-node' }
		if (parseShipmentNumber(carrierNumber) || (await findCarried(tx, carrierNumber))) return { outcome: 'ours' }
		const at = world.now()
		const actor = `account:${courier.account.accountId}`
		const parcel = { nodeId, carrier, carrierNumber, name, phone, temperatureClass, actor, at }
		const kept = { keepUntil: keptUntil(at, temperatureClass, MARKET_ZONE), code: pickUpCode(world.randomBytes(4)) }
		const id = await insertHouseholdParcel(tx, { ...parcel, ...kept })
		if (id === null) return { outcome: 'known' }
		const payload = { parcelId: id, reminder: 0 }
		await publishEvent(tx, {
			topic: 'household-parcel-waits',
			dedupeKey: `household-parcel-waits:${id}:0`,
			payload,
			at,
		})
		return { outcome: 'registered' }
	})
}
