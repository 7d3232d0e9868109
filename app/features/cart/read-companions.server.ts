import type { CartView } from '#app/domain/cart/cart-view.ts'
import { chooseCompanions, type Companion } from '#app/domain/cart/stay-companions.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { localInstant } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { listStayCompanions } from '#db/queries/stay-companions.ts'

/** Who arrives has the day before them from then on; on the day they leave, all of it. */
const FROM_NOON = '12:00'

/** What goes with a stay in the basket. */
export interface StayCompanions {
	/** What it is called. */
	stay: string
	guests: number
	items: Companion[]
}

/** What of the market goes with the first stay in a basket that can be had, on its dates and for its guests; null when nothing does. */
export async function readCompanions(
	world: World,
	language: Language,
	view: Pick<CartView, 'groups'>,
): Promise<StayCompanions | null> {
	const lines = view.groups.flatMap((group) => group.lines)
	for (const { wish, title, reasons, listingId, timeZone } of lines) {
		if (wish.kind !== 'stay' || reasons.length > 0 || title === null) continue
		const { checkIn, checkOut, qty } = wish
		const guests = (wish.adults + wish.childAges.length) * qty
		const found = await listStayCompanions(world.db, language, {
			...{ stayId: listingId, guests, at: world.now(), but: lines.map((line) => line.listingId) },
			from: localInstant(checkIn, FROM_NOON, timeZone),
			until: localInstant(addDays(checkOut, 1), '00:00', timeZone),
		})
		const items = chooseCompanions(found)
		return items.length > 0 ? { stay: title, guests, items } : null
	}
	return null
}
