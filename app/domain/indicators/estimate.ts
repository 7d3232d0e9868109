import type { ValueErrors } from '#app/domain/indicators/evaluate-plainly.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { rankGroups, rankIntervals, type UnitInterval } from '#app/domain/indicators/rank-intervals.ts'
import type { RobustnessPlan } from '#app/domain/indicators/robustness-plan.ts'
import { scoreIndex } from '#app/domain/indicators/score-index.ts'
import { drawShifts, type Sensitivity, sensitivityOf, sensitivityRuns } from '#app/domain/indicators/sensitivity.ts'
import { type Draws, drawUncertainty, joinDraws } from '#app/domain/indicators/uncertainty.ts'

/** How sure ranks are: of all units, or what moves the rank of one. */
export type EstimateAsked = Readonly<{
	request: IndexRequest
	plan: RobustnessPlan
	errors: ValueErrors
	/** Rows of the Sobol design. */
	rows: number
	/** Absent: the intervals of all units, and what moves them on average. Else what moves the rank of this one (by its position). */
	unit?: number
}>

/** Which of so many equal parts, from 0 on. */
export type Share = Readonly<{ part: number; parts: number }>

/** What one part of an estimate drew. */
export type EstimatePart = Readonly<{ part: number; draws: Draws | null; shifts: readonly number[] }>

/** The intervals and groups of all units in their order, empty where one unit was asked about; and who is to blame. */
export type Estimate = Readonly<{
	intervals: readonly UnitInterval[]
	groups: readonly number[]
	sensitivity: Sensitivity
}>

const WHOLE: Share = { part: 0, parts: 1 }

const drawsOf = ({ plan, unit }: EstimateAsked) => (unit === undefined ? plan.runs : 0)
const designOf = ({ plan, rows }: EstimateAsked): RobustnessPlan => ({ ...plan, runs: rows })

/** How often the index is made for an estimate. */
export const estimateSteps = (asked: EstimateAsked) => drawsOf(asked) + sensitivityRuns(designOf(asked))

/** Draws a part of an estimate: yields how many of its steps are done. The parts come to the same bits however many there are. */
export function* drawEstimate(asked: EstimateAsked, share = WHOLE): Generator<number, EstimatePart> {
	const { request, plan, errors, unit } = asked
	const own = stretchOf(drawsOf(asked), share)
	let done = 0
	let draws: Draws | null = null
	if (unit === undefined) {
		const drawing = drawUncertainty({ request, plan, errors, part: own })
		let step = drawing.next()
		for (; !step.done; step = drawing.next()) yield ++done
		draws = step.value
	}
	const design = designOf(asked)
	const part = stretchOf(sensitivityRuns(design), share)
	const shifting = drawShifts({ request, plan: design, errors, part, ...(unit !== undefined && { unit }) })
	let step = shifting.next()
	for (; !step.done; step = shifting.next()) yield ++done
	return { part: share.part, draws, shifts: step.value }
}

/** What the parts of an estimate come to. */
export function finishEstimate(asked: EstimateAsked, parts: readonly EstimatePart[]): Estimate {
	const inOrder = [...parts].sort((a, b) => a.part - b.part)
	const sensitivity = sensitivityOf(
		designOf(asked),
		inOrder.flatMap(({ shifts }) => shifts),
	)
	const drawn = inOrder.flatMap(({ draws }) => draws ?? [])
	if (drawn.length === 0) return { intervals: [], groups: [], sensitivity }
	const draws = joinDraws(drawn)
	return { intervals: rankIntervals(draws), groups: rankGroups(draws, scoreIndex(asked.request).ranks), sensitivity }
}

/** From which of so many on, up to which, a part goes. */
function stretchOf(count: number, { part, parts }: Share) {
	const at = (of: number) => Math.floor((count * of) / parts)
	return { from: at(part), to: at(part + 1) }
}
