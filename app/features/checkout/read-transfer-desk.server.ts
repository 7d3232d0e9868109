import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { refundsOwedByHand } from '#db/queries/refunds-by-hand.ts'
import { awaitedTransfers, unmatchedTransfers } from '#db/queries/transfers.ts'

/** More than a person works off in a day; the most urgent come first. */
const MOST = 200

/** The bank's day: none of what is recorded can be later. */
export const bankToday = (world: World) => localDateAt(world.now(), MARKET_ZONE)

/** All that waits for a person who sees the bank's account. */
export async function readTransferDesk(world: World) {
	const [awaited, unmatched, refunds] = await Promise.all([
		awaitedTransfers(world.db, MOST),
		unmatchedTransfers(world.db, MOST),
		refundsOwedByHand(world.db, MOST),
	])
	return { awaited, unmatched, refunds, today: bankToday(world) }
}
