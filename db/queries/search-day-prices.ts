import { sql } from 'kysely'
import { MOST_ASKED } from '#app/domain/catalog/search-filters.ts'
import type { Db } from '#db/client.ts'
import { listNightPrices } from '#db/queries/stay-day-prices.ts'
import { allOf, type Asked, facetTokens, matches, rowConditions } from '#db/queries/search-conditions.ts'

/** The stays that a search may find, whatever they cost, with its filters or without; null when they are too many. */
async function findStays(db: Db, asked: Asked, tokens: readonly string[]): Promise<number[] | null> {
	const parts = [asked.question?.anywhere ?? '', "'=k:stay'", ...tokens]
	const { rows } = await sql<{ id: number }>`select s.listing_id as id from listing_search s
		where ${allOf([...rowConditions(asked, false), matches(parts)])} limit ${sql.lit(MOST_ASKED + 1)}`.execute(db)
	return rows.length > MOST_ASKED ? null : rows.map(({ id }) => id)
}

/**
 * What a night costs in the stays that a search with days may find, in minor units: by all of the market for its counts, or where
 * those are too many by the filtered ones; null when these are too many too.
 */
export async function readDayPrices(db: Db, asked: Asked): Promise<Map<number, number> | null> {
	const stays = (await findStays(db, asked, [])) ?? (await findStays(db, asked, facetTokens(asked.filters)))
	return stays === null ? null : listNightPrices(db, stays, asked)
}
