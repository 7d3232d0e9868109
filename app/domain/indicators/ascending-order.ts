import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'

/** Fuller buckets than this are sorted by comparison instead of by insertion. */
const FEW = 32

/** The values present, the least first, and where each stands in the column; equal ones in no certain order. */
export type Ascending = Readonly<{ units: Uint32Array; values: Float64Array }>

/** Where an order is worked out: what is told from it stands only until it is used again. */
export type OrderMemory = Ascending & Readonly<{ present: Uint32Array; buckets: Uint32Array; ends: Uint32Array }>

/** Memory for orders of up to so many values. */
export const orderMemory = (values: number): OrderMemory => ({
	present: new Uint32Array(values),
	buckets: new Uint32Array(values),
	ends: new Uint32Array(values),
	units: new Uint32Array(values),
	values: new Float64Array(values),
})

/** Orders the values present. Sorts by buckets: far faster than by comparison where values lie spread. */
export function ascendingOrder(values: Float64Array, memory: OrderMemory = orderMemory(values.length)): Ascending {
	const { present, least, greatest } = lookAt(values, memory.present)
	const count = present.length
	const ordered = { units: memory.units.subarray(0, count), values: memory.values.subarray(0, count) }
	const scale = (count - 1) / (greatest - least)
	if (!(scale > 0 && Number.isFinite(scale))) {
		ordered.units.set(present)
		sortByComparison(values, ordered, { start: 0, end: count })
		return ordered
	}
	const ends = memory.ends.subarray(0, count).fill(0)
	const buckets = fillBuckets(values, present, { least, scale, buckets: memory.buckets, ends })
	const fullest = placeInBuckets(values, { present, buckets, ends }, ordered)
	if (fullest > FEW) sortFullBuckets(values, ordered, ends)
	sortByInsertion(ordered)
	return ordered
}

function lookAt(values: Float64Array, units: Uint32Array): { present: Uint32Array; least: number; greatest: number } {
	let count = 0
	let least = Infinity
	let greatest = -Infinity
	for (let unit = 0; unit < values.length; unit++) {
		const value = values[unit] ?? MISSING
		if (isMissing(value)) continue
		units[count++] = unit
		if (value < least) least = value
		if (value > greatest) greatest = value
	}
	return { present: units.subarray(0, count), least, greatest }
}

type Buckets = Readonly<{ present: Uint32Array; buckets: Uint32Array; ends: Uint32Array }>
type Spread = Readonly<{ least: number; scale: number; buckets: Uint32Array; ends: Uint32Array }>

/** The bucket of each present unit, and how many each has: a greater value never lies in a lower one. */
function fillBuckets(values: Float64Array, present: Uint32Array, { least, scale, buckets, ends }: Spread): Uint32Array {
	const last = present.length - 1
	for (let at = 0; at < present.length; at++) {
		const place = ((values[present[at] ?? 0] ?? MISSING) - least) * scale
		const bucket = place < last ? Math.floor(place) : last
		buckets[at] = bucket
		ends[bucket] = (ends[bucket] ?? 0) + 1
	}
	return buckets
}

/** Puts units and values bucket by bucket, and tells where each bucket ends; answers how many the fullest has. */
function placeInBuckets(values: Float64Array, { present, buckets, ends }: Buckets, ordered: Ascending): number {
	let sum = 0
	let fullest = 0
	for (let bucket = 0; bucket < ends.length; bucket++) {
		const size = ends[bucket] ?? 0
		ends[bucket] = sum
		sum += size
		if (size > fullest) fullest = size
	}
	for (let at = 0; at < present.length; at++) {
		const unit = present[at] ?? 0
		const bucket = buckets[at] ?? 0
		const place = ends[bucket] ?? 0
		ordered.units[place] = unit
		ordered.values[place] = values[unit] ?? MISSING
		ends[bucket] = place + 1
	}
	return fullest
}

function sortFullBuckets(values: Float64Array, ordered: Ascending, ends: Uint32Array): void {
	let start = 0
	for (let bucket = 0; bucket < ends.length; bucket++) {
		const end = ends[bucket] ?? 0
		if (end - start > FEW) sortByComparison(values, ordered, { start, end })
		start = end
	}
}

function sortByComparison(
	values: Float64Array,
	ordered: Ascending,
	{ start, end }: Readonly<{ start: number; end: number }>,
): void {
	const units = ordered.units.subarray(start, end)
	units.sort((a, b) => (values[a] ?? MISSING) - (values[b] ?? MISSING))
	for (let at = 0; at < units.length; at++) ordered.values[start + at] = values[units[at] ?? 0] ?? MISSING
}

/** Nothing moves further than its bucket is wide. */
function sortByInsertion(ordered: Ascending): void {
	const { values } = ordered
	for (let at = 1; at < values.length; at++)
		if ((values[at - 1] ?? MISSING) > (values[at] ?? MISSING)) insertBack(ordered, at)
}

function insertBack({ units, values }: Ascending, at: number): void {
	const value = values[at] ?? MISSING
	const unit = units[at] ?? 0
	let to = at
	for (; to > 0 && (values[to - 1] ?? MISSING) > value; to--) {
		values[to] = values[to - 1] ?? MISSING
		units[to] = units[to - 1] ?? 0
	}
	values[to] = value
	units[to] = unit
}

/** One after the last of those that equal the value at `start`. */
export function tieEnd(values: Float64Array, start: number): number {
	const value = values[start]
	let end = start + 1
	while (end < values.length && values[end] === value) end++
	return end
}
