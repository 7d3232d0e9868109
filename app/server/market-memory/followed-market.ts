import { MarketIndex } from '#app/domain/market-index/market-index.ts'
import type { MarketNames } from '#app/domain/market-index/market-names.ts'
import type { SegmentParts } from '#app/domain/market-index/segment-parts.ts'
import type { MarketMemory } from '#app/platform/market-memory.ts'
import type { LaidOutMarket } from '#db/queries/market-rows.ts'
import type { SearchChanges } from '#db/queries/search-changes.ts'

/** Between two looks at what changed while anybody searches. */
const LOOK_EVERY_MS = 300
/** Else: changes are told for a quarter of an hour. */
const IDLE_LOOK_EVERY_MS = 60_000
const IDLE_MS = 10_000
/** What is known is trusted for so long: with the time a look takes, well within two seconds of a change. */
const TRUSTED_MS = 1200
/** Whoever lost sight for so long may have missed what was told. */
const LOST_MS = 600_000
/** A search waits no longer for a look; the tables answer it then. */
const PATIENCE_MS = 250
/** So many changed listings are laid out anew with all others. */
const MOST_LATER = 2048
const RETRY_MS = 5_000
const FORGET_EVERY_MS = 60_000

export interface FollowedMarketParts {
	/** The whole market as it is; null when it is too large for the memory this process may take. */
	layOut: () => Promise<LaidOutMarket | null>
	readNames: () => Promise<MarketNames>
	readChanges: (since: string) => Promise<SearchChanges>
	/** Those of some listings that are on show, laid out. */
	layOutSome: (ids: readonly number[]) => Promise<SegmentParts>
	forget: () => Promise<void>
	/** Told of what happens to it. */
	log: (facts: object, text: string) => void
	/** Milliseconds that only grow. */
	clock?: () => number
}

/** The market in this process's memory, kept as it is by what the database tells of changes. */
export class FollowedMarket implements MarketMemory {
	#parts: FollowedMarketParts
	#clock: () => number
	#index: MarketIndex | null = null
	#horizon = ''
	#knownAt = -Infinity
	#wokenAt = -Infinity
	#forgottenAt = -Infinity
	#looking: Promise<void> | null = null
	#loading: Promise<void> | null = null
	#timer: NodeJS.Timeout | null = null
	#isStopped = false
	#ending: (() => void)[] = []

	constructor(parts: FollowedMarketParts) {
		this.#parts = parts
		this.#clock = parts.clock ?? (() => performance.now())
	}

	/** Begins to read the market; searches are answered by the tables until it is there. */
	load(): Promise<void> {
		this.#index = null
		this.#loading ??= this.#load().finally(() => (this.#loading = null))
		return this.#loading
	}

	/** Something else to end with it. */
	onStop(end: () => void): void {
		this.#ending.push(end)
	}

	stop(): void {
		this.#isStopped = true
		for (const end of this.#ending) end()
		this.#index = null
		if (this.#timer) clearTimeout(this.#timer)
	}

	/** Whether searches are answered from memory. */
	get isThere(): boolean {
		return this.#index !== null
	}

	async current(): Promise<MarketIndex | null> {
		this.#wokenAt = this.#clock()
		if (this.#index === null || this.#isFresh()) return this.#index
		const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref())
		await Promise.race([this.catchUp(), late])
		return this.#isFresh() ? this.#index : null
	}

	/** Learns what changed until now. */
	async catchUp(): Promise<void> {
		// A look that is under way may have begun before what is to be known.
		await this.#looking
		this.#looking ??= this.#look().finally(() => (this.#looking = null))
		await this.#looking
	}

	#isFresh(): boolean {
		return this.#clock() - this.#knownAt <= TRUSTED_MS
	}

	#wait(ms: number, then: () => void): void {
		if (this.#isStopped) return
		if (this.#timer) clearTimeout(this.#timer)
		this.#timer = setTimeout(then, ms).unref()
	}

	async #load(): Promise<void> {
		const startedAt = this.#clock()
		try {
			const names = await this.#parts.readNames()
			const market = await this.#parts.layOut()
			if (market === null || this.#isStopped) return
			const index = new MarketIndex(market.parts, names)
			this.#horizon = market.horizon
			await this.#take(index)
			this.#index = index
			const facts = { listings: market.parts.count, bytes: index.weight, ms: Math.round(this.#clock() - startedAt) }
			this.#parts.log(facts, 'the market is in memory')
			this.#wait(LOOK_EVERY_MS, () => void this.catchUp())
		} catch (error) {
			this.#parts.log({ err: { message: (error as Error).message } }, 'the market could not be read into memory')
			this.#wait(RETRY_MS, () => void this.load())
		}
	}

	/** Brings an index to what is now. */
	async #take(index: MarketIndex): Promise<void> {
		const askedAt = this.#clock()
		const changes = await this.#parts.readChanges(this.#horizon)
		if (changes.areNames) index.names = await this.#parts.readNames()
		if (changes.listings.length > MOST_LATER) throw new TooManyChanges()
		if (changes.listings.length > 0) {
			const ids = index.toLayOut(changes.listings)
			index.replace(ids, await this.#parts.layOutSome(ids))
		}
		if (index.later > MOST_LATER) throw new TooManyChanges()
		this.#horizon = changes.horizon
		this.#knownAt = askedAt
	}

	async #forget(): Promise<void> {
		const now = this.#clock()
		if (now - this.#forgottenAt < FORGET_EVERY_MS) return
		this.#forgottenAt = now
		await this.#parts.forget()
	}

	async #look(): Promise<void> {
		const index = this.#index
		if (index === null || this.#isStopped) return
		try {
			if (this.#clock() - this.#knownAt > LOST_MS) throw new TooManyChanges()
			await this.#take(index)
			await this.#forget()
		} catch (error) {
			// What was missed cannot be told: all is read anew. A connection lost may be another server's now.
			this.#parts.log({ err: { message: (error as Error).message } }, 'the market is read into memory anew')
			this.#index = null
			return this.#wait(error instanceof TooManyChanges ? 0 : RETRY_MS, () => void this.load())
		}
		const isIdle = this.#clock() - this.#wokenAt > IDLE_MS
		this.#wait(isIdle ? IDLE_LOOK_EVERY_MS : LOOK_EVERY_MS, () => void this.catchUp())
	}
}

class TooManyChanges extends Error {
	constructor() {
		super('more changed than is taken in one by one')
	}
}
