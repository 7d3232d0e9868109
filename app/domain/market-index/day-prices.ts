import type { SearchFilters } from '#app/domain/catalog/search-filters.ts'
import { addBit, dropBit, firstBits, hasBit, keepCommon } from '#app/domain/market-index/bits.ts'
import type { Selected } from '#app/domain/market-index/select.ts'

/** The stays that may be of a list, whatever they cost on the days asked; null when they are more than so many. */
export function listStays(segments: readonly Selected[], most: number): number[] | null {
	const ids = segments.flatMap(({ segment, open }) => {
		const stays = firstBits(keepCommon(open.slice(), segment.withToken('=k:stay')), most + 1)
		return stays.map((at) => segment.parts.ids[at] as number)
	})
	return ids.length > most ? null : ids
}

/** Has stays of a segment, by their numbers, cost on the days asked what they do in minor units: whether they are in the list goes by that. */
export function priceStays(
	selected: Selected,
	prices: ReadonlyMap<number, number>,
	{ minMinor, maxMinor }: Pick<SearchFilters, 'minMinor' | 'maxMinor'>,
): void {
	const { segment, open, fitting } = selected
	const own = new Map<number, number>()
	for (const [id, minor] of prices) {
		const at = segment.find(id)
		if (at < 0) continue
		own.set(at, minor)
		if (!hasBit(open, at)) continue
		const isIn = minor >= (minMinor ?? 0) && minor <= (maxMinor ?? Infinity)
		if (isIn) addBit(fitting, at)
		else dropBit(fitting, at)
	}
	selected.dayPrices = own
}
