import { addHours } from '#app/domain/time/instant.ts'
import type { MarketListing } from '#seeds/builders/market.ts'
import type { DemoBuyer } from '#seeds/builders/people.ts'
import type { Random } from '#seeds/random.ts'

/** An order that somebody will place. */
export interface PlannedOrder {
	at: Date
	anchor: MarketListing
	/** Another, where the first cannot be had. */
	another?: () => MarketListing
	/** Drawn when absent. */
	buyer?: DemoBuyer
	source?: string
	/** Days from the order to the trip. */
	leadDays?: number
	/** Paid and not called off, and not yet on its way. */
	isCertain?: boolean
}

/** After a visit three in ten buy again at home what they met there: what the paper's idea of visitors hangs on. */
export function followVisit(visited: MarketListing, buyer: DemoBuyer, at: Date, random: Random): PlannedOrder | null {
	if (!random.chance(0.3)) return null
	const goods = [...visited.linked, ...visited.enterprise.listings].filter(({ text }) => text.kind === 'product')
	if (goods.length === 0) return null
	const draw = random.next()
	const source = draw < 0.35 ? 'qr' : draw < 0.5 ? 'chat_share' : 'direct'
	return { at: addHours(at, 24 * random.int(2, 75) + random.int(0, 9)), anchor: random.pick(goods), buyer, source }
}
