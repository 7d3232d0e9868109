import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'

/** A column and its weight. */
export type Weighted = Readonly<{ column: Float64Array; weight: number }>

/** Sums unit by unit, and the weight of what was there. */
export type Sums = Readonly<{ sums: Float64Array; present: Float64Array }>

/* Two columns at a time, for most of the work is to read and write the sums: of any unit the same sums in the same order as one column at a time. */

/** Sums of weighted columns of which something may be missing. */
export function sumPresent(parts: readonly Weighted[], { sums, present }: Sums): void {
	sums.fill(0)
	present.fill(0)
	for (let at = 0; at < parts.length; at += 2) {
		const [first, second] = [parts[at], parts[at + 1]]
		if (first && second) addTwo({ sums, present }, first, second)
		else if (first) addOne({ sums, present }, first)
	}
}

/** Sums of weighted columns of which nothing is missing. */
export function sumWhole(parts: readonly Weighted[], sums: Float64Array): void {
	sums.fill(0)
	for (let at = 0; at < parts.length; at += 2) {
		const [first, second] = [parts[at], parts[at + 1]]
		if (first && second) addTwoWhole(sums, first, second)
		else if (first) addOneWhole(sums, first)
	}
}

function addOne({ sums, present }: Sums, { column, weight }: Weighted): void {
	for (let unit = 0; unit < sums.length; unit++) {
		const value = column[unit] ?? MISSING
		if (isMissing(value)) continue
		sums[unit] = (sums[unit] ?? 0) + weight * value
		present[unit] = (present[unit] ?? 0) + weight
	}
}

function addTwo(
	{ sums, present }: Sums,
	{ column: a, weight: ofA }: Weighted,
	{ column: b, weight: ofB }: Weighted,
): void {
	for (let unit = 0; unit < sums.length; unit++) {
		const valueA = a[unit] ?? MISSING
		const valueB = b[unit] ?? MISSING
		let sum = sums[unit] ?? 0
		let weight = present[unit] ?? 0
		if (!isMissing(valueA)) {
			sum += ofA * valueA
			weight += ofA
		}
		if (!isMissing(valueB)) {
			sum += ofB * valueB
			weight += ofB
		}
		sums[unit] = sum
		present[unit] = weight
	}
}

function addOneWhole(sums: Float64Array, { column, weight }: Weighted): void {
	for (let unit = 0; unit < sums.length; unit++) sums[unit] = (sums[unit] ?? 0) + weight * (column[unit] ?? 0)
}

function addTwoWhole(
	sums: Float64Array,
	{ column: a, weight: ofA }: Weighted,
	{ column: b, weight: ofB }: Weighted,
): void {
	for (let unit = 0; unit < sums.length; unit++)
		sums[unit] = (sums[unit] ?? 0) + ofA * (a[unit] ?? 0) + ofB * (b[unit] ?? 0)
}
