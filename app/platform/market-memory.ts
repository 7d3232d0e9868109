import type { MarketIndex } from '#app/domain/market-index/market-index.ts'

/** The market as this process has it in its memory, for searches. */
export interface MarketMemory {
	/** The market as it is, or was less than two seconds ago; null while this process does not have it. */
	current: () => Promise<MarketIndex | null>
}

/** For a process that searches by the tables alone. */
export const noMarketMemory: MarketMemory = { current: async () => null }
