import { drawAssumptions } from '#app/domain/indicators/draw-assumptions.ts'
import { createEvaluator } from '#app/domain/indicators/evaluate-assumptions.ts'
import type { Evaluated, Evaluator, ValueErrors } from '#app/domain/indicators/evaluate-plainly.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import type { RobustnessPlan } from '#app/domain/indicators/robustness-plan.ts'
import { seededRandom } from '#app/domain/indicators/seeded-random.ts'

/** Ranks and scores of every draw, one draw after the other; rank 0 and score missing where a unit had none. */
export type Draws = Readonly<{ units: number; from: number; to: number; ranks: Uint32Array; scores: Float32Array }>

/** What is drawn, and of which draws: parts may be drawn side by side, for each draw has numbers of its own. */
export type UncertaintyAsked = Readonly<{
	request: IndexRequest
	plan: RobustnessPlan
	errors: ValueErrors
	/** First draw, and the one after the last; all where absent. */
	part?: Readonly<{ from: number; to: number }>
}>

/** Draws one after the other: yields how many are done, so that whoever asked may show it, wait, or stop. */
export function* drawUncertainty({ request, plan, errors, part }: UncertaintyAsked): Generator<number, Draws> {
	const { from, to } = part ?? { from: 0, to: plan.runs }
	const units = request.units.length
	const draws = {
		units,
		from,
		to,
		ranks: new Uint32Array(units * (to - from)),
		scores: new Float32Array(units * (to - from)),
	}
	const evaluator = createEvaluator(request, errors, plan.seed)
	for (let run = from; run < to; run++) {
		keep(draws, run - from, evaluateRun(evaluator, plan, run))
		yield run - from + 1
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

/** Parts drawn side by side as one, in the order of their draws. */
export function joinDraws(parts: readonly Draws[]): Draws {
	const ordered = [...parts].sort((a, b) => a.from - b.from)
	const [first] = ordered
	if (!first) throw new RangeError('There are no draws to join')
	const size = ordered.reduce((sum, { ranks }) => sum + ranks.length, 0)
	const joined = {
		...first,
		to: ordered.at(-1)?.to ?? first.to,
		ranks: new Uint32Array(size),
		scores: new Float32Array(size),
	}
	let at = 0
	for (const { ranks, scores } of ordered) {
		joined.ranks.set(ranks, at)
		joined.scores.set(scores, at)
		at += ranks.length
	}
	return joined
}

function evaluateRun({ nominal, evaluate }: Evaluator, plan: RobustnessPlan, run: number): Evaluated {
	const random = seededRandom(plan.seed, run + 1)
	const u = plan.factors.map(() => random())
	return evaluate(drawAssumptions(plan, u, nominal))
}

function keep({ units, ranks, scores }: Draws, row: number, { ranks: drawn, scores: points }: Evaluated) {
	// A missing rank becomes 0 in whole numbers.
	ranks.set(drawn, row * units)
	scores.set(points, row * units)
}
