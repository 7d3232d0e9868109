import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { OrderRefusal } from '#app/domain/checkout/order-refusal.ts'
import { isInTime } from '#app/domain/time/instant.ts'
import { buyerOf, type OrderToPlace } from '#app/features/checkout/price-order.server.ts'
import type { Db } from '#db/client.ts'
import { findPlaceInGroup } from '#db/queries/groups.ts'

async function reasonOf(
	tx: Db,
	groupId: number,
	{ order, at }: { order: OrderToPlace; at: Date },
): Promise<UnavailableReason | null> {
	const place = await findPlaceInGroup(tx, groupId, buyerOf(order))
	if (place?.state !== 'OPEN' || (place.endsAt && !isInTime(at, place.endsAt))) return { code: 'group_over' }
	if (place.isSeller) return { code: 'group_own' }
	return place.isTaken ? { code: 'group_joined' } : null
}

/**
 * Why a buyer cannot take a place in a group, or null: it is over, it is their own shop's, or they have a place already. The rows
 * of its places are locked, so that two orders of one buyer see each other.
 */
export async function refuseGroup(tx: Db, order: OrderToPlace, at: Date): Promise<OrderRefusal | null> {
	for (const wish of order.wishes) {
		if (wish.kind !== 'product' || wish.groupId === undefined) continue
		const reason = await reasonOf(tx, wish.groupId, { order, at })
		if (reason) return { outcome: 'unavailable', reasons: [{ key: wish.key, reasons: [reason] }] }
	}
	return null
}
