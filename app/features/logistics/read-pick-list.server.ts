import type { Seller } from '#app/domain/accounts/roles.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt, localInstant } from '#app/domain/time/zoned.ts'
import { pickList } from '#app/domain/tracking/pick-list.ts'
import type { World } from '#app/platform/world.ts'
import { goodsToPack } from '#db/queries/packing.ts'

const MOST_LINES = 500

/** So many days ahead is all that is ordered: harvests are sold months before. */
const ALL_DAYS = 730

const DAYS_OF = { today: 0, tomorrow: 1, all: ALL_DAYS } as const

/** Until when goods leave that are fetched now. */
export type PickSpan = keyof typeof DAYS_OF

/** What is to be fetched and packed by tonight, by the end of tomorrow, or at all; of an empty list how many parcels come later. */
export async function readPickList(world: World, seller: Seller, day: PickSpan) {
	const today = localDateAt(world.now(), MARKET_ZONE)
	const goodsOf = (span: PickSpan) => {
		const before = localInstant(addDays(today, DAYS_OF[span] + 1), '00:00', MARKET_ZONE)
		return goodsToPack(world.db, seller.enterpriseId, before, MOST_LINES)
	}
	const goods = await goodsOf(day)
	const later = goods.length === 0 && day !== 'all' ? await goodsOf('all') : []
	const laterParcels = new Set(later.map(({ shipmentId }) => shipmentId)).size
	const last = day === 'all' ? null : addDays(today, DAYS_OF[day])
	return { day, last, ...pickList(goods), isCut: goods.length === MOST_LINES, laterParcels }
}
