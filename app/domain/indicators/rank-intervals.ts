import { blankColumn, MISSING, type Numbers } from '#app/domain/indicators/missing.ts'
import { selectInPlace } from '#app/domain/indicators/select-in-place.ts'
import type { Draws } from '#app/domain/indicators/uncertainty.ts'

/** Where a unit may stand: median and the middle 90 % of its ranks and scores; missing where it never had any. */
export type UnitInterval = Readonly<{
	rank: Interval
	score: Interval
	/** Draws in which it had a score. */
	rankedShare: number
}>

/** 5 %, 50 % and 95 % of the draws (type 7). */
export type Interval = Readonly<{ p5: number; median: number; p95: number }>

/** Two units are told apart where one is ahead of the other in more draws than this. */
const CERTAIN_SHARE = 0.95

/** So many figures tell a unit's intervals: of its ranks, of its scores, and in how many of the draws it had one. */
export const INTERVAL_FIGURES = 7

/** The interval of every unit, in their order. */
export function rankIntervals(draws: Draws): UnitInterval[] {
	const figures = new Float64Array(draws.units * INTERVAL_FIGURES)
	intervalsInto(draws, { from: 0, to: draws.units }, figures)
	return readIntervals(figures)
}

/** A stretch of units: the first, and the one after the last. */
export type Stretch = Readonly<{ from: number; to: number }>

/** Works out the intervals of a stretch of units, into the figures of all. */
export function intervalsInto(draws: Draws, { from, to }: Stretch, figures: Float64Array): void {
	const rows = draws.ranks.length / draws.units
	const gathered = Array.from({ length: SIDE_BY_SIDE }, () => ({
		ranks: new Float64Array(rows),
		scores: new Float64Array(rows),
		count: 0,
	}))
	for (let first = from; first < to; first += SIDE_BY_SIDE) {
		for (const own of gathered) own.count = 0
		for (let row = 0; row < rows; row++) gather(draws, row, { first, gathered })
		for (const [i, own] of gathered.slice(0, to - first).entries())
			figures.set(figuresOf(own, rows), (first + i) * INTERVAL_FIGURES)
	}
}

/** The intervals that figures tell. */
export function readIntervals(figures: Float64Array): UnitInterval[] {
	const at = (place: number) => figures[place] ?? MISSING
	const interval = (place: number): Interval => ({ p5: at(place), median: at(place + 1), p95: at(place + 2) })
	return Array.from({ length: figures.length / INTERVAL_FIGURES }, (_, unit) => {
		const place = unit * INTERVAL_FIGURES
		return { rank: interval(place), score: interval(place + 3), rankedShare: at(place + 6) }
	})
}

/** So many units are gathered at once, for they lie beside one another in the memory of a draw. */
const SIDE_BY_SIDE = 16

interface Gathered {
	ranks: Float64Array
	scores: Float64Array
	count: number
}

/** Adds what one draw gave the units from `first` on. */
function gather(
	{ units, ranks, scores }: Draws,
	row: number,
	{ first, gathered }: Readonly<{ first: number; gathered: readonly Gathered[] }>,
): void {
	const start = row * units
	const last = Math.min(units, first + gathered.length)
	for (let unit = first; unit < last; unit++) {
		const rank = ranks[start + unit] ?? 0
		const own = gathered[unit - first]
		if (rank === 0 || !own) continue
		own.ranks[own.count] = rank
		own.scores[own.count] = scores[start + unit] ?? MISSING
		own.count++
	}
}

function figuresOf({ ranks, scores, count }: Gathered, rows: number): number[] {
	const [rank, score] = [intervalOf(ranks.subarray(0, count)), intervalOf(scores.subarray(0, count))]
	return [rank.p5, rank.median, rank.p95, score.p5, score.median, score.p95, rows > 0 ? count / rows : 0]
}

/** Share of the draws in which a unit is among the first `places`. */
export function topShare({ units, ranks }: Draws, unit: number, places: number): number {
	const rows = ranks.length / units
	let count = 0
	for (let row = 0; row < rows; row++) {
		const rank = ranks[row * units + unit] ?? 0
		if (rank > 0 && rank <= places) count++
	}
	return count / rows
}

/** Share of the draws that ranked both in which the first is ahead; a tie is half; missing where none ranked both. */
export function aheadShare(draws: Draws, first: number, second: number): number {
	const { ahead, behind } = compare(draws, { first, second }, Infinity)
	return ahead + behind > 0 ? ahead / (ahead + behind) : MISSING
}

/** Whether the draws cannot tell two units apart: neither is ahead in more than 95 %. */
export function isIndistinguishable(draws: Draws, first: number, second: number): boolean {
	// Once each is ahead in so many of all draws, no others can change it.
	const enough = (1 - CERTAIN_SHARE) * (draws.ranks.length / draws.units)
	const { ahead, behind } = compare(draws, { first, second }, enough)
	const share = ahead / (ahead + behind)
	return (ahead > enough && behind > enough) || (share <= CERTAIN_SHARE && share >= 1 - CERTAIN_SHARE)
}

/** In how many draws the first is ahead and in how many behind, a tie half of each; no further than until both are more than enough. */
function compare(
	{ units, ranks }: Draws,
	{ first, second }: Readonly<{ first: number; second: number }>,
	enough: number,
): { ahead: number; behind: number } {
	let ahead = 0
	let behind = 0
	for (let row = 0; row < ranks.length && !(ahead > enough && behind > enough); row += units) {
		const a = ranks[row + first] ?? 0
		const b = ranks[row + second] ?? 0
		if (a === 0 || b === 0) continue
		const share = a < b ? 1 : a === b ? 0.5 : 0
		ahead += share
		behind += 1 - share
	}
	return { ahead, behind }
}

/**
 * Groups of units, best first, by number from 1: each opens with a unit and takes in those after it that cannot be told
 * from it. Missing for a unit without a rank.
 */
export function rankGroups(draws: Draws, nominalRanks: Numbers): number[] {
	const groups = blankColumn(nominalRanks.length)
	const order = [...groups.keys()].filter((unit) => (nominalRanks[unit] ?? MISSING) > 0)
	order.sort((a, b) => (nominalRanks[a] ?? 0) - (nominalRanks[b] ?? 0) || a - b)
	let [group, leader] = [0, -1]
	for (const unit of order) {
		if (leader < 0 || !isIndistinguishable(draws, leader, unit)) {
			group++
			leader = unit
		}
		groups[unit] = group
	}
	return groups
}

function intervalOf(values: Float64Array): Interval {
	const median = quantileOf(values, 0.5, 0)
	const middle = Math.floor((values.length - 1) / 2)
	return { p5: quantileOf(values, 0.05, 0, middle), median, p95: quantileOf(values, 0.95, middle) }
}

/** A quantile of values of which it is known between which places its neighbours stand. */
function quantileOf(values: Float64Array, share: number, from: number, to = values.length - 1): number {
	if (values.length === 0) return MISSING
	const position = (values.length - 1) * share
	const place = Math.floor(position)
	const low = selectInPlace(values, place, { low: from, high: to })
	if (place === position) return low
	return low + (leastOf(values, place + 1, Math.max(to, place + 1)) - low) * (position - place)
}

/** The least of the values between two places, both included. */
function leastOf(values: Float64Array, from: number, to: number): number {
	let least = values[from] ?? MISSING
	for (let at = from + 1; at <= to; at++) {
		const value = values[at] ?? MISSING
		if (value < least) least = value
	}
	return least
}
