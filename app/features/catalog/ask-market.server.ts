import type { SearchFilters } from '#app/domain/catalog/search-filters.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { World } from '#app/platform/world.ts'
import { searchIndexed } from '#db/queries/indexed-search.ts'
import { type MarketAnswer, searchListings } from '#db/queries/market-search.ts'

/** Searches the market as this process has it in memory, or in the tables while it does not: the answers are the same. Without a language no choices are counted. */
export async function askMarket(
	{ db, market }: Pick<World, 'db' | 'market'>,
	language: Language | null,
	filters: SearchFilters,
	now: Date,
): Promise<MarketAnswer> {
	const index = await market.current()
	return index
		? searchIndexed({ db, index }, language, filters, now)
		: searchListings(db, language ?? 'zh', filters, now)
}
