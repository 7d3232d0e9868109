import { countBits, hasAny, keepCommon } from '#app/domain/market-index/bits.ts'
import type { Demand } from '#app/domain/market-index/demand.ts'
import type { MarketNames } from '#app/domain/market-index/market-names.ts'
import { MarketSearch } from '#app/domain/market-index/market-search.ts'
import { Segment } from '#app/domain/market-index/segment.ts'
import { type SegmentParts, weightOf } from '#app/domain/market-index/segment-parts.ts'
import type { Sought } from '#app/domain/market-index/sought.ts'

/** Later segments are laid out anew together while that is so few listings. */
const MOST_JOINED = 1024

/**
 * The market's listings on show in memory, for searching: one segment of all as they once were, and small ones of what changed
 * since, in which the listings stand again as they are. docs/decisions/0038-market-in-memory.md says why.
 */
export class MarketIndex {
	#segments: Segment[]
	names: MarketNames

	constructor(parts: SegmentParts, names: MarketNames) {
		this.#segments = [new Segment(parts)]
		this.names = names
	}

	/** What is to be laid out anew for listings that changed: themselves, and those of later segments that are as small. */
	toLayOut(changed: readonly number[]): number[] {
		const ids = new Set(changed)
		for (const segment of this.#segments.slice(1).toReversed()) {
			const { count } = segment.parts
			if (count > ids.size * 2 || count + ids.size > MOST_JOINED) break
			for (const id of segment.ids()) ids.add(id)
		}
		return [...ids]
	}

	/** Puts listings, laid out as they are now, in the place of what the index knew of them; those not among the parts are gone. */
	replace(ids: readonly number[], parts: SegmentParts): void {
		for (const segment of this.#segments) for (const id of ids) segment.strike(id)
		const [first, ...later] = this.#segments
		const kept = later.filter(({ live }) => hasAny(live))
		this.#segments = [...(first ? [first] : []), ...kept, ...(parts.count > 0 ? [new Segment(parts)] : [])]
	}

	/** How many listings stand elsewhere than in the first segment. */
	get later(): number {
		return this.#segments.slice(1).reduce((sum, { parts }) => sum + parts.count, 0)
	}

	/** How many listings it holds. */
	get count(): number {
		return this.#segments.reduce((sum, { live }) => sum + countBits(live), 0)
	}

	/** Bytes it takes, about. */
	get weight(): number {
		return this.#segments.reduce((sum, { parts }) => sum + weightOf(parts), 0)
	}

	search(sought: Sought): MarketSearch {
		return new MarketSearch(this.#segments, sought, this.names)
	}

	/** Whether any listing meets a demand. */
	hasAny(demand: Demand): boolean {
		return this.#segments.some((segment) => hasAny(keepCommon(segment.live.slice(), segment.meeting(demand))))
	}
}
