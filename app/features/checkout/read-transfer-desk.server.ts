import { type DeskList, DESK_LISTS, type DeskPages, readDeskPages } from '#app/domain/payments/desk-pages.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { countDesk } from '#db/queries/desk-counts.ts'
import { refundsOwedByHand } from '#db/queries/refunds-by-hand.ts'
import { awaitedTransfers, unmatchedTransfers } from '#db/queries/transfers.ts'

const PER_PAGE = 50

/** The bank's day: none of what is recorded can be later. */
export const bankToday = (world: World) => localDateAt(world.now(), MARKET_ZONE)

/** All that waits for a person who sees the bank's account, each list at the page that is read for it. */
export async function readTransferDesk(world: World, read: (list: string) => string | null) {
	const { db } = world
	const pages = readDeskPages(read)
	const offset = (list: DeskList) => (pages[list] - 1) * PER_PAGE
	const [counts, awaited, unmatched, refunds] = await Promise.all([
		countDesk(db),
		awaitedTransfers(db, PER_PAGE, offset('awaited')),
		unmatchedTransfers(db, PER_PAGE, offset('unmatched')),
		refundsOwedByHand(db, PER_PAGE, offset('refunds')),
	])
	const pageCounts = Object.fromEntries(
		DESK_LISTS.map((list) => [list, Math.max(1, Math.ceil(counts[list] / PER_PAGE))]),
	) as DeskPages
	return { awaited, unmatched, refunds, pages, pageCounts, today: bankToday(world) }
}
