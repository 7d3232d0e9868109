import type { SearchFilters } from '#app/domain/catalog/search-filters.ts'
import type { GeoPoint } from '#app/domain/geo/map-projection.ts'
import { countBits, dropAll, dropBit, eachBit, firstBits, hasBit, keepCommon } from '#app/domain/market-index/bits.ts'
import { kilometres, nearest } from '#app/domain/market-index/nearest.ts'
import type { Selected } from '#app/domain/market-index/select.ts'

/** A listing in its place of a list. */
export interface Placed {
	id: number
	selected: Selected
	at: number
	/** What the list is ordered by, the least first. */
	key: number
	/** Whether it stands behind all whose title has the question. */
	isRest: boolean
	distanceKm?: number
}

type Sorted = Exclude<SearchFilters['sort'], 'popular' | 'near'>

const place = (selected: Selected, at: number, key: number, isRest = false): Placed => {
	return { id: selected.segment.parts.ids[at] as number, selected, at, key, isRest }
}

/** The most popular of a segment: it lies in that order. */
function mostPopular(selected: Selected, most: number): Placed[] {
	const { segment, fitting, titled } = selected
	const key = (at: number) => -(segment.parts.popularity[at] as number)
	if (titled === null) return firstBits(fitting, most).map((at) => place(selected, at, key(at)))
	const first = firstBits(keepCommon(fitting.slice(), titled), most)
	const rest = firstBits(dropAll(fitting.slice(), titled), most - first.length)
	return [...first.map((at) => place(selected, at, key(at))), ...rest.map((at) => place(selected, at, key(at), true))]
}

/** Walking an order costs a step for each listing passed; sorting what fits so many for each that does. */
const STEPS_TO_SORT = 8

/** The first along an order that the segment keeps. */
function walk(order: Uint32Array, isBackwards: boolean, { fitting }: Selected, most: number): number[] {
	const found: number[] = []
	for (let step = 0; step < order.length && found.length < most; step++) {
		const at = order[isBackwards ? order.length - 1 - step : step] as number
		if (hasBit(fitting, at)) found.push(at)
	}
	return found
}

/** By price, those whose price on the days asked is known apart from the order of usual prices. */
function byDayPrices(selected: Selected, prices: ReadonlyMap<number, number>, sort: Sorted, most: number): Placed[] {
	const sign = sort === 'price' ? 1 : -1
	const priced: Placed[] = []
	const others = selected.fitting.slice()
	for (const [at, minor] of prices) {
		if (!hasBit(selected.fitting, at)) continue
		priced.push(place(selected, at, sign * minor))
		dropBit(others, at)
	}
	const rest = sorted({ ...selected, fitting: others, dayPrices: null }, sort, most)
	return [...rest, ...priced].sort(comparing(sort)).slice(0, most)
}

function sorted(selected: Selected, sort: Sorted, most: number): Placed[] {
	const { parts } = selected.segment
	if (selected.dayPrices !== null && sort !== 'new') return byDayPrices(selected, selected.dayPrices, sort, most)
	const [order, values] = sort === 'new' ? [parts.byNewest, parts.listedOn] : [parts.byPrice, parts.fromMinor]
	const sign = sort === 'price' ? 1 : -1
	const placed = (at: number) => place(selected, at, sign * (values[at] as number))
	const fit = countBits(selected.fitting)
	if (most * parts.count < fit * fit * STEPS_TO_SORT)
		return walk(order, sort === 'price-desc', selected, most).map(placed)
	const all: Placed[] = []
	eachBit(selected.fitting, (at) => void all.push(placed(at)))
	return all.sort(comparing(sort)).slice(0, most)
}

function near(selected: Selected, from: GeoPoint, most: number): Placed[] {
	return nearest(selected, from, most).map(({ at, squared }) => {
		return { ...place(selected, at, squared), distanceKm: kilometres(squared) }
	})
}

/** Where the key says the same: by number, the largest first where the list falls. */
function comparing(sort: SearchFilters['sort']): (one: Placed, other: Placed) => number {
	const sign = sort === 'price-desc' || sort === 'new' ? -1 : 1
	return (one, other) => Number(one.isRest) - Number(other.isRest) || one.key - other.key || sign * (one.id - other.id)
}

/** The first of a list over all segments, so many at most. */
export function firstInOrder(
	segments: readonly Selected[],
	{ sort, near: from }: Pick<SearchFilters, 'sort' | 'near'>,
	most: number,
): Placed[] {
	const firsts = segments.map((selected) => {
		if (sort === 'near') return from === null ? mostPopular(selected, most) : near(selected, from, most)
		return sort === 'popular' ? mostPopular(selected, most) : sorted(selected, sort, most)
	})
	if (firsts.length === 1) return firsts[0] ?? []
	return firsts.flat().sort(comparing(sort)).slice(0, most)
}
