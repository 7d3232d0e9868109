import type { TokenBook } from '#app/domain/market-index/token-book.ts'

/** Days told of from the first on; searches reach 460 ahead, so an index serves for weeks before it tells too few. */
export const DAYS = 512

type Numbers = Uint32Array<ArrayBuffer>

/** Listings laid out in columns, the most popular first: what a segment of the index is opened from, and moves between threads. */
export interface SegmentParts {
	count: number
	ids: Float64Array<ArrayBuffer>
	popularity: Int32Array<ArrayBuffer>
	fromMinor: Int32Array<ArrayBuffer>
	listedOn: Int32Array<ArrayBuffer>
	kind: Uint8Array<ArrayBuffer>
	grade: Uint8Array<ArrayBuffer>
	marks: Uint8Array<ArrayBuffer>
	guests: Uint8Array<ArrayBuffer>
	/** Three for each; NaN for nowhere. */
	spots: Float64Array<ArrayBuffer>
	/** Places in `categories`, `brands` and `chains`. */
	category: Uint16Array<ArrayBuffer>
	brand: Numbers
	chain: Numbers
	categories: readonly string[]
	/** 0 for none. */
	brands: readonly number[]
	/** Each way of regions from the widest down. */
	chains: readonly (readonly string[])[]
	/** Listings by price, by the day they came and by number. */
	byPrice: Numbers
	byNewest: Numbers
	byId: Numbers
	tokens: TokenBook
	/** Where the postings of each token begin, and at last where the last end. */
	postingStarts: Numbers
	/** Listings that have a token, rising; the lowest bit says whether its title has it. */
	postings: Numbers
	/** Folded texts in UTF-16 units one behind the other. */
	texts: Uint16Array<ArrayBuffer>
	textStarts: Float64Array<ArrayBuffer>
	/** The day of the first bits, since 1970. */
	daysFrom: number
	/** For each day the bits of what offers anything on it. */
	days: Numbers
}

/** The memory behind the parts. */
export function buffersOf(parts: SegmentParts): ArrayBuffer[] {
	const columns = [...Object.values(parts), parts.tokens.units, parts.tokens.starts]
	return columns.flatMap((column) => (ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : []))
}

/** Bytes that the parts take, without the few names. */
export const weightOf = (parts: SegmentParts): number =>
	buffersOf(parts).reduce((sum, buffer) => sum + buffer.byteLength, 0)
