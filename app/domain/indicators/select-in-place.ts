import { MISSING } from '#app/domain/indicators/missing.ts'

/** Places from `low` to `high`, both included. */
type Range = Readonly<{ low: number; high: number }>

/**
 * The number that stands at place `at` once `values` are sorted (Hoare's selection). Moves numbers about until none before that
 * place is greater and none after it less; `range` says between which places they may stand already.
 */
export function selectInPlace(values: Float64Array, at: number, range: Partial<Range> = {}): number {
	let low = range.low ?? 0
	let high = range.high ?? values.length - 1
	while (low < high) {
		const { left, right } = part(values, { low, high })
		if (at > right && at < left) break
		if (at <= right) high = right
		else low = left
	}
	return values[at] ?? MISSING
}

/** Moves numbers until those up to `right` are at most, and those from `left` on at least, one of them. */
function part(values: Float64Array, { low, high }: Range): { left: number; right: number } {
	const pivot = values[(low + high) >>> 1] ?? MISSING
	let left = low
	let right = high
	while (left <= right) {
		left = skip(values, pivot, left)
		while ((values[right] ?? MISSING) > pivot) right--
		if (left > right) break
		const held = values[left] ?? MISSING
		values[left++] = values[right] ?? MISSING
		values[right--] = held
	}
	return { left, right }
}

function skip(values: Float64Array, pivot: number, from: number): number {
	let place = from
	while ((values[place] ?? MISSING) < pivot) place++
	return place
}
