import type { LineWeight } from '#app/domain/goods/catch-weight.ts'
import type { PreparedLine } from '#app/domain/offers/prepared.ts'
import { shipPlanKey } from '#app/domain/pricing/ship-plans.ts'

/** What a line was bought under beside its price; absent where it does not apply. */
export type LineTerms = {
	/** Pre-orders: the dates, both included, between which they leave. */
	promise?: { from: string; to: string }
	/** Catch weight: what the weighing is measured by. */
	weight?: LineWeight
	/** Paid at once and answered by the seller first. */
	request?: true
	/** Goods: the plan of the parcel they travel in. */
	plan?: string
}

/** The columns of an order line that only a line of its own kind fills. */
export function particulars({ toPrice, roomTypeId, group }: PreparedLine) {
	const none = {
		variantId: null,
		ratePlanId: null,
		roomTypeId,
		checkIn: null,
		checkOut: null,
		adults: null,
		childAges: [] as number[],
		sessionId: null,
		unitTypeId: null,
		groupId: group?.groupId ?? null,
	}
	switch (toPrice.kind) {
		case 'GOODS':
			return { ...none, variantId: toPrice.variantId }
		case 'STAY': {
			const { ratePlanId, checkIn, checkOut, guests } = toPrice
			return { ...none, ratePlanId, checkIn, checkOut, adults: guests.adults, childAges: [...guests.childAges] }
		}
		case 'EXPERIENCE':
			return { ...none, sessionId: toPrice.sessionId, unitTypeId: toPrice.unitTypeId }
	}
}

function weightOf({ toPrice }: PreparedLine): LineWeight | null {
	if (toPrice.kind !== 'GOODS' || !toPrice.weight) return null
	return { ...toPrice.weight, unitMinor: toPrice.unitMinor }
}

/** The terms of a prepared line. */
export function lineTerms(prepared: PreparedLine): LineTerms {
	const { promise, toPrice, listing } = prepared
	const weight = weightOf(prepared)
	const isRequest = toPrice.kind !== 'GOODS' && listing.bookingMode === 'request'
	return {
		...(promise && { promise: { from: promise.from, to: promise.to } }),
		...(weight && { weight }),
		...(isRequest && { request: true }),
		...(toPrice.kind === 'GOODS' && { plan: shipPlanKey(toPrice) }),
	}
}
