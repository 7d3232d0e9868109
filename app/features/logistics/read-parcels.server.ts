import { maySeeContact } from '#app/domain/accounts/contact-visibility.ts'
import type { Courier, Seller } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { returnsAt } from '#db/queries/return-parcels.ts'
import { parcelsNear, shipmentsOfSeller } from '#db/queries/shipments.ts'
import { openNodes } from '#db/queries/tracking-events.ts'

const MOST_PARCELS = 100

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
	const [nodes, parcels, returns] = await Promise.all([
		openNodes(world.db, courier.nodeIds),
		parcelsNear(world.db, courier.nodeIds, MOST_PARCELS),
		returnsAt(world.db, courier.nodeIds, MOST_PARCELS),
	])
	return { nodes, parcels, returns }
}
