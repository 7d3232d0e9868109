import {
	addAll,
	addBit,
	allBits,
	type Bits,
	dropBit,
	eachBit,
	keepCommon,
	noBits,
} from '#app/domain/market-index/bits.ts'
import type { Demand } from '#app/domain/market-index/demand.ts'
import { DAYS, type SegmentParts } from '#app/domain/market-index/segment-parts.ts'
import { findTokens } from '#app/domain/market-index/token-book.ts'

/** What took more than one step for so many listings to find out is kept for the next question. */
const COSTLY_SHARE = 64
/** So many kept answers weigh as much as a listing's few numbers. */
const MOST_KEPT = 128

/** Listings of the index that were laid out together. Those that changed since are struck out, and stand in a later segment. */
export class Segment {
	readonly parts: SegmentParts
	/** What was not struck out. */
	readonly live: Bits
	#kept = new Map<string, Bits>()

	constructor(parts: SegmentParts) {
		this.parts = parts
		this.live = allBits(parts.count)
	}

	/** The place of a listing, or -1. */
	find(id: number): number {
		const { byId, ids } = this.parts
		let [low, high] = [0, byId.length]
		while (low < high) {
			const middle = (low + high) >>> 1
			if ((ids[byId[middle] as number] as number) < id) low = middle + 1
			else high = middle
		}
		const at = byId[low]
		return at !== undefined && ids[at] === id ? at : -1
	}

	/** The listings that were not struck out. */
	ids(): number[] {
		const ids: number[] = []
		eachBit(this.live, (at) => void ids.push(this.parts.ids[at] as number))
		return ids
	}

	/** Strikes a listing out, if it is here. */
	strike(id: number): void {
		const at = this.find(id)
		if (at >= 0) dropBit(this.live, at)
	}

	#keep(key: string, bits: Bits): Bits {
		const [oldest] = this.#kept.keys()
		if (this.#kept.size >= MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest)
		this.#kept.set(key, bits)
		return bits
	}

	#recall(key: string): Bits | undefined {
		const bits = this.#kept.get(key)
		if (bits) {
			this.#kept.delete(key)
			this.#kept.set(key, bits)
		}
		return bits
	}

	#readToken(token: string, isTitle: boolean, isBeginning: boolean): { bits: Bits; steps: number } {
		const { tokens, postingStarts, postings, count } = this.parts
		const [from, to] = findTokens(tokens, token, isBeginning)
		const [first, last] = [postingStarts[from] as number, postingStarts[to] as number]
		const bits = noBits(count)
		for (let at = first; at < last; at++) {
			const posting = postings[at] as number
			if (!isTitle || (posting & 1) === 1) addBit(bits, posting >>> 1)
		}
		return { bits, steps: last - first }
	}

	/** Listings that have a token. The bits are everybody's: not to be changed. */
	withToken(token: string, isTitle = false, isBeginning = false): Bits {
		const key = `${isTitle ? '^' : ''}${token}${isBeginning ? ' *' : ''}`
		const kept = this.#recall(key)
		if (kept) return kept
		const { bits, steps } = this.#readToken(token, isTitle, isBeginning)
		return steps * COSTLY_SHARE > this.parts.count ? this.#keep(key, bits) : bits
	}

	/** Listings that meet a demand. The bits are everybody's: not to be changed. */
	meeting(demand: Demand): Bits {
		if ('token' in demand) return this.withToken(demand.token, demand.isTitle, demand.isBeginning)
		if ('any' in demand)
			return demand.any.reduce<Bits>((sum, one) => addAll(sum, this.meeting(one)), noBits(this.parts.count))
		const [first, ...others] = demand.all
		const common = first ? this.meeting(first).slice() : allBits(this.parts.count)
		return others.reduce<Bits>((left, one) => keepCommon(left, this.meeting(one)), common)
	}

	#hasText(at: number, text: string): boolean {
		const { texts, textStarts } = this.parts
		const last = (textStarts[at + 1] as number) - text.length
		const first = text.charCodeAt(0)
		for (let from = textStarts[at] as number; from <= last; from++) {
			if (texts[from] !== first) continue
			let unit = 1
			while (unit < text.length && texts[from + unit] === text.charCodeAt(unit)) unit++
			if (unit === text.length) return true
		}
		return false
	}

	/** Leaves in bits what has a text as it stands, whose neighbouring characters are asked as tokens first. */
	keepPhrase(bits: Bits, phrase: string, pairs: Demand): void {
		const key = `"${phrase}`
		let having = this.#recall(key)
		if (!having) {
			const found = noBits(this.parts.count)
			eachBit(this.meeting(pairs), (at) => {
				if (this.#hasText(at, phrase)) addBit(found, at)
			})
			having = this.#keep(key, found)
		}
		keepCommon(bits, having)
	}

	/** What offers anything on a day since 1970; null for a day that the index does not tell of. */
	onDay(day: number): Bits | null {
		const at = day - this.parts.daysFrom
		const words = this.live.length
		return at < 0 || at >= DAYS ? null : this.parts.days.subarray(at * words, (at + 1) * words)
	}
}
