import type { Seller } from '#app/domain/accounts/roles.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt, localInstant } from '#app/domain/time/zoned.ts'
import { pickList } from '#app/domain/tracking/pick-list.ts'
import type { World } from '#app/platform/world.ts'
import { goodsToPack } from '#db/queries/packing.ts'

const MOST_LINES = 500

/** What is to be fetched and packed by tonight, or by the end of tomorrow. */
export async function readPickList(world: World, seller: Seller, day: 'today' | 'tomorrow') {
	const today = localDateAt(world.now(), MARKET_ZONE)
	const last = day === 'today' ? today : addDays(today, 1)
	const before = localInstant(addDays(last, 1), '00:00', MARKET_ZONE)
	const goods = await goodsToPack(world.db, seller.enterpriseId, before, MOST_LINES)
	return { day, last, ...pickList(goods), isCut: goods.length === MOST_LINES }
}
