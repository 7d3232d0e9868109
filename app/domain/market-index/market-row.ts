import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'

/** A listing on show as the market's index takes it in. */
export interface MarketRow {
	id: number
	kind: ListingKind
	category: string
	brandId: number | null
	grade: string | null
	fromMinor: number
	popularity: number
	/** Days since 1970. */
	listedOn: number
	/** Where it is, on the unit sphere. */
	spot: readonly [x: number, y: number, z: number] | null
	/** Its region and those above it, the widest first. */
	regions: readonly string[]
	marks: readonly string[]
	/** Distinct, as `listingTokens` makes them. */
	tokens: readonly string[]
	/** Its folded texts, in which phrases must stand. */
	words: string
	/** Guests that its largest room takes; 0 where it has none. */
	guests: number
	/** On which days it offers anything, a bit a day in hexadecimal from `daysFrom` on; null for any day. */
	days: string | null
}

/** Kinds, grades and marks by the numbers they have in the index. */
export const KINDS: readonly ListingKind[] = ['product', 'stay', 'experience', 'package']
/** Grade 0 is none. */
export const GRADE_NUMBERS: readonly string[] = ['', 'top', 'first', 'second']
/** A bit each. */
export const MARK_BITS: readonly string[] = ['origin', 'instant', 'on_arrival']
