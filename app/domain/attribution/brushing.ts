import { HOUR_MS } from '#app/domain/time/instant.ts'

/** More paid orders of one buyer at one seller within a day than anybody eats. */
export const MOST_ORDERS_A_DAY = 5

/** What tells a made-up sale from a real one. */
export interface BrushingSigns {
	/** The buyer works for a seller of the order, or has the phone of one who does. */
	isByOwnPeople: boolean
	/** When the same buyer's earlier orders at the same seller were paid: later ones judge themselves. */
	earlier: readonly Date[]
	paidAt: Date
}

/** Why an order is taken for made up; null for one that is not. A flag takes it out of every figure, never its money. */
export function brushingOf({ isByOwnPeople, earlier, paidAt }: BrushingSigns): 'OWN_PEOPLE' | 'BURST' | null {
	if (isByOwnPeople) return 'OWN_PEOPLE'
	const sameDay = earlier.filter((at) => paidAt.getTime() - at.getTime() < 24 * HOUR_MS)
	return sameDay.length >= MOST_ORDERS_A_DAY ? 'BURST' : null
}
