import { couponCode } from '#app/domain/pricing/coupon-terms.ts'
import { roomCodes } from '#app/domain/offers/guest-room.ts'
import type { PriceOptions } from '#app/domain/offers/price-requests.ts'
import type { ShipChoices } from '#app/domain/pricing/ship-quote.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Db } from '#db/client.ts'
import { roomsIn } from '#app/features/checkout/ship-form.ts'
import { findCoupon, type CouponBuyer } from '#db/queries/coupons.ts'
import { listGuestRooms } from '#db/queries/guest-rooms.ts'
import { listPickUpPoints } from '#db/queries/pick-up-points.ts'

export interface PriceWish {
	at: Date
	shipTo: string | null
	ship: ShipChoices
	coupon: string | null
	buyer: CouponBuyer
}

async function pointsNear(db: Db, { at, shipTo: regionCode, ship }: PriceWish): Promise<Set<number>> {
	const isAsked = Object.values(ship).some((choice) => choice.method === 'PICK_UP')
	if (!isAsked || regionCode === null) return new Set()
	const points = await listPickUpPoints(db, { regionCode, language: 'zh', on: localDateAt(at, MARKET_ZONE) })
	return new Set(points.map((point) => point.nodeId))
}

async function roomsOf(db: Db, { at, ship, buyer }: PriceWish) {
	const asked = roomsIn(ship)
	if (asked.length === 0) return []
	const day = localDateAt(at, MARKET_ZONE)
	return listGuestRooms(db, { accountId: buyer.accountId, codes: roomCodes(asked), day })
}

/** What a price depends on beside the wishes; asks the database only for a coupon, a delivery point or a room. */
export async function readPriceTerms(db: Db, wish: PriceWish): Promise<PriceOptions> {
	const { at, shipTo, ship } = wish
	const code = couponCode(wish.coupon)
	return {
		...{ at, shipTo, ship },
		points: await pointsNear(db, wish),
		rooms: await roomsOf(db, wish),
		coupon: code === null ? null : { code, terms: await findCoupon(db, code, wish.buyer) },
	}
}
