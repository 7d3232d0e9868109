/** A missing number inside the index engine; it never takes part in a sum and never becomes 0. */
export const MISSING = Number.NaN

/** Numbers to be read by place: a list, or a stretch of memory. */
export type Numbers = ArrayLike<number>

/** Numbers as one stretch of memory: a loop that meets no other kind of list runs several times as fast. */
export const asMemory = (values: Numbers): Float64Array =>
	values instanceof Float64Array ? values : Float64Array.from(values)

/** Whether a number is missing (infinities count as missing too). */
export const isMissing = (value: number) => !Number.isFinite(value)

/** Whether no number is missing. */
export function isWhole(column: Float64Array): boolean {
	for (let at = 0; at < column.length; at++) if (isMissing(column[at] ?? MISSING)) return false
	return true
}

/** The numbers that are there, in order. */
export function presentValues(values: Numbers): number[] {
	const present: number[] = []
	for (let at = 0; at < values.length; at++) {
		const value = values[at] ?? MISSING
		if (!isMissing(value)) present.push(value)
	}
	return present
}

/** A column of so many missing numbers, to be written by place: far faster than one that grows or is mapped. */
export const blankColumn = (units: number): number[] => new Array<number>(units).fill(MISSING)

/** A number as results store it: null where it is missing. */
export const orNull = (value: number) => (isMissing(value) ? null : value)

/** A stored number as the engine takes it: missing where it is null or absent. */
export const orMissing = (value: number | null | undefined) => value ?? MISSING

/** Allots so many bytes: of one's own, or shared with others who work side by side. */
export type Allot = (bytes: number) => ArrayBuffer | SharedArrayBuffer

/** Of one's own. */
export const allotPlainly: Allot = (bytes) => new ArrayBuffer(bytes)
