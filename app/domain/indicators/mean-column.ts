import type { Aggregation } from '#app/domain/indicators/aggregate.ts'
import { isAvailable } from '#app/domain/indicators/availability.ts'
import { liftScore } from '#app/domain/indicators/geometric-mean.ts'
import { asMemory, blankColumn, type Column, isMissing, MISSING, type Numbers } from '#app/domain/indicators/missing.ts'

/** A column of scores to be joined, its weight, and whether it is to be lifted to 1-100 first. */
export type MeanPart = Readonly<{ scores: Numbers; weight: number; lifts: boolean }>

/** How columns are joined unit by unit. */
export type MeanRule = Readonly<{ method: Aggregation; leastShare: number }>

/** Means unit by unit, and the weight of the scores that were there. */
export type MeanColumns<C extends Column> = Readonly<{ means: C; present: C }>

/** What `aggregate` answers for every unit at once: the same sums in the same order, so the same bits. */
export function meanColumn(
	columns: readonly Numbers[],
	units: number,
	{ weights, lifts, ...rule }: MeanRule & Readonly<{ weights: readonly number[]; lifts?: readonly boolean[] }>,
): MeanColumns<number[]> {
	const parts = columns.map((scores, i) => ({ scores, weight: weights[i] ?? 0, lifts: lifts?.[i] ?? false }))
	return meanInto(parts, rule, { means: blankColumn(units), present: blankColumn(units) })
}

/** The same into columns at hand. */
export function meanInto<C extends Column>(
	parts: readonly MeanPart[],
	{ method, leastShare }: MeanRule,
	into: MeanColumns<C>,
): MeanColumns<C> {
	const all = parts.reduce((sum, { weight }) => sum + weight, 0)
	const weighed = parts.filter(({ weight }) => weight !== 0)
	const { means, present } = memoryOf(into)
	JOIN[method](weighed, means, present)
	for (let unit = 0; unit < means.length; unit++) {
		const weight = present[unit] ?? 0
		if (!(weight > 0 && isAvailable(weight / all, leastShare))) means[unit] = MISSING
	}
	return keep({ means, present }, into)
}

function memoryOf({ means, present }: MeanColumns<Column>): MeanColumns<Float64Array> {
	const blank = (column: Column) => (column instanceof Float64Array ? column : new Float64Array(column.length))
	return { means: blank(means), present: blank(present) }
}

/** Puts what was made in memory where it was asked for. */
function keep<C extends Column>({ means, present }: MeanColumns<Float64Array>, into: MeanColumns<C>): MeanColumns<C> {
	copy(means, into.means)
	copy(present, into.present)
	return into
}

function copy(from: Float64Array, to: Column): void {
	if (to === from) return
	for (let unit = 0; unit < from.length; unit++) to[unit] = from[unit] ?? MISSING
}

type Join = (parts: readonly MeanPart[], means: Float64Array, present: Float64Array) => void

const JOIN: Readonly<Record<Aggregation, Join>> = { amean: joinPlainly, gmean: joinLogarithms, hmean: joinReciprocals }

/* Column by column, each kind of sum with a loop of its own: of any unit the same sums in the same order. */

function joinPlainly(parts: readonly MeanPart[], means: Float64Array, present: Float64Array) {
	addAll(parts, { means, present }, addPlainly)
	for (let unit = 0; unit < means.length; unit++) means[unit] = (means[unit] ?? 0) / (present[unit] ?? 0)
}

function joinLogarithms(parts: readonly MeanPart[], means: Float64Array, present: Float64Array) {
	addAll(parts, { means, present }, addLogarithms)
	for (let unit = 0; unit < means.length; unit++) means[unit] = Math.exp((means[unit] ?? 0) / (present[unit] ?? 0))
}

function joinReciprocals(parts: readonly MeanPart[], means: Float64Array, present: Float64Array) {
	addAll(parts, { means, present }, addReciprocals)
	for (let unit = 0; unit < means.length; unit++) means[unit] = (present[unit] ?? 0) / (means[unit] ?? 0)
}

type Sums = MeanColumns<Float64Array>
type Addend = Readonly<{ scores: Float64Array; weight: number; lifts: boolean }>

function addAll(parts: readonly MeanPart[], sums: Sums, add: (sums: Sums, part: Addend) => void) {
	sums.means.fill(0)
	sums.present.fill(0)
	for (const { scores, weight, lifts } of parts) add(sums, { scores: asMemory(scores), weight, lifts })
}

function addPlainly({ means, present }: Sums, { scores, weight, lifts }: Addend) {
	for (let unit = 0; unit < means.length; unit++) {
		const score = scores[unit] ?? MISSING
		if (isMissing(score)) continue
		means[unit] = (means[unit] ?? 0) + weight * (lifts ? liftScore(score) : score)
		present[unit] = (present[unit] ?? 0) + weight
	}
}

function addLogarithms({ means, present }: Sums, { scores, weight, lifts }: Addend) {
	for (let unit = 0; unit < means.length; unit++) {
		const score = scores[unit] ?? MISSING
		if (isMissing(score)) continue
		means[unit] = (means[unit] ?? 0) + weight * Math.log(notNegative(lifts ? liftScore(score) : score))
		present[unit] = (present[unit] ?? 0) + weight
	}
}

function addReciprocals({ means, present }: Sums, { scores, weight, lifts }: Addend) {
	for (let unit = 0; unit < means.length; unit++) {
		const score = scores[unit] ?? MISSING
		if (isMissing(score)) continue
		means[unit] = (means[unit] ?? 0) + weight / notNegative(lifts ? liftScore(score) : score)
		present[unit] = (present[unit] ?? 0) + weight
	}
}

function notNegative(score: number): number {
	if (score < 0) throw new RangeError('A mean that is not arithmetic takes no negative score')
	return score
}
