import { isMissing, MISSING, type Numbers } from '#app/domain/indicators/missing.ts'

/** Fuller buckets than this are sorted by comparison instead of by insertion. */
const FEW = 32

/** Where an order is worked out: what is told from it stands only until it is used again. */
export type OrderMemory = Readonly<{
	present: Uint32Array
	buckets: Uint32Array
	ends: Uint32Array
	order: Uint32Array
}>

/** Memory for orders of up to so many values. */
export const orderMemory = (values: number): OrderMemory => ({
	present: new Uint32Array(values),
	buckets: new Uint32Array(values),
	ends: new Uint32Array(values),
	order: new Uint32Array(values),
})

/** Where the values present stand, the least first; equal ones in no certain order. Sorts by buckets: far faster than by comparison where values lie spread. */
export function ascendingOrder(values: Numbers, memory: OrderMemory = orderMemory(values.length)): Uint32Array {
	const present = presentUnits(values, memory.present)
	const ends = endsOf(values)
	const scale = (present.length - 1) / (ends.greatest - ends.least)
	if (!(scale > 0 && Number.isFinite(scale))) return present.sort(by(values))
	const buckets = bucketsOf(values, present, { least: ends.least, scale, buckets: memory.buckets })
	return sortBuckets(values, placeInBuckets(present, buckets, memory))
}

const by = (values: Numbers) => (a: number, b: number) => (values[a] ?? MISSING) - (values[b] ?? MISSING)

function presentUnits(values: Numbers, units: Uint32Array): Uint32Array {
	let count = 0
	for (let unit = 0; unit < values.length; unit++) if (!isMissing(values[unit] ?? MISSING)) units[count++] = unit
	return units.subarray(0, count)
}

function endsOf(values: Numbers): { least: number; greatest: number } {
	let [least, greatest] = [Infinity, -Infinity]
	for (let unit = 0; unit < values.length; unit++) {
		const value = values[unit] ?? MISSING
		if (isMissing(value)) continue
		if (value < least) least = value
		if (value > greatest) greatest = value
	}
	return { least, greatest }
}

type Spread = Readonly<{ least: number; scale: number; buckets: Uint32Array }>

/** The bucket of each present unit: a greater value never lies in a lower one. */
function bucketsOf(values: Numbers, present: Uint32Array, { least, scale, buckets }: Spread) {
	const last = present.length - 1
	for (let at = 0; at < present.length; at++) {
		const bucket = ((values[present[at] ?? 0] ?? MISSING) - least) * scale
		buckets[at] = bucket < last ? bucket : last
	}
	return buckets.subarray(0, present.length)
}

/** Units bucket by bucket, and where each bucket ends. */
function placeInBuckets(
	present: Uint32Array,
	buckets: Uint32Array,
	memory: OrderMemory,
): { order: Uint32Array; ends: Uint32Array } {
	const ends = memory.ends.subarray(0, present.length).fill(0)
	for (let at = 0; at < buckets.length; at++) {
		const bucket = buckets[at] ?? 0
		ends[bucket] = (ends[bucket] ?? 0) + 1
	}
	let sum = 0
	for (let bucket = 0; bucket < ends.length; bucket++) {
		const size = ends[bucket] ?? 0
		ends[bucket] = sum
		sum += size
	}
	const order = memory.order.subarray(0, present.length)
	for (let at = 0; at < buckets.length; at++) {
		const bucket = buckets[at] ?? 0
		const place = ends[bucket] ?? 0
		order[place] = present[at] ?? 0
		ends[bucket] = place + 1
	}
	return { order, ends }
}

function sortBuckets(values: Numbers, { order, ends }: { order: Uint32Array; ends: Uint32Array }): Uint32Array {
	let start = 0
	for (let bucket = 0; bucket < ends.length; bucket++) {
		const end = ends[bucket] ?? 0
		if (end - start > FEW) order.subarray(start, end).sort(by(values))
		else if (end - start > 1) insertInOrder(values, order, { start, end })
		start = end
	}
	return order
}

function insertInOrder(values: Numbers, order: Uint32Array, { start, end }: { start: number; end: number }): void {
	for (let at = start + 1; at < end; at++) {
		const unit = order[at] ?? 0
		const value = values[unit] ?? MISSING
		let to = at
		for (; to > start && (values[order[to - 1] ?? 0] ?? MISSING) > value; to--) order[to] = order[to - 1] ?? 0
		order[to] = unit
	}
}

/** Calls `tell` for each run of equal values, from the least on: the units of `order` from `start` up to before `end`. */
export function eachTie(
	values: Numbers,
	order: Uint32Array,
	tell: (start: number, end: number, tie: number) => void,
): void {
	let [start, tie] = [0, 0]
	for (let end = 1; end <= order.length; end++) {
		if (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) continue
		tell(start, end, tie++)
		start = end
	}
}
