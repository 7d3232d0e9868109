import type { Aggregation } from '#app/domain/indicators/aggregate.ts'
import { isAvailable } from '#app/domain/indicators/availability.ts'
import { liftScore } from '#app/domain/indicators/geometric-mean.ts'
import { blankColumn, type Column, isMissing, MISSING, type Numbers } from '#app/domain/indicators/missing.ts'

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
	const { means, present } = into
	JOIN[method](weighed, means, present)
	for (let unit = 0; unit < means.length; unit++) {
		const weight = present[unit] ?? 0
		if (!(weight > 0 && isAvailable(weight / all, leastShare))) means[unit] = MISSING
	}
	return into
}

type Join = (parts: readonly MeanPart[], means: Column, present: Column) => void

const JOIN: Readonly<Record<Aggregation, Join>> = { amean: joinPlainly, gmean: joinLogarithms, hmean: joinReciprocals }

/* Unit by unit, so that a sum stays at hand until it is whole. */

function joinPlainly(parts: readonly MeanPart[], means: Column, present: Column) {
	for (let unit = 0; unit < means.length; unit++) {
		let [sum, there] = [0, 0]
		for (const { scores, weight, lifts } of parts) {
			const score = scores[unit] ?? MISSING
			if (isMissing(score)) continue
			sum += weight * (lifts ? liftScore(score) : score)
			there += weight
		}
		means[unit] = sum / there
		present[unit] = there
	}
}

function joinLogarithms(parts: readonly MeanPart[], means: Column, present: Column) {
	for (let unit = 0; unit < means.length; unit++) {
		let [sum, there] = [0, 0]
		for (const { scores, weight, lifts } of parts) {
			const score = scores[unit] ?? MISSING
			if (isMissing(score)) continue
			sum += weight * Math.log(notNegative(lifts ? liftScore(score) : score))
			there += weight
		}
		means[unit] = Math.exp(sum / there)
		present[unit] = there
	}
}

function joinReciprocals(parts: readonly MeanPart[], means: Column, present: Column) {
	for (let unit = 0; unit < means.length; unit++) {
		let [sum, there] = [0, 0]
		for (const { scores, weight, lifts } of parts) {
			const score = scores[unit] ?? MISSING
			if (isMissing(score)) continue
			sum += weight / notNegative(lifts ? liftScore(score) : score)
			there += weight
		}
		means[unit] = there / sum
		present[unit] = there
	}
}

function notNegative(score: number): number {
	if (score < 0) throw new RangeError('A mean that is not arithmetic takes no negative score')
	return score
}
