import { drawAssumptions } from '#app/domain/indicators/draw-assumptions.ts'
import { createEvaluator } from '#app/domain/indicators/evaluate-assumptions.ts'
import type { Evaluator, ValueErrors } from '#app/domain/indicators/evaluate-plainly.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'
import type { RobustnessPlan, UncertaintyFactor } from '#app/domain/indicators/robustness-plan.ts'
import { type SobolIndex, sobolDesign, sobolIndices } from '#app/domain/indicators/sobol-indices.ts'

/** What part of the uncertainty each assumption is to blame for; null where none changes anything. */
export type Sensitivity = Readonly<{
	factors: readonly UncertaintyFactor['factor'][]
	indices: readonly SobolIndex[] | null
}>

/** What is asked: the mean shift of all ranks, or one unit's rank (by its position). */
export type SensitivityAsked = Readonly<{
	request: IndexRequest
	plan: RobustnessPlan
	errors: ValueErrors
	unit?: number
}>

/** Which runs of a design: its first, and the one after its last; they may be made side by side. */
export type ShiftsAsked = SensitivityAsked & Readonly<{ part?: Readonly<{ from: number; to: number }> }>

/** How often the index is made for a plan's design. */
export const sensitivityRuns = ({ runs, factors }: RobustnessPlan) => runs * (factors.length + 2)

/** Makes the index for runs of a Sobol design, A, then B, then A with one column of B: yields how many are done. */
export function* drawShifts({ request, plan, errors, unit, part }: ShiftsAsked): Generator<number, number[]> {
	const { from, to } = part ?? { from: 0, to: sensitivityRuns(plan) }
	const evaluator = createEvaluator(request, errors, plan.seed)
	const { a, b, ab } = sobolDesign(plan.runs, plan.factors.length, plan.seed)
	const shifts: number[] = []
	for (const u of [a, b, ...ab].flat().slice(from, to)) {
		shifts.push(shiftOf(evaluator, plan, u, unit))
		yield shifts.length
	}
	return shifts
}

/** The indices that the shifts of all runs of a design come to. */
export function sensitivityOf({ runs, factors, seed }: RobustnessPlan, shifts: readonly number[]): Sensitivity {
	const [a = [], b = [], ...ab] = Array.from({ length: factors.length + 2 }, (_, matrix) =>
		shifts.slice(matrix * runs, (matrix + 1) * runs),
	)
	return { factors: factors.map(({ factor }) => factor), indices: sobolIndices({ a, b, ab }, { seed }) }
}

/** Runs a Sobol design over the assumptions of a plan: yields how many of its N (d + 2) runs are done. */
export function* drawSensitivity(asked: SensitivityAsked): Generator<number, Sensitivity> {
	return sensitivityOf(asked.plan, yield* drawShifts(asked))
}

/** Mean distance of the ranks from the nominal ones, over the units ranked in both; or one unit's rank, its nominal one where it has none. */
function shiftOf(
	{ nominal, baseline, evaluate }: Evaluator,
	plan: RobustnessPlan,
	u: readonly number[],
	unit?: number,
): number {
	const { ranks } = evaluate(drawAssumptions(plan, u, nominal))
	if (unit !== undefined) {
		const rank = ranks[unit] ?? MISSING
		return isMissing(rank) ? (baseline.ranks[unit] ?? MISSING) : rank
	}
	let [sum, count] = [0, 0]
	for (let i = 0; i < ranks.length; i++) {
		const shift = Math.abs((ranks[i] ?? MISSING) - (baseline.ranks[i] ?? MISSING))
		if (isMissing(shift)) continue
		sum += shift
		count++
	}
	return count > 0 ? sum / count : 0
}
