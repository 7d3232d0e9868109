import type { Seller } from '#app/domain/accounts/roles.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import { mayMove } from '#app/domain/states/transition.ts'
import { SHIPMENT_MOVES } from '#app/domain/tracking/shipment-states.ts'
import { recordParcelEvent } from '#app/features/logistics/record-parcel-event.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { isHeld } from '#db/queries/fraud-warnings.ts'
import { holdsRecalled } from '#db/queries/recalls.ts'
import { isNumberUsed } from '#db/queries/seller-parcels.ts'
import { lockShipment, type LockedShipment, setCarrier } from '#db/queries/shipments.ts'
import { inTransaction, isTaken } from '#db/transaction.ts'

export interface ParcelToShip {
	shipmentId: number
	carrier: string
	carrierNumber: string
}

export type ShipOutcome = {
	outcome: 'shipped' | 'not-found' | 'not-packed' | 'already-gone' | 'number-taken' | 'recalled' | 'held'
}

/** Hands a packed parcel to a carrier: its goods are sent, in full. */
export async function shipParcel(world: World, seller: Seller, parcel: ParcelToShip): Promise<ShipOutcome> {
	const by = { enterpriseId: seller.enterpriseId, actor: `account:${seller.account.accountId}` }
	try {
		return await inTransaction(world.db, async (tx) => {
			const shipment = await lockShipment(tx, { id: parcel.shipmentId }, { enterpriseId: by.enterpriseId })
			if (!shipment) return { outcome: 'not-found' }
			const refusal = await whyKept(tx, shipment)
			if (refusal) return { outcome: refusal }
			const isGone = await sendOff(tx, by, { shipment, ...parcel, at: world.now() })
			return { outcome: isGone ? 'shipped' : 'number-taken' }
		})
	} catch (error) {
		if (isNumberTaken(error)) return { outcome: 'number-taken' }
		throw error
	}
}

/** Why a locked parcel does not leave: what it is, or what it has in it. */
export const whyKept = async (tx: Db, shipment: LockedShipment) => refusalOf(shipment) ?? (await keptBack(tx, shipment))

/** Tells that another enterprise's parcel has the number of the same carrier. */
export const isNumberTaken = (error: unknown) => isTaken(error, 'shipments_carrier_carrier_number_key')

/** Hands a locked parcel that nothing keeps to a carrier; false, and nothing written, where its number is another parcel's. */
export async function sendOff(
	tx: Db,
	by: { enterpriseId: number; actor: string },
	parcel: { shipment: LockedShipment; carrier: string; carrierNumber: string; at: Date },
): Promise<boolean> {
	const { shipment, carrier, carrierNumber, at } = parcel
	if (await isNumberUsed(tx, by.enterpriseId, { carrierNumber, exceptId: shipment.id })) return false
	await setCarrier(tx, { id: shipment.id, carrier, carrierNumber })
	await recordParcelEvent(tx, shipment, { state: 'PICKED_UP', source: 'MANUAL', actor: by.actor, at })
	return true
}

export type HandOverOutcome =
	| Exclude<ShipOutcome, { outcome: 'shipped' | 'number-taken' }>
	| { outcome: 'handed' | 'not-here' }

/** Gives a packed parcel to the guest it waits for in the seller's own house: it leaves and is there at once, with no carrier. */
export async function handOverHere(world: World, seller: Seller, shipmentId: number): Promise<HandOverOutcome> {
	const keeper = { enterpriseId: seller.enterpriseId }
	return inTransaction(world.db, async (tx): Promise<HandOverOutcome> => {
		const shipment = await lockShipment(tx, { id: shipmentId }, keeper)
		if (!shipment) return { outcome: 'not-found' }
		if (!shipment.isHere) return { outcome: 'not-here' }
		const refusal = await whyKept(tx, shipment)
		if (refusal) return { outcome: refusal }
		const news = { source: 'MANUAL', actor: `account:${seller.account.accountId}`, at: world.now() } as const
		await recordParcelEvent(tx, shipment, { ...news, state: 'PICKED_UP' })
		const onItsWay = await lockShipment(tx, { id: shipmentId }, keeper)
		if (onItsWay) await recordParcelEvent(tx, onItsWay, { ...news, state: 'DELIVERED' })
		return { outcome: 'handed' }
	})
}

/** Why a packed parcel does not leave its seller's hands; both are asked in one round trip. */
async function keptBack(tx: Db, { lines, orderId }: LockedShipment): Promise<'recalled' | 'held' | null> {
	const lineIds = lines.map(({ lineId }) => lineId)
	const [isRecalled, isWarnedOf] = await Promise.all([holdsRecalled(tx, lineIds), isHeld(tx, orderId)])
	if (isRecalled) return 'recalled'
	return isWarnedOf ? 'held' : null
}

function refusalOf(shipment: LockedShipment): 'not-packed' | 'already-gone' | null {
	if (!mayMove(SHIPMENT_MOVES, shipment.state, 'PICKED_UP')) return 'already-gone'
	const wanted = shipment.lines.filter(({ state }) => state !== 'CANCELLED')
	return wanted.length > 0 && wanted.every(({ state }) => isPacked(state)) ? null : 'not-packed'
}

/** Of a line that another of its parcels set on its way the rest is packed too. */
const isPacked = (state: OrderLineState) => state === 'PACKED' || state === 'SHIPPED'
