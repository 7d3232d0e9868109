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

/** Runs a Sobol design over the assumptions of a plan: yields how many of its N (d + 2) runs are done. */
export function* drawSensitivity({ request, plan, errors, unit }: SensitivityAsked): Generator<number, Sensitivity> {
	const evaluator = createEvaluator(request, errors, plan.seed)
	const { a, b, ab } = sobolDesign(plan.runs, plan.factors.length, plan.seed)
	const matrices = [a, b, ...ab]
	const results: number[][] = matrices.map(() => [])
	let done = 0
	for (const [m, matrix] of matrices.entries())
		for (const u of matrix) {
			results[m]?.push(shiftOf(evaluator, plan, u, unit))
			yield ++done
		}
	const [ya = [], yb = [], ...yab] = results
	const indices = sobolIndices({ a: ya, b: yb, ab: yab }, { seed: plan.seed })
	return { factors: plan.factors.map(({ factor }) => factor), indices }
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
