import type { Config } from '#app/platform/config.ts'
import type { World } from '#app/platform/world.ts'
import { FollowedMarket } from '#app/server/market-memory/followed-market.ts'
import { layOutAside } from '#app/server/market-memory/lay-out-aside.ts'
import type { OpenDatabase } from '#app/server/open-database.ts'
import { layOutListings, readMarketNames } from '#db/queries/market-rows.ts'
import { forgetSearchChanges, readSearchChanges } from '#db/queries/search-changes.ts'
import { countShownListings } from '#db/queries/search-index.ts'

/** What a listing takes, about: its columns, its tokens and its text. */
const BYTES_EACH = 1_400

/** Begins to read the market into this process's memory, if it is not too large for what the settings allow. */
export function openMarketMemory(parts: { config: Config; world: World; database: OpenDatabase }): FollowedMarket {
	const { db, log } = parts.world
	const { searchMemoryBytes } = parts.config
	const ended = new AbortController()
	const market = new FollowedMarket({
		layOut: async () => {
			const needed = (await countShownListings(db)) * BYTES_EACH
			if (needed <= searchMemoryBytes) return layOutAside(parts.database.url, ended.signal)
			if (searchMemoryBytes > 0)
				log.warn({ setting: 'SEARCH_MEMORY_MB', needed }, 'the market is too large to be searched in memory')
			return null
		},
		readNames: () => readMarketNames(db),
		readChanges: (since) => readSearchChanges(db, since),
		layOutSome: (ids) => layOutListings(db, ids),
		forget: () => forgetSearchChanges(db),
		log: (facts, text) => log.info(facts, text),
	})
	market.onStop(() => ended.abort())
	void market.load()
	return market
}
