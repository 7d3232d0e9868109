import { withStandingPromise } from '#app/domain/tracking/standing-promise.ts'
import { maySeeContact } from '#app/domain/accounts/contact-visibility.ts'
import type { Courier, Seller } from '#app/domain/accounts/roles.ts'
import { isParcelGroup, urgentGroup } from '#app/domain/logistics/parcel-groups.ts'
import type { World } from '#app/platform/world.ts'
import { returnsAt } from '#db/queries/return-parcels.ts'
import { countParcels, parcelsInGroup } from '#db/queries/seller-parcels.ts'
import { parcelsNear } from '#db/queries/shipments.ts'
import { openNodes } from '#db/queries/tracking-events.ts'

const MOST_PARCELS = 100

const PER_PAGE = 20
const LONGEST_WORD = 60

/** A group of a seller's parcels page by page, all or those that a word names; without a group the most urgent one. */
export async function readSellerParcels(
	world: World,
	{ enterpriseId }: Seller,
	asked: { group: string | null; word: string; page: number },
) {
	const word = asked.word.trim().slice(0, LONGEST_WORD)
	const counts = await countParcels(world.db, enterpriseId, word)
	const group = isParcelGroup(asked.group) ? asked.group : urgentGroup(counts)
	const offset = (asked.page - 1) * PER_PAGE
	const rows = await parcelsInGroup(world.db, enterpriseId, { group, word, limit: PER_PAGE, offset })
	const parcels = rows.map(withStandingPromise).map(({ buyerName, carrierNote, ...parcel }) => {
		const isVisible = maySeeContact({ paidAt: parcel.paidAt, doneAt: parcel.deliveredAt }, world.now())
		return { ...parcel, buyerName: isVisible ? buyerName : null, carrierNote: isVisible ? carrierNote : '' }
	})
	const pageCount = Math.max(1, Math.ceil(counts[group] / PER_PAGE))
	return { parcels, counts, group, word, page: asked.page, pageCount }
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
