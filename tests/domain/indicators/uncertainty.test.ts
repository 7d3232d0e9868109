import { expect, test } from 'vitest'
import { relativeDataError } from '#app/domain/data-quality/data-error.ts'
import { drawAssumptions } from '#app/domain/indicators/draw-assumptions.ts'
import { createEvaluator } from '#app/domain/indicators/evaluate-assumptions.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import {
	aheadShare,
	isIndistinguishable,
	rankGroups,
	rankIntervals,
	topShare,
} from '#app/domain/indicators/rank-intervals.ts'
import { defaultRobustness, type RobustnessPlan } from '#app/domain/indicators/robustness-plan.ts'
import { scoreIndex } from '#app/domain/indicators/score-index.ts'
import { seededRandom } from '#app/domain/indicators/seeded-random.ts'
import { drawSensitivity } from '#app/domain/indicators/sensitivity.ts'
import { sobolDesign, sobolIndices } from '#app/domain/indicators/sobol-indices.ts'
import { blankDraws, createDraw, drawUncertainty, runUncertainty } from '#app/domain/indicators/uncertainty.ts'
import { smallRequest } from '#tests/domain/indicators/index-fixture.ts'

/** Twelve units, the first far ahead, the last far behind, the others alike. */
function twelve(): IndexRequest {
	const random = seededRandom(2)
	const rows = Array.from({ length: 12 }, (_, i) => {
		const level = i === 0 ? 92 : i === 11 ? 3 : 45
		return [`u${i}`, [0, 1, 2, 3, 4].map(() => level + 6 * random())] as const
	})
	return smallRequest(Object.fromEntries(rows))
}
const request = twelve()
const plan = defaultRobustness(12, 20261122, 200)
const errors = new Map([['P1', request.units.map(() => 0.1)]])
const draws = runUncertainty({ request, plan, errors })

test('the same seed gives the same bits, in one go or draw by draw in any order', () => {
	expect(runUncertainty({ request, plan, errors })).toEqual(draws)
	const backward = blankDraws(12, 200)
	const draw = createDraw(createEvaluator(request, errors, plan.seed), plan)
	for (let run = 199; run >= 0; run--) draw(run, backward)
	expect(backward).toEqual(draws)
	expect(runUncertainty({ request, plan: { ...plan, seed: 5 }, errors }).scores).not.toEqual(draws.scores)
})

test('drawing tells how far it is and can be left at any point', () => {
	const drawing = drawUncertainty({ request, plan, errors })
	expect([drawing.next().value, drawing.next().value]).toEqual([1, 2])
	expect(drawing.return(draws).done).toBe(true)
	expect(drawing.next().done).toBe(true)
})

test('with nothing in doubt every interval is the rank itself', () => {
	const certain: RobustnessPlan = { runs: 20, seed: 1, factors: [{ factor: 'weights', choices: [{ from: 'method' }] }] }
	const { ranks, root } = scoreIndex(request)
	const intervals = rankIntervals(runUncertainty({ request, plan: certain, errors: new Map() }))
	expect(intervals.map(({ rank }) => [rank.p5, rank.median, rank.p95])).toEqual(ranks.map((rank) => [rank, rank, rank]))
	expect(intervals[0]?.score.median).toBeCloseTo(root.scores[0] ?? Number.NaN, 4)
})

test('who leads under every assumption is sure of it; who is like others is not, and shares a group with them', () => {
	const intervals = rankIntervals(draws)
	expect(intervals[0]?.rank).toEqual({ p5: 1, median: 1, p95: 1 })
	expect(intervals[11]?.rank).toEqual({ p5: 12, median: 12, p95: 12 })
	for (const { rank } of intervals.slice(1, 11)) expect(rank.p95).toBeGreaterThan(rank.p5)
	expect(topShare(draws, 0, 1)).toBe(1)
	expect(aheadShare(draws, 0, 5)).toBe(1)
	expect(aheadShare(draws, 3, 4) + aheadShare(draws, 4, 3)).toBeCloseTo(1, 12)
	const groups = rankGroups(draws, scoreIndex(request).ranks)
	expect(groups[0]).toBe(1)
	expect(groups[11]).toBe(Math.max(...groups))
	expect(new Set(groups.slice(1, 11)).size).toBeLessThan(6)
})

