import type { BuyerDetails } from '#app/domain/checkout/buyer-details.ts'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import type { OrderToPlace } from '#app/features/checkout/price-order.server.ts'
import type { TestMarket } from '#tests/support/market.ts'

export const BUYER: BuyerDetails = {
	name: '测试游客',
	phone: '000-0000-0000',
	email: 'guest@example.test',
	language: 'zh',
	shipTo: { regionCode: '990102000000', line: '1', name: '测试游客', phone: '000-0000-0000' },
	note: '',
}

/** Two tins of tea. */
export const teaWish = (market: TestMarket, qty = 1): LineRequest => ({
	kind: 'product',
	key: 'tea',
	variantId: market.variantIds[0],
	qty,
})

/** A room for two over a night. */
export const nightWish = (market: TestMarket, checkIn = '2026-05-06', checkOut = '2026-05-07'): LineRequest => ({
	kind: 'stay',
	key: 'night',
	ratePlanId: market.ratePlanIds[1],
	checkIn,
	checkOut,
	qty: 1,
	adults: 2,
	childAges: [],
})

/** Tickets of a tea-picking session. */
export const pickingWish = (market: TestMarket, qty = 2, day = '2026-05-05'): LineRequest => ({
	kind: 'experience',
	key: 'picking',
	sessionId: market.sessionIds[day] ?? 0,
	units: [{ unitTypeId: market.unitTypeIds[0], qty }],
})

/** A package from 2026-05-04 on: two nights, a session on the second day, a tin of tea. */
export const packageWish = (market: TestMarket, qty = 1): LineRequest => ({
	kind: 'package',
	key: 'weekend',
	listingId: market.packageId,
	startsOn: '2026-05-04',
	qty,
	choices: { '2': market.sessionIds['2026-05-05'] ?? 0 },
})

let count = 0

/** A guest's order of wishes, with a key of its own unless given. */
export function orderOf(wishes: LineRequest[], parts: Partial<OrderToPlace> = {}): OrderToPlace {
	return {
		idempotencyKey: `test-key-${++count}`,
		wishes,
		buyer: BUYER,
		cartId: null,
		accountId: null,
		agreed: {},
		lastTouch: 'direct',
		...parts,
	}
}
