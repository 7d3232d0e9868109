import { createEvaluator } from '#app/domain/indicators/evaluate-assumptions.ts'
import type { ValueErrors } from '#app/domain/indicators/evaluate-plainly.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { type Allot, allotPlainly } from '#app/domain/indicators/missing.ts'
import {
	INTERVAL_FIGURES,
	intervalsInto,
	rankGroups,
	readIntervals,
	type Stretch,
	type UnitInterval,
} from '#app/domain/indicators/rank-intervals.ts'
import type { RobustnessPlan } from '#app/domain/indicators/robustness-plan.ts'
import type { DataColumns } from '#app/domain/indicators/score-index.ts'
import { createShift, type Sensitivity, sensitivityOf, sensitivityRuns } from '#app/domain/indicators/sensitivity.ts'
import { blankDraws, createDraw, type Draws } from '#app/domain/indicators/uncertainty.ts'

/** How sure ranks are: of all units, or what moves the rank of one. */
export type EstimateAsked = Readonly<{
	request: IndexRequest
	/** What is read of its data, where it was read before. */
	read?: DataColumns
	plan: RobustnessPlan
	errors: ValueErrors
	/** Rows of the Sobol design. */
	rows: number
	/** Absent: the intervals of all units, and what moves them on average. Else what moves the rank of this one (by its position). */
	unit?: number
}>

/** Where an estimate is made, step by step in any order: one memory, which those who make it side by side share. */
export type EstimateMemory = Readonly<{
	draws: Draws
	shifts: Float64Array
	/** Figures of the intervals of all units. */
	intervals: Float64Array
	/** The ranks around which is drawn. */
	ranks: Float64Array
}>

/** The intervals and groups of all units in their order, empty where one unit was asked about; and who is to blame. */
export type Estimate = Readonly<{
	intervals: readonly UnitInterval[]
	groups: readonly number[]
	sensitivity: Sensitivity
}>

const drawsOf = ({ plan, unit }: EstimateAsked) => (unit === undefined ? plan.runs : 0)
const designOf = ({ plan, rows }: EstimateAsked): RobustnessPlan => ({ ...plan, runs: rows })

/** How often the index is made for an estimate. */
export const estimateSteps = (asked: EstimateAsked) => drawsOf(asked) + sensitivityRuns(designOf(asked))

/** Memory for all steps of an estimate. */
export function estimateMemory(asked: EstimateAsked, allot: Allot = allotPlainly): EstimateMemory {
	const [units, draws] = [asked.request.units.length, drawsOf(asked)]
	const numbers = (count: number) => new Float64Array(allot(count * Float64Array.BYTES_PER_ELEMENT))
	return {
		draws: blankDraws(units, draws, allot),
		shifts: numbers(estimateSteps(asked) - draws),
		intervals: numbers(draws > 0 ? units * INTERVAL_FIGURES : 0),
		ranks: numbers(units),
	}
}

/** Makes some steps of an estimate, from 0 on, in any order: yields how many are done. They come to the same bits whoever makes them. */
export function* drawEstimate(
	asked: EstimateAsked,
	memory: EstimateMemory,
	steps: Iterable<number>,
): Generator<number> {
	const { request, plan, errors, unit } = asked
	const evaluator = createEvaluator(request, errors, plan.seed, asked.read)
	memory.ranks.set(evaluator.baseline.ranks)
	const draw = createDraw(evaluator, plan)
	const shift = createShift(evaluator, designOf(asked), unit)
	const draws = drawsOf(asked)
	let done = 0
	for (const step of steps) {
		if (step < draws) draw(step, memory.draws)
		else memory.shifts[step - draws] = shift(step - draws)
		yield ++done
	}
}

/** All steps of an estimate, one after the other. */
export const everyStep = (asked: EstimateAsked): Iterable<number> => Array(estimateSteps(asked)).keys()

/** Works out the intervals of a stretch of units, once all is drawn. */
export function finishIntervals({ draws, intervals }: EstimateMemory, stretch: Stretch): void {
	if (intervals.length > 0) intervalsInto(draws, stretch, intervals)
}

/** What is told of all units together, once all is drawn. */
export function finishWhole(asked: EstimateAsked, memory: EstimateMemory): Omit<Estimate, 'intervals'> {
	const { draws, shifts, ranks } = memory
	const groups = drawsOf(asked) === 0 ? [] : rankGroups(draws, ranks)
	return { groups, sensitivity: sensitivityOf(designOf(asked), shifts) }
}

/** The same and all intervals, in one go. */
export function finishEstimate(asked: EstimateAsked, memory: EstimateMemory): Estimate {
	finishIntervals(memory, { from: 0, to: asked.request.units.length })
	return { intervals: readIntervals(memory.intervals), ...finishWhole(asked, memory) }
}