test('units are told apart by the whole of their draws, however few of them it takes to see it', () => {
	const random = seededRandom(11)
	const [units, runs] = [5, 60]
	const ranks = Uint32Array.from({ length: units * runs }, (_, at) => Math.floor(random() * (3 + (at % units))))
	const some = { units, ranks, scores: new Float32Array(units * runs) }
	const pairs = Array.from({ length: units ** 2 }, (_, at) => [at % units, Math.floor(at / units)] as const)
	const told = pairs.map(([a, b]) => isIndistinguishable(some, a, b))
	const shares = pairs.map(([a, b]) => aheadShare(some, a, b))
	expect(told).toEqual(shares.map((share) => share >= 1 - 0.95 && share <= 0.95))
	for (const ahead of [0, 2, 3, 4, 30, 56, 57, 58, 60]) {
		const firsts = Array.from({ length: runs }, (_, run) => (run < ahead ? [1, 2] : [2, 1])).flat()
		const two = { units: 2, ranks: Uint32Array.from(firsts), scores: new Float32Array(firsts.length) }
		const share = aheadShare(two, 0, 1)
		expect(isIndistinguishable(two, 0, 1)).toBe(share >= 1 - 0.95 && share <= 0.95)
	}
})

test('a unit without a score is unranked in every draw and in no group', () => {
	const rows = { ...request.values, u5: { P1: { value: 40 } } }
	const found = runUncertainty({
		request: { ...request, values: rows },
		plan: { ...plan, runs: 30 },
		errors: new Map(),
	})
	expect(rankIntervals(found)[5]).toMatchObject({ rankedShare: 0, rank: { median: Number.NaN } })
	expect(rankGroups(found, scoreIndex({ ...request, values: rows }).ranks)[5]).toBeNaN()
})

test('each number of a draw stands for one assumption, its ends for the first and the last choice', () => {
	const { nominal } = createEvaluator(request, errors, 1)
	const at = (u: number) =>
		drawAssumptions(
			plan,
			plan.factors.map(() => u),
			nominal,
		)
	expect(at(0)).toMatchObject({
		method: { missing: { method: 'none' }, outliers: null, normalise: { method: 'goalposts' }, overall: 'tree' },
		excluded: null,
		errorStream: 0,
	})
	const last = at(1 - 2 ** -32)
	expect(last).toMatchObject({
		method: {
			missing: { method: 'group_median' },
			outliers: { winmax: 5 },
			normalise: { method: 'percentile' },
			overall: 'copeland',
		},
		excluded: 'P2',
	})
	expect(drawAssumptions(plan, [0, 0, 0, 0, 0, 0.5], nominal).excluded).toBe('p.2')
})

test('noise moves each weight by a quarter at most, and nothing else', () => {
	const noisy: RobustnessPlan = {
		runs: 1,
		seed: 3,
		factors: [{ factor: 'weights', choices: [{ from: 'noise', share: 0.25, nodes: 'all' }] }],
	}
	const { nominal } = createEvaluator(request, errors, 3)
	const { weights } = drawAssumptions(noisy, [0.3], nominal)
	const rule = weights === 'entropy' ? null : weights['index']
	const drawn = rule?.method === 'given' ? Object.values(rule.weights) : []
	expect(drawn).toHaveLength(3)
	for (const weight of drawn) expect(Math.abs(3 * weight - 1)).toBeLessThanOrEqual(0.25)
	expect(new Set(drawn).size).toBe(3)
})

test('one expert of a panel is drawn, and nobody where there is no panel', () => {
	const points = [
		[100, 0, 0],
		[0, 100, 0],
	]
	const withPanel = {
		...request,
		method: { ...request.method, weights: { index: { method: 'bap', points } } },
	} as const
	const expert: RobustnessPlan = {
		runs: 1,
		seed: 3,
		factors: [{ factor: 'weights', choices: [{ from: 'expert' }, { from: 'equal' }] }],
	}
	const { nominal } = createEvaluator(withPanel, errors, 3)
	expect(drawAssumptions(expert, [0.2], nominal).weights).toMatchObject({
		index: { method: 'bap', points: [expect.any(Array)] },
	})
	const { nominal: alone } = createEvaluator(request, errors, 3)
	expect(drawAssumptions(expert, [0.2], alone).weights).toMatchObject({ index: { method: 'equal' } })
})

