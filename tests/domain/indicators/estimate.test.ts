import { expect, test } from 'vitest'
import {
	drawEstimate,
	type EstimateAsked,
	estimateMemory,
	estimateSteps,
	everyStep,
	finishEstimate,
	finishIntervals,
	finishWhole,
} from '#app/domain/indicators/estimate.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { packEstimate, unpackEstimate } from '#app/domain/indicators/packed-estimate.ts'
import { rankGroups, rankIntervals, readIntervals } from '#app/domain/indicators/rank-intervals.ts'
import { defaultRobustness } from '#app/domain/indicators/robustness-plan.ts'
import { scoreIndex } from '#app/domain/indicators/score-index.ts'
import { drawSensitivity } from '#app/domain/indicators/sensitivity.ts'
import { runUncertainty } from '#app/domain/indicators/uncertainty.ts'
import { errorsOf, villages } from '#tests/domain/indicators/village-fixture.ts'

const request = villages(24, 'A')
const asked: EstimateAsked = {
	...{ request, plan: defaultRobustness(24, 20261122, 30), errors: errorsOf(request), rows: 5 },
}

/** Drawn by so many, who take the steps by turns, the last first. */
function drawIn(of: EstimateAsked, makers: number) {
	const memory = estimateMemory(of)
	const turns = Array.from({ length: makers }, (_, maker) =>
		[...Array(estimateSteps(of)).keys()].filter((step) => step % makers === maker).reverse(),
	)
	const steps = turns.map((own) => [...drawEstimate(of, memory, own)].at(-1) ?? 0)
	return { estimate: finishEstimate(of, memory), steps: steps.reduce((sum, own) => sum + own, 0) }
}

test('an estimate is the intervals, groups and indices of one go, whoever makes its steps in whatever order', () => {
	const { plan, errors } = asked
	const draws = runUncertainty({ request, plan, errors })
	const blaming = drawSensitivity({ request, plan: { ...plan, runs: 5 }, errors })
	let step = blaming.next()
	while (!step.done) step = blaming.next()
	const expected = {
		intervals: rankIntervals(draws),
		groups: rankGroups(draws, scoreIndex(request).ranks),
		sensitivity: step.value,
	}
	for (const makers of [1, 2, 3, 7]) expect(drawIn(asked, makers)).toEqual({ estimate: expected, steps: 30 + 5 * 9 })
	expect(estimateSteps(asked)).toBe(30 + 5 * 9)
})

test('asked about one place, only what moves its rank is drawn', () => {
	const { plan, errors } = asked
	const blaming = drawSensitivity({ request, plan: { ...plan, runs: 5 }, errors, unit: 3 })
	let step = blaming.next()
	while (!step.done) step = blaming.next()
	const one = { ...asked, unit: 3 }
	const expected = { intervals: [], groups: [], sensitivity: step.value }
	for (const makers of [1, 2]) expect(drawIn(one, makers)).toEqual({ estimate: expected, steps: 45 })
	expect(drawIn({ ...asked, unit: 4 }, 1).estimate).not.toEqual(expected)
	expect(step.value).not.toEqual(drawIn(asked, 1).estimate.sensitivity)
})

test('intervals are the same worked out in stretches', () => {
	const memory = estimateMemory(asked)
	const drawing = drawEstimate(asked, memory, everyStep(asked))
	while (!drawing.next().done);
	for (const from of [16, 0, 8]) finishIntervals(memory, { from, to: from + 8 })
	const estimate = { intervals: readIntervals(memory.intervals), ...finishWhole(asked, memory) }
	expect(estimate).toEqual(drawIn(asked, 1).estimate)
})

test('what is packed for another thread is drawn to the same bits; a datum that may not be used stays out', () => {
	const stale: IndexRequest['values'] = {
		...request.values,
		[request.units[0] ?? '']: { ...request.values[request.units[0] ?? ''], G01: { value: 500, state: 'stale' } },
	}
	const groups = Object.fromEntries(request.units.map((unit, i) => [unit, i % 2 === 0 ? 'even' : 'odd']))
	const own = { ...asked, request: { ...request, values: stale, groups } }
	const unpacked = unpackEstimate(structuredClone(packEstimate(own)))
	expect(unpacked.read?.find(({ indicator }) => indicator.code === 'G01')?.values[0]).toBeNaN()
	expect(drawIn(unpacked, 2)).toEqual(drawIn(own, 1))
})
