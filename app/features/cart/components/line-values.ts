import type { CartWish } from '#app/domain/cart/cart-wish.ts'
import type { LineValues } from '#app/features/cart/components/line-fields.tsx'

/** A wish as the texts of its form. */
export function valuesOf(wish: CartWish): LineValues {
	switch (wish.kind) {
		case 'product':
			return { variantId: String(wish.variantId), qty: String(wish.qty) }
		case 'stay':
			return {
				ratePlanId: String(wish.ratePlanId),
				checkIn: wish.checkIn,
				checkOut: wish.checkOut,
				qty: String(wish.qty),
				adults: String(wish.adults),
				childAges: wish.childAges.join(', '),
			}
		case 'experience': {
			const units = wish.units.map(({ unitTypeId, qty }) => [`unit-${unitTypeId}`, String(qty)])
			return { sessionId: String(wish.sessionId), ...Object.fromEntries(units) }
		}
		case 'package':
			return {
				listingId: String(wish.listingId),
				startsOn: wish.startsOn,
				qty: String(wish.qty),
				...Object.fromEntries(Object.entries(wish.choices).map(([key, id]) => [`choice-${key}`, String(id)])),
			}
	}
}
