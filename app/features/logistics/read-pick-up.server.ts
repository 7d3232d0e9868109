import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { parseShipmentNumber } from '#app/domain/tracking/shipment-number.ts'
import type { World } from '#app/platform/world.ts'
import { orderOfParcel, toldPickUp } from '#db/queries/pick-ups.ts'

/** A parcel is kept to the end of its last day. */
export const lastDayOf = (until: Date) => localDateAt(new Date(until.getTime() - 1), MARKET_ZONE)

/** The order of a parcel, whose buyer alone may see its code; null when there is none. */
export async function readOrderOfParcel(world: World, text: string): Promise<string | null> {
	const number = parseShipmentNumber(text)
	return number && orderOfParcel(world.db, number)
}

/** Where and with which code a parcel waits, for the buyer of its order only; null when it does not. */
export async function readPickUp(world: World, text: string) {
	const number = parseShipmentNumber(text)
	const told = number ? await toldPickUp(world.db, number) : null
	return told && { code: told.code, place: told.place, hours: told.hours, lastDay: lastDayOf(new Date(told.until)) }
}
