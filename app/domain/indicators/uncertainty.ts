import { drawAssumptions } from '#app/domain/indicators/draw-assumptions.ts'
import { createEvaluator } from '#app/domain/indicators/evaluate-assumptions.ts'
import type { Evaluator, ValueErrors } from '#app/domain/indicators/evaluate-plainly.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { type Allot, allotPlainly } from '#app/domain/indicators/missing.ts'
import type { RobustnessPlan } from '#app/domain/indicators/robustness-plan.ts'
import { seededRandom } from '#app/domain/indicators/seeded-random.ts'

/** Ranks and scores of every draw, one draw after the other; rank 0 and score missing where a unit had none. */
export type Draws = Readonly<{ units: number; ranks: Uint32Array; scores: Float32Array }>

/** What is drawn. */
export type UncertaintyAsked = Readonly<{ request: IndexRequest; plan: RobustnessPlan; errors: ValueErrors }>

/** Memory for so many draws. */
export function blankDraws(units: number, runs: number, allot: Allot = allotPlainly): Draws {
	const size = units * runs
	return {
		units,
		ranks: new Uint32Array(allot(size * Uint32Array.BYTES_PER_ELEMENT)),
		scores: new Float32Array(allot(size * Float32Array.BYTES_PER_ELEMENT)),
	}
}

/** Draws one after the other: yields how many are done, so that whoever asked may show it, wait, or stop. */
export function* drawUncertainty({ request, plan, errors }: UncertaintyAsked): Generator<number, Draws> {
	const draws = blankDraws(request.units.length, plan.runs)
	const draw = createDraw(createEvaluator(request, errors, plan.seed), plan)
	for (let run = 0; run < plan.runs; run++) {
		draw(run, draws)
		yield run + 1
	}
	return draws
}

/** The same in one go. */
export function runUncertainty(asked: UncertaintyAsked): Draws {
	const drawing = drawUncertainty(asked)
	for (;;) {
		const step = drawing.next()
		if (step.done) return step.value
	}
}

/** Makes any draw by its number, always the same, into its place: each has numbers of its own, so that they may be made in any order and side by side. */
export function createDraw({ nominal, evaluate }: Evaluator, plan: RobustnessPlan) {
	return (run: number, { units, ranks, scores }: Draws): void => {
		const random = seededRandom(plan.seed, run + 1)
		const u = plan.factors.map(() => random())
		const drawn = evaluate(drawAssumptions(plan, u, nominal))
		// A missing rank becomes 0 in whole numbers.
		ranks.set(drawn.ranks, run * units)
		scores.set(drawn.scores, run * units)
	}
}
