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

/** How often the index is made for a plan's design. */
export const sensitivityRuns = ({ runs, factors }: RobustnessPlan) => runs * (factors.length + 2)

/** Makes the index for any run of a Sobol design by its number, A, then B, then A with one column of B; answers its shift. */
export function createShift(evaluator: Evaluator, plan: RobustnessPlan, unit?: number): (run: number) => number {
	const { a, b, ab } = sobolDesign(plan.runs, plan.factors.length, plan.seed)
	const rows = [a, b, ...ab].flat()
	return (run) => shiftOf(evaluator, plan, rows[run] ?? [], unit)
}

/** The indices that the shifts of all runs of a design come to. */
export function sensitivityOf({ runs, factors, seed }: RobustnessPlan, shifts: ArrayLike<number>): Sensitivity {
	const [a = [], b = [], ...ab] = Array.from({ length: factors.length + 2 }, (_, matrix) =>
		Array.from({ length: runs }, (__, run) => shifts[matrix * runs + run] ?? MISSING),
	)
	return { factors: factors.map(({ factor }) => factor), indices: sobolIndices({ a, b, ab }, { seed }) }
}

/** Runs a Sobol design over the assumptions of a plan: yields how many of its N (d + 2) runs are done. */
export function* drawSensitivity({ request, plan, errors, unit }: SensitivityAsked): Generator<number, Sensitivity> {
	const shift = createShift(createEvaluator(request, errors, plan.seed), plan, unit)
	const shifts = new Float64Array(sensitivityRuns(plan))
	for (let run = 0; run < shifts.length; run++) {
		shifts[run] = shift(run)
		yield run + 1
	}
	return sensitivityOf(plan, shifts)
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
