/** What every stored object has; `created` is in seconds since 1970. Objects are never changed, only replaced. */
export interface StripeObject {
	id: string
	object: string
	created: number
}

/** Objects of one kind in order of creation, found by id or by an indexed field in constant time. */
export interface Collection<T extends StripeObject> {
	get(id: string): T | undefined
	put(object: T): void
	count(): number
	/** Every object, oldest first. */
	all(): readonly T[]
	/** Objects whose indexed field has the value, oldest first. */
	having(field: keyof T & string, value: string): T[]
	page(query: PageQuery<T>): { data: T[]; has_more: boolean }
}

export interface PageQuery<T> {
	limit: number
	starting_after?: string
	ending_before?: string
	created?: { gt?: number; gte?: number; lt?: number; lte?: number }
	/** An indexed field that narrows the walk. */
	index?: { field: keyof T & string; value: string }
	keep?: (object: T) => boolean
}

export function createCollection<T extends StripeObject>(indexed: readonly (keyof T & string)[]): Collection<T> {
	const objects: T[] = []
	const position = new Map<string, number>()
	const indexes = new Map(indexed.map((field) => [field, new Map<unknown, number[]>()]))

	const index = (object: T, at: number, previous: T | undefined) => {
		for (const [field, byValue] of indexes) {
			const value = object[field]
			if (typeof value !== 'string' || previous?.[field] === value) continue
			const positions = byValue.get(value)
			if (positions) positions.push(at)
			else byValue.set(value, [at])
		}
	}
	const positionsOf = (field: keyof T & string, value: string) => indexes.get(field)?.get(value) ?? []
	const at = (positions: readonly number[] | undefined, rank: number) => {
		const place = positions ? positions[rank] : rank
		return place === undefined ? undefined : objects[place]
	}

	return {
		get: (id) => objects[position.get(id) ?? -1],
		count: () => objects.length,
		all: () => objects,
		having: (field, value) => positionsOf(field, value).flatMap((place) => objects[place] ?? []),
		put(object) {
			const known = position.get(object.id)
			const place = known ?? objects.length
			index(object, place, known === undefined ? undefined : objects[known])
			objects[place] = object
			position.set(object.id, place)
		},
		page(query) {
			const positions = query.index && positionsOf(query.index.field, query.index.value)
			const length = positions ? positions.length : objects.length
			const rankOf = (id: string) => {
				const place = position.get(id) ?? -1
				return positions ? rankIn(positions, place) : place
			}
			const walk: Walk<T> = { object: (rank) => at(positions, rank), length, query }
			if (query.ending_before === undefined) {
				const from = query.starting_after === undefined ? newest(walk) : rankOf(query.starting_after) - 1
				return collect(walk, from, -1)
			}
			const page = collect(walk, rankOf(query.ending_before) + 1, 1)
			return { ...page, data: page.data.reverse() }
		},
	}
}

interface Walk<T> {
	object(rank: number): T | undefined
	length: number
	query: PageQuery<T>
}

/** Where a place stands in an ascending list of places, found by halving; -1 when it is not there. */
function rankIn(positions: readonly number[], place: number) {
	let low = 0
	let high = positions.length
	while (low < high) {
		const middle = (low + high) >> 1
		if ((positions[middle] ?? Infinity) < place) low = middle + 1
		else high = middle
	}
	return positions[low] === place ? low : -1
}

/** Rank of the newest object that the upper bound on `created` lets through, found by halving. */
function newest<T extends StripeObject>({ object, length, query }: Walk<T>) {
	const limit = bounds(query).youngest
	if (limit === Infinity) return length - 1
	let low = 0
	let high = length
	while (low < high) {
		const middle = (low + high) >> 1
		if ((object(middle)?.created ?? Infinity) <= limit) low = middle + 1
		else high = middle
	}
	return low - 1
}

/** Walks from a rank until the page is full; the lower bound on `created` ends it early because ranks follow time. */
function collect<T extends StripeObject>({ object, query }: Walk<T>, from: number, step: 1 | -1) {
	const { oldest, youngest } = bounds(query)
	const fits = (one: T) => one.created >= oldest && one.created <= youngest && query.keep?.(one) !== false
	const isPast = (one: T) => step === -1 && one.created < oldest
	const data: T[] = []
	for (let rank = from; ; rank += step) {
		const next = object(rank)
		if (next === undefined || isPast(next)) return { data, has_more: false }
		if (!fits(next)) continue
		if (data.length === query.limit) return { data, has_more: true }
		data.push(next)
	}
}

/** The inclusive range of `created` in seconds. */
const bounds = ({ created: { gt = -1, gte = 0, lt = Infinity, lte = Infinity } = {} }: PageQuery<never>) => ({
	oldest: Math.max(gte, gt + 1),
	youngest: Math.min(lte, lt - 1),
})
