import type { SearchFilters } from '#app/domain/catalog/search-filters.ts'
import { GRADE_NUMBERS, KINDS, MARK_BITS } from '#app/domain/market-index/market-row.ts'
import type { SegmentParts } from '#app/domain/market-index/segment-parts.ts'

/** Which of the filters a listing fails, one bit each. */
export const FAILS = { kind: 1, category: 2, region: 4, brand: 8, mark: 16, grade: 32, price: 64 } as const

/** For each number of each column the bit of its filter where that leaves it out, else 0. */
export interface FailTables {
	kind: Uint8Array
	category: Uint8Array
	chain: Uint8Array
	brand: Uint8Array
	marks: Uint8Array
	grade: Uint8Array
	least: number
	most: number
}

const MARK_SETS = Array.from({ length: 2 ** MARK_BITS.length }, (_, set) => set)

function table<Value>(values: readonly Value[], isAsked: boolean, fits: (value: Value) => boolean, bit: number) {
	return Uint8Array.from(values, (value) => (isAsked && !fits(value) ? bit : 0))
}

/** What the filters leave out of a segment, by the numbers of its columns; `brandId` is that of the brand asked for. */
export function failTables(
	{ categories, chains, brands }: Pick<SegmentParts, 'categories' | 'chains' | 'brands'>,
	{ kind, category, region, brand, mark, grade, minMinor, maxMinor }: SearchFilters,
	brandId: number | null,
): FailTables {
	const markBit = mark === null ? 0 : 1 << MARK_BITS.indexOf(mark)
	return {
		kind: table(KINDS, kind !== null, (it) => it === kind, FAILS.kind),
		category: table(categories, category !== null, (it) => it === category, FAILS.category),
		chain: table(chains, region !== null, (it) => region !== null && it.includes(region), FAILS.region),
		brand: table(brands, brand !== null, (it) => it === brandId, FAILS.brand),
		marks: table(MARK_SETS, mark !== null, (it) => (it & markBit) !== 0, FAILS.mark),
		grade: table(GRADE_NUMBERS, grade !== null, (it) => it === grade, FAILS.grade),
		least: minMinor ?? -Infinity,
		most: maxMinor ?? Infinity,
	}
}

/** For each way of regions the place right below the one asked for, or its county where none is. */
export function areasOf(chains: readonly (readonly string[])[], region: string | null): (string | undefined)[] {
	return chains.map((chain) => {
		if (region === null) return chain[2]
		const at = chain.indexOf(region)
		return at < 0 ? undefined : chain[at + 1]
	})
}