test('poor data widen the interval', () => {
	const doubt: RobustnessPlan = { runs: 150, seed: 1, factors: [{ factor: 'data-error' }] }
	const widthAt = (error: number) => {
		const all = new Map(['P1', 'P2', 'P3', 'Q1', 'R1'].map((code) => [code, request.units.map(() => error)]))
		const intervals = rankIntervals(runUncertainty({ request, plan: doubt, errors: all }))
		return intervals.reduce((sum, { score }) => sum + score.p95 - score.p5, 0)
	}
	expect(widthAt(0)).toBe(0)
	expect(widthAt(0.1)).toBeGreaterThan(2 * widthAt(0.02))
})

test('a value is off by 2 % for each 5 points of quality it lacks, by half at most; good rows of our own are certain', () => {
	expect(relativeDataError({ kind: 'entered', quality: 0.95 })).toBeCloseTo(0.02, 12)
	expect(relativeDataError({ kind: 'imported', quality: 0.5 })).toBeCloseTo(0.2, 12)
	expect(relativeDataError({ kind: 'imported', quality: -1 })).toBe(0.5)
	expect(relativeDataError({ kind: 'computed', quality: 0.9 })).toBe(0)
	expect(relativeDataError({ kind: 'computed', quality: 0.89 })).toBeCloseTo(0.044, 12)
	expect(relativeDataError({ kind: 'survey', quality: 0.7, relativeError: 0.03 })).toBe(0.03)
})

test('Sobol indices of the Ishigami function are the known ones', () => {
	const design = sobolDesign(2048, 3, 1)
	const f = (row: readonly number[]) => {
		const [x = 0, y = 0, z = 0] = row.map((u) => Math.PI * (2 * u - 1))
		return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
	}
	const found =
		sobolIndices(
			{ a: design.a.map(f), b: design.b.map(f), ab: design.ab.map((rows) => rows.map(f)) },
			{ seed: 1, bootstraps: 200 },
		) ?? []
	const known = [
		[0.3139, 0.5576],
		[0.4424, 0.4424],
		[0, 0.2437],
	]
	const offs = found.flatMap(({ first, total }, k) => [
		first.value - (known[k]?.[0] ?? 0),
		total.value - (known[k]?.[1] ?? 0),
	])
	expect(offs).toHaveLength(6)
	expect(Math.max(...offs.map(Math.abs))).toBeLessThan(0.08)
	for (const { first, total } of found) {
		expect(total.low).toBeLessThanOrEqual(total.value)
		expect(total.high).toBeGreaterThanOrEqual(total.value)
		expect(first.low).toBeLessThanOrEqual(first.high)
	}
})

test('where nothing varies there are no indices: no factor has an effect', () => {
	expect(sobolIndices({ a: [1, 1], b: [1, 1], ab: [[1, 1]] }, { seed: 1 })).toBeNull()
})

test('the assumption that moves the ranks gets the blame, N (d + 2) runs told one by one', () => {
	const two: RobustnessPlan = {
		runs: 24,
		seed: 4,
		factors: [
			{ factor: 'outliers', choices: [null] },
			{ factor: 'weights', choices: [{ from: 'noise', share: 0.9, nodes: 'all' }] },
		],
	}
	const drawing = drawSensitivity({ request, plan: two, errors: new Map() })
	let runs = 0
	let step = drawing.next()
	for (; !step.done; step = drawing.next()) runs = step.value
	expect(runs).toBe(24 * 4)
	expect(step.value.factors).toEqual(['outliers', 'weights'])
	const [outliers, weights] = step.value.indices ?? []
	expect(outliers?.total.value).toBe(0)
	expect(weights?.total.value).toBeGreaterThan(0.5)
})
