import type { LineRequest } from '#app/domain/offers/line-request.ts'
import type { ApiLine } from '#app/features/checkout/api-lines-form.ts'
import type { Db } from '#db/client.ts'
import { firstRatePlans } from '#db/queries/room-plans.ts'

function toWish(line: ApiLine, key: string, plans: ReadonlyMap<number, number>): LineRequest {
	if ('variant_id' in line) return { kind: 'product', key, variantId: line.variant_id, qty: line.qty }
	if ('session_id' in line) {
		const units = line.units.map((unit) => ({ unitTypeId: unit.unit_type_id, qty: unit.qty }))
		return { kind: 'experience', key, sessionId: line.session_id, units }
	}
	if ('package_id' in line) {
		const { package_id: listingId, start: startsOn, qty, choices } = line
		return { kind: 'package', key, listingId, startsOn, qty, choices }
	}
	const { check_in: checkIn, check_out: checkOut, rooms: qty, adults, children: childAges } = line
	// A room type without a plan on sale is answered like one that is not there.
	return {
		kind: 'stay',
		key,
		ratePlanId: plans.get(line.room_type_id) ?? -1,
		checkIn,
		checkOut,
		qty,
		adults,
		childAges,
	}
}

/** The wishes of an API body, keyed by their place in it; a room type stands for its first plan on sale. */
export async function readApiLines(db: Db, lines: readonly ApiLine[]): Promise<LineRequest[]> {
	const roomTypeIds = lines.flatMap((line) => ('room_type_id' in line ? [line.room_type_id] : []))
	const plans = roomTypeIds.length > 0 ? await firstRatePlans(db, roomTypeIds) : new Map<number, number>()
	return lines.map((line, position) => toWish(line, `lines.${String(position).padStart(2, '0')}`, plans))
}
