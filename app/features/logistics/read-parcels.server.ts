import { maySeeContact } from '#app/domain/accounts/contact-visibility.ts'
import type { Courier, Seller } from '#app/domain/accounts/roles.ts'
import { HOUR_MS } from '#app/domain/time/instant.ts'
import { isFinal } from '#app/domain/states/transition.ts'
import { parseShipmentNumber } from '#app/domain/tracking/shipment-number.ts'
import { SHIPMENT_MOVES } from '#app/domain/tracking/shipment-states.ts'
import type { World } from '#app/platform/world.ts'
import { parcelsNear, shipmentsOfSeller } from '#db/queries/shipments.ts'
import { openNodes, trackedParcel } from '#db/queries/tracking-events.ts'

const MOST_PARCELS = 100
const SILENT_HOURS = 24

/** A parcel as anyone with its number may see it, and whether there has been no news for a day. */
export async function readTracking(world: World, text: string) {
	const number = parseShipmentNumber(text)
	const parcel = number ? await trackedParcel(world.db, number) : null
	if (!parcel) return null
	const newest = Math.max(0, ...parcel.events.map(({ at }) => Date.parse(at)))
	const isUnderWay = parcel.state !== 'PENDING' && !isFinal(SHIPMENT_MOVES, parcel.state)
	const isSilent = isUnderWay && newest < world.now().getTime() - SILENT_HOURS * HOUR_MS
	return { ...parcel, isSilent }
}

/** A seller's parcels, those to send first. */
export async function readSellerParcels(world: World, seller: Seller) {
	const parcels = await shipmentsOfSeller(world.db, seller.enterpriseId, { limit: MOST_PARCELS })
	return parcels.map(({ buyerName, ...parcel }) => {
		const isVisible = maySeeContact({ paidAt: parcel.paidAt, doneAt: parcel.deliveredAt }, world.now())
		return { ...parcel, buyerName: isVisible ? buyerName : null }
	})
}

/** A courier's nodes and the parcels on their way to or at them. */
export async function readCourierScreen(world: World, courier: Courier) {
	const [nodes, parcels] = await Promise.all([
		openNodes(world.db, courier.nodeIds),
		parcelsNear(world.db, courier.nodeIds, MOST_PARCELS),
	])
	return { nodes, parcels }
}
