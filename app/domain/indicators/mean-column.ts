import type { Aggregation } from '#app/domain/indicators/aggregate.ts'
import { isAvailable } from '#app/domain/indicators/availability.ts'
import { liftScore } from '#app/domain/indicators/geometric-mean.ts'
import { asMemory, isMissing, MISSING, type Numbers } from '#app/domain/indicators/missing.ts'
import { sumPresent, type Sums, sumWhole, type Weighted } from '#app/domain/indicators/weighted-sums.ts'

/** A column of scores to be joined, its weight, and whether it is to be lifted to 1-100 first. */
export type MeanPart = Readonly<{
	scores: Numbers
	weight: number
	lifts: boolean
	/** Known to have no missing score. */
	isWhole?: boolean
	/** The logarithms of its scores, of a column that is joined again and again. */
	logarithms?: (lifts: boolean) => Float64Array
}>

/** How columns are joined unit by unit. */
export type MeanRule = Readonly<{ method: Aggregation; leastShare: number }>

/** Means unit by unit, and the weight of the scores that were there. */
export type MeanColumns<C> = Readonly<{ means: C; present: C }>

/** Columns to be worked with, of which nothing is told. */
export type Scratch = readonly Float64Array[]

/** What `aggregate` answers for every unit at once: the same sums in the same order, so the same bits. */
export function meanColumn(
	columns: readonly Numbers[],
	units: number,
	{ weights, lifts, ...rule }: MeanRule & Readonly<{ weights: readonly number[]; lifts?: readonly boolean[] }>,
): MeanColumns<number[]> {
	const parts = columns.map((scores, i) => ({ scores, weight: weights[i] ?? 0, lifts: lifts?.[i] ?? false }))
	const into = { means: new Float64Array(units), present: new Float64Array(units) }
	meanInto(
		parts,
		rule,
		into,
		columns.map(() => new Float64Array(units)),
	)
	return { means: Array.from(into.means), present: Array.from(into.present) }
}

/** The same into columns at hand, with as much scratch as there are parts; answers whether every unit has a mean. */
export function meanInto(
	parts: readonly MeanPart[],
	{ method, leastShare }: MeanRule,
	{ means, present }: MeanColumns<Float64Array>,
	scratch: Scratch,
): boolean {
	const all = parts.reduce((sum, { weight }) => sum + weight, 0)
	const weighed = parts.filter(({ weight }) => weight !== 0)
	const isWhole = weighed.length > 0 && weighed.every((part) => part.isWhole)
	if (method === 'hmean') sumReciprocals(weighed, { sums: means, present })
	else sumWeighted(inputsOf(weighed, method, scratch), { sums: means, present }, isWhole)
	const surely = Math.max(Number.MIN_VALUE, all * leastShare)
	let count = 0
	for (let unit = 0; unit < means.length; unit++) {
		const weight = present[unit] ?? 0
		if (weight >= surely || (weight > 0 && isAvailable(weight / all, leastShare))) count++
		else means[unit] = MISSING
	}
	DIVIDE[method](means, present)
	return count === means.length
}

const DIVIDE: Readonly<Record<Aggregation, (means: Float64Array, present: Float64Array) => void>> = {
	amean: (means, present) => {
		for (let unit = 0; unit < means.length; unit++) means[unit] = (means[unit] ?? 0) / (present[unit] ?? 0)
	},
	gmean: (means, present) => {
		for (let unit = 0; unit < means.length; unit++) means[unit] = Math.exp((means[unit] ?? 0) / (present[unit] ?? 0))
	},
	hmean: (means, present) => {
		for (let unit = 0; unit < means.length; unit++) means[unit] = (present[unit] ?? 0) / (means[unit] ?? 0)
	},
}

function sumWeighted(inputs: readonly Weighted[], { sums, present }: Sums, isWhole: boolean): void {
	if (!isWhole) {
		sumPresent(inputs, { sums, present })
		return
	}
	sumWhole(inputs, sums)
	present.fill(inputs.reduce((sum, { weight }) => sum + weight, 0))
}

/** What is summed of each part: its scores or their logarithms. */
function inputsOf(parts: readonly MeanPart[], method: 'amean' | 'gmean', scratch: Scratch): Weighted[] {
	return parts.map((part, i) => {
		const own = scratch[i] ?? new Float64Array(part.scores.length)
		return { weight: part.weight, column: method === 'gmean' ? logarithmsOf(part, own) : scoresOf(part, own) }
	})
}

const logarithmsOf = ({ scores, lifts, logarithms }: MeanPart, own: Float64Array) =>
	logarithms?.(lifts) ?? scoreLogarithms(scores, lifts, own)

function scoresOf({ scores, lifts }: MeanPart, own: Float64Array): Float64Array {
	if (!lifts) return asMemory(scores)
	for (let unit = 0; unit < own.length; unit++) own[unit] = liftScore(scores[unit] ?? MISSING)
	return own
}

/** The logarithm of 0, as a number that is there: any mean with it comes to 0. */
const LOG_OF_ZERO = -Number.MAX_VALUE

/** Logarithms of scores, lifted to 1-100 first where asked for; missing where a score is. */
export function scoreLogarithms(scores: Numbers, lifts: boolean, logarithms: Float64Array): Float64Array {
	const column = asMemory(scores)
	for (let unit = 0; unit < logarithms.length; unit++) {
		const score = column[unit] ?? MISSING
		const input = notNegative(lifts ? liftScore(score) : score)
		logarithms[unit] = input === 0 ? LOG_OF_ZERO : Math.log(input)
	}
	return logarithms
}

function sumReciprocals(parts: readonly MeanPart[], { sums, present }: Sums): void {
	sums.fill(0)
	present.fill(0)
	for (const { scores, weight, lifts } of parts)
		for (let unit = 0; unit < sums.length; unit++) {
			const score = scores[unit] ?? MISSING
			if (isMissing(score)) continue
			sums[unit] = (sums[unit] ?? 0) + weight / notNegative(lifts ? liftScore(score) : score)
			present[unit] = (present[unit] ?? 0) + weight
		}
}

function notNegative(score: number): number {
	if (score < 0) throw new RangeError('A mean that is not arithmetic takes no negative score')
	return score
}
