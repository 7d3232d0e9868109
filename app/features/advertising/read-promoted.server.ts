import type { Administrator, Seller } from '#app/domain/accounts/roles.ts'
import { adReturn } from '#app/domain/attribution/ad-return.ts'
import type { PromotedRow } from '#app/domain/promoted/promoted-listing.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { listPromotions } from '#db/queries/promoted-figures.ts'
import { placesToPromote } from '#db/queries/promoted-listings.ts'
import { listingsOfSeller } from '#db/queries/seller-listings.ts'
import { sellerBalance } from '#db/queries/seller-statement.ts'

const MOST_ROWS = 200

const withReturn = (row: PromotedRow) => ({ ...row, ...adReturn(row.spentMinor, row.revenueMinor, row.marginBp) })

/** A promotion with what it returned. */
export type ShownPromotion = ReturnType<typeof withReturn>

/** An enterprise's promotions with what came of each, what it may be spent from, and what may be promoted. */
export async function readPromoted(world: World, { enterpriseId }: Seller) {
	const today = localDateAt(world.now(), MARKET_ZONE)
	const [rows, balance, listings, places] = await Promise.all([
		listPromotions(world.db, { enterpriseId }, { today, limit: MOST_ROWS }),
		sellerBalance(world.db, enterpriseId),
		listingsOfSeller(world.db, enterpriseId),
		placesToPromote(world.db, enterpriseId),
	])
	const published = listings.filter(({ status }) => status === 'published')
	return { today, rows: rows.map(withReturn), balanceMinor: balance.payableMinor, listings: published, places }
}

/** All promotions of enterprises in an administrator's region. */
export async function readAllPromoted(world: World, { regionCode }: Administrator) {
	const today = localDateAt(world.now(), MARKET_ZONE)
	const rows = await listPromotions(world.db, { regionCode }, { today, limit: MOST_ROWS })
	return { today, rows: rows.map(withReturn) }
}
