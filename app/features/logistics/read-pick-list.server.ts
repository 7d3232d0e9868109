import type { Seller } from '#app/domain/accounts/roles.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt, localInstant } from '#app/domain/time/zoned.ts'
import { pickList } from '#app/domain/tracking/pick-list.ts'
import type { World } from '#app/platform/world.ts'
import { goodsToPack } from '#db/queries/packing.ts'

const MOST_LINES = 500

/** What is to be fetched and packed by tonight, or by the end of tomorrow; of an empty today how many parcels tomorrow has. */
export async function readPickList(world: World, seller: Seller, day: 'today' | 'tomorrow') {
	const today = localDateAt(world.now(), MARKET_ZONE)
	const tomorrow = addDays(today, 1)
	const last = day === 'today' ? today : tomorrow
	const goodsUntil = (end: string) =>
		goodsToPack(world.db, seller.enterpriseId, localInstant(addDays(end, 1), '00:00', MARKET_ZONE), MOST_LINES)
	const goods = await goodsUntil(last)
	const next = goods.length === 0 && day === 'today' ? await goodsUntil(tomorrow) : []
	const nextParcels = new Set(next.map(({ shipmentId }) => shipmentId)).size
	return { day, last, ...pickList(goods), isCut: goods.length === MOST_LINES, nextParcels }
}
