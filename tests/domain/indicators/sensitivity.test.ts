import { expect, test } from 'vitest'
import { drawAssumptions } from '#app/domain/indicators/draw-assumptions.ts'
import type { ValueErrors } from '#app/domain/indicators/evaluate-plainly.ts'
import { createPlainEvaluator } from '#app/domain/indicators/evaluate-plainly.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { defaultRobustness, type RobustnessPlan } from '#app/domain/indicators/robustness-plan.ts'
import { drawSensitivity, type SensitivityAsked } from '#app/domain/indicators/sensitivity.ts'
import { sensitivityRows } from '#app/domain/indicators/sensitivity-rows.ts'
import { sobolDesign, sobolIndices } from '#app/domain/indicators/sobol-indices.ts'
import { errorsOf, villages } from '#tests/domain/indicators/village-fixture.ts'

function finish(asked: SensitivityAsked) {
	const drawing = drawSensitivity(asked)
	for (let runs = 0; ; runs++) {
		const step = drawing.next()
		if (step.done) return { runs, ...step.value }
	}
}

/** The indices by the definition: every run made like any index. */
function finishPlainly(request: IndexRequest, plan: RobustnessPlan, errors: ValueErrors, unit?: number) {
	const { nominal, baseline, evaluate } = createPlainEvaluator(request, errors, plan.seed)
	const resultOf = (u: readonly number[]) => {
		const { ranks } = evaluate(drawAssumptions(plan, u, nominal))
		const own = (at: number) => ranks[at] ?? Number.NaN
		const usual = (at: number) => baseline.ranks[at] ?? Number.NaN
		if (unit !== undefined) return Number.isNaN(own(unit)) ? usual(unit) : own(unit)
		const shifts = request.units.map((_, at) => Math.abs(own(at) - usual(at))).filter((shift) => !Number.isNaN(shift))
		return shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length
	}
	const { a, b, ab } = sobolDesign(plan.runs, plan.factors.length, plan.seed)
	const results = { a: a.map(resultOf), b: b.map(resultOf), ab: ab.map((rows) => rows.map(resultOf)) }
	return sobolIndices(results, { seed: plan.seed })
}

test.each([
	{ units: 3, rows: 512 },
	{ units: 60, rows: 512 },
	{ units: 400, rows: 512 },
	{ units: 2604, rows: 512 },
	{ units: 2605, rows: 511 },
	{ units: 10_000, rows: 133 },
	{ units: 100_000, rows: 64 },
])('a design over $units places has $rows rows', ({ units, rows }) => {
	expect(sensitivityRows(units, 7)).toBe(rows)
})

const many = villages(401, 'A')
const errors = errorsOf(many)
const plan = defaultRobustness(401, 20261122, 3)

test('over many places the indices are those of the definition to the bit, N (d + 2) runs, each time again', () => {
	const found = finish({ request: many, plan, errors })
	expect(found.runs).toBe(3 * (7 + 2))
	expect(found.factors).toEqual(plan.factors.map(({ factor }) => factor))
	expect(found.indices).toHaveLength(7)
	expect(found.indices).toEqual(finishPlainly(many, plan, errors))
	expect(finish({ request: many, plan, errors })).toEqual(found)
	expect(finish({ request: many, plan: { ...plan, seed: 5 }, errors }).indices).not.toEqual(found.indices)
})

test('the same holds for the rank of one place', () => {
	const found = finish({ request: many, plan, errors, unit: 17 })
	expect(found.indices).toEqual(finishPlainly(many, plan, errors, 17))
	expect(found.indices).not.toEqual(finish({ request: many, plan, errors }).indices)
})

test('over many places the blame goes to what is in doubt, and to nothing else', () => {
	const factors = plan.factors.map((factor) =>
		factor.factor === 'weights' || factor.factor === 'data-error'
			? factor
			: { factor: 'outliers' as const, choices: [null] },
	)
	const certain = finish({ request: many, plan: { ...plan, runs: 16, factors }, errors: new Map() }).indices ?? []
	for (const [k, { total }] of certain.entries())
		if (plan.factors[k]?.factor === 'weights') expect(total.value).toBeGreaterThan(0.5)
		else expect(total.value).toBe(0)
})
